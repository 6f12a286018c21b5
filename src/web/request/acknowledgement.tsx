import type { Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import type { Act } from '../../domain/act.js'
import { dutyOf, owedClocks } from '../acts/owed.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Button, ButtonLink } from '../parts/button.js'
import { CodeWords } from '../parts/code-words.js'
import { DutyList } from '../parts/duty-list.js'
import { InsetText } from '../parts/inset-text.js'
import { Notice } from '../parts/notice.js'
import { Panel } from '../parts/panel.js'
import { ReceiptSection } from '../parts/receipt-code.js'
import { routes } from '../routes.js'
import { sealTicket } from './draft.js'
import type { Setting } from './pages.js'
import { recourseOf } from './receipt.js'

const formId = 'acknowledged'

type Received = Readonly<{
  ticket: Ticket
  acts: readonly Act[]
  again: boolean
  /** What proves it in a code; nothing where no log is kept. */
  short?: string | undefined
}>

const Items = ({ items }: { items: readonly string[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {items.map((item) => (
      <li>{item}</li>
    ))}
  </ul>
)

const Code = ({ setting: { page, world }, ticket }: { setting: Setting; ticket: Ticket }) => {
  const { words, wordsUse, keep, keeping, pdf } = page.words.request.acknowledgement
  return (
    <>
      <h2 class="govuk-heading-m">{words}</h2>
      <CodeWords page={page} words={ticket.words} />
      <p class="govuk-body">{wordsUse}</p>
      <form method="post" action={page.to(routes.acknowledgement)} id={formId}>
        <input type="hidden" name="step" value="sent" />
        <input type="hidden" name="ticket" value={sealTicket(world, ticket)} />
        <Button kind="secondary">{pdf}</Button>
      </form>
      <h3 class="govuk-heading-s">{keep}</h3>
      <Items items={keeping} />
    </>
  )
}

const Next = ({ setting, acts }: { setting: Setting; acts: readonly Act[] }) => {
  const { page, world, law } = setting
  const { now, nowLead, pending } = page.words.request.acknowledgement
  return (
    <>
      <h2 class="govuk-heading-m">{now}</h2>
      {acts[0]?.facets.consent === 'pending' && <InsetText>{pending}</InsetText>}
      <p class="govuk-body">{nowLead}</p>
      <DutyList page={page} duties={owedClocks(world.law, acts).map((clock) => dutyOf(clock, law, page))} />
    </>
  )
}

/**
 * What somebody holds once they have asked: folio, words, the instant of entry, what is owed and by when. The words
 * stand in this page alone: its one form carries them, sealed, to the letter and to the other language.
 */
export function acknowledgementPage(setting: Setting, { ticket, acts, again, short }: Received): string {
  const { page, settings } = setting
  const { title, entered, folio, again: before, ifNot, myCase } = page.words.request.acknowledgement
  const content = (
    <>
      <Panel title={title}>
        {folio}
        <br />
        <strong translate="no">{folioOf(ticket.file)}</strong>
      </Panel>
      {again && <Notice tone="attention" title={before} />}
      <p class="govuk-body rg-lead">{entered({ at: page.instant(acts[0]!.at) })}</p>
      <Code setting={setting} ticket={ticket} />
      <Next setting={setting} acts={acts} />
      {short && <ReceiptSection page={page} short={short} />}
      <h2 class="govuk-heading-m">{ifNot}</h2>
      <Items items={recourseOf(page, settings)} />
      <ButtonLink href={page.to(routes.myCase)}>{myCase}</ButtonLink>
    </>
  )
  return layout(page, { title, place: 'petitioner', keeping: formId }, content)
}

/** The words can no longer be had from a page that was left open too long. */
export function lapsedTicketPage(page: Page): string {
  const { lapsed, myCase } = page.words.request.acknowledgement
  const content = (
    <>
      <h1 class="govuk-heading-l">{lapsed}</h1>
      <ButtonLink href={page.to(routes.myCase)}>{myCase}</ButtonLink>
    </>
  )
  return layout(page, { title: page.words.request.title, place: 'petitioner', refused: true }, content)
}
