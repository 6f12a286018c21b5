import type { Child } from 'hono/jsx'
import type { Temporal } from 'temporal-polyfill'
import type { Verified } from '../../domain/law/law.js'
import type { Page } from '../page.js'
import { TimeLeft } from './time-left.js'
import { VerifiedTag } from './verified-tag.js'

/** Something owed to somebody. `due` is absent where the law gives no number: then the time elapsed is shown. */
export type Duty = Readonly<{
  what: string
  owedBy: string
  since: Temporal.Instant
  due?: Temporal.Instant | undefined
  article?: string | undefined
  verified?: Verified | undefined
  /** Why there is no number, or what the reader can do. */
  note?: Child
}>

const Limit = ({ page, due, since }: { page: Page; due: Temporal.Instant | undefined; since: Temporal.Instant }) =>
  due ? (
    <TimeLeft page={page} due={due} since={since} />
  ) : (
    <p class="rg-duty__elapsed">
      {page.words.common.duty.noLimit} ({page.elapsed(since)})
    </p>
  )

/** What is owed, in how long, by whom and under what, in the order given. */
export const DutyList = ({ page, duties }: { page: Page; duties: readonly Duty[] }) => (
  <ul class="rg-duties">
    {duties.map(({ what, owedBy, since, due, article, verified, note }) => (
      <li class="rg-duty">
        <h3 class="rg-duty__what">{what}</h3>
        <Limit page={page} due={due} since={since} />
        <p>
          {page.words.common.duty.by}: <strong>{owedBy}</strong>
        </p>
        {article && (
          <p class="rg-duty__article">
            {page.words.common.duty.article}: {article} {verified && <VerifiedTag page={page} verified={verified} />}
          </p>
        )}
        {note && <div class="rg-duty__note">{note}</div>}
      </li>
    ))}
  </ul>
)
