import type { Child } from 'hono/jsx'
import type { Temporal } from 'temporal-polyfill'
import type { Page } from '../page.js'
import type { Tone } from './tag.js'

export type TimelineAct = Readonly<{
  seq: number
  title: string
  at: Temporal.Instant
  /** The office, and what else there is to say of who signed. */
  by: string
  article?: string | undefined
  tone?: Tone
  body?: Child
  /** Where its receipt is had, for whoever looks for one. */
  receipt?: string | undefined
}>

/** Quiet: it stands with who signed and when. */
const Receipt = ({ page, seq, address }: { page: Page; seq: number; address: string }) => (
  <>
    {' · '}
    <a class="govuk-link" href={address}>
      {page.words.receipts.one}
      <span class="govuk-visually-hidden"> {page.words.receipts.ofAct({ seq })}</span>
    </a>
  </>
)

/** The acts of a file in their order. Each bears `act-N`, where the page lands after it was recorded. */
export const Timeline = ({ page, acts }: { page: Page; acts: readonly TimelineAct[] }) => (
  <ol class="rg-timeline">
    {acts.map(({ seq, title, at, by, article, tone = 'calm', body, receipt }) => (
      <li id={`act-${seq}`} class={`rg-timeline__act rg-timeline__act--${tone}`}>
        <h3 class="rg-timeline__title">
          <span class="rg-timeline__number">{seq}</span> {title}
        </h3>
        <p class="rg-timeline__signed">
          <time datetime={at.toString()}>{page.instant(at)}</time>, {by}
          {article && ` · ${article}`}
          {receipt && <Receipt page={page} seq={seq} address={receipt} />}
        </p>
        {body && <div class="rg-timeline__body">{body}</div>}
      </li>
    ))}
  </ol>
)
