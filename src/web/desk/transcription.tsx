import { ask, newTicket, type Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import { acknowledgement } from '../../app/letters/acknowledgement.js'
import { outline } from '../../app/read.js'
import { shortReceiptOf } from '../../app/receipts.js'
import type { Act, Refusal } from '../../domain/act.js'
import { nameIn } from '../acts/measures.js'
import { dutyOf, owedClocks } from '../acts/owed.js'
import { type Question, questionsOf } from '../acts/questions.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, one, readForm } from '../form.js'
import { Button, ButtonLink } from '../parts/button.js'
import { CodeWords } from '../parts/code-words.js'
import { DutyList } from '../parts/duty-list.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { Panel } from '../parts/panel.js'
import { ReceiptSection } from '../parts/receipt-code.js'
import { openTicket, sealTicket } from '../request/draft.js'
import { receiptOf } from '../request/receipt.js'
import { href, routes } from '../routes.js'
import { answersTo } from './answers.js'
import type { Asking } from './asking.js'
import { deskPage, lawOf, may, refusedPage, signatoryOf } from './frame.js'
import { Asked } from './inputs.js'
import { wantsMore } from './measure-rows.js'

const kind = 'case/request-received'

/** Danger comes first, as everywhere. Whoever is close to the person can be added once the call has been answered. */
const asked: readonly Question[] = [
  ...questionsOf(kind).filter(({ name }) => name === 'danger'),
  ...questionsOf(kind).filter(({ name }) => name !== 'danger' && name !== 'circle'),
]

type Drawing = Readonly<{ form: Form; refused?: readonly Refusal[] }>

/** The form carries folio and words to be, sealed, so that sending it twice records one request. */
function formPage(c: Ctx, { form, refused = [] }: Drawing) {
  const { page, world } = c.var
  const { title, lead } = page.words.desk.transcription
  const errors = errorsOf(
    page.words,
    refused,
    asked.map(({ name }) => name),
  )
  const state = { entity: one(form, 'entity'), barred: [], misuse: [] }
  const asking: Asking = { page, law: lawOf(c), kind, state, measures: [], form, errors }
  const carried = openTicket(world, one(form, 'ticket')) ?? newTicket()
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <form id="request" method="post" action={page.to(routes.transcription)} novalidate>
        <input type="hidden" name="ticket" value={sealTicket(world, carried)} />
        {asked.map((question) => (
          <Asked question={question} asking={asking} />
        ))}
        <Button>{page.words.desk.transcription.button}</Button>
      </form>
    </>
  )
  const isRefused = errors.length > 0
  const status = isRefused ? 422 : 200
  return deskPage(c, { title, at: 'transcription', refused: isRefused, status, keeping: 'request' }, content)
}

/** What the officer reads to the person, now or never: the words are kept nowhere. */
async function given(c: Ctx, ticket: Ticket, acts: readonly Act[]) {
  const { page, world } = c.var
  const { done, folio, words, read, pdf, open, now } = page.words.desk.transcription
  const short = await shortReceiptOf(world, { file: ticket.file, seq: 1 })
  const content = (
    <>
      <Panel title={done}>
        {folio}
        <br />
        <strong translate="no">{folioOf(ticket.file)}</strong>
      </Panel>
      <h2 class="govuk-heading-m">{words}</h2>
      <CodeWords page={page} words={ticket.words} />
      <ul class="govuk-list govuk-list--bullet">
        {read.map((advice) => (
          <li>{advice}</li>
        ))}
      </ul>
      <form method="post" action={page.to(routes.transcriptionLetter)}>
        <input type="hidden" name="ticket" value={sealTicket(world, ticket)} />
        <Button kind="secondary">{pdf}</Button>
      </form>
      <h2 class="govuk-heading-m">{now}</h2>
      <DutyList page={page} duties={owedClocks(world.law, acts).map((clock) => dutyOf(clock, lawOf(c), page))} />
      {short && <ReceiptSection page={page} short={short} />}
      <ButtonLink href={page.to(href(routes.case, { file: ticket.file }))}>{open}</ButtonLink>
    </>
  )
  return deskPage(c, { title: done, at: 'transcription' }, content)
}

const notMine = (c: Ctx) =>
  refusedPage(c, {
    refused: [{ because: 'not-yours-to-sign' }],
    status: 403,
    back: c.var.page.to(routes.desk),
  })

/** The form for what a person asks by telephone, in person, by letter or message. */
export const showTranscription = (c: Ctx) => (may(c, 'requests.make') ? formPage(c, { form: new Map() }) : notMine(c))

/** Records what was heard. The officer signs; folio and words are the person's. */
export async function transcribe(c: Ctx) {
  const { world } = c.var
  if (!may(c, 'requests.make')) return notMine(c)
  const form = await readForm(c)
  // The authorities of the state, or the other language: nothing is signed yet.
  if (wantsMore(form) || one(form, 'language')) return formPage(c, { form })
  const ticket = openTicket(world, one(form, 'ticket')) ?? newTicket()
  const by = signatoryOf(c)
  const { refused, ...heard } = await ask(world, ticket, { by: () => by, said: answersTo(asked, form) })
  if (refused || !('ticket' in heard)) return formPage(c, { form, refused: refused ?? [] })
  return given(c, heard.ticket, await outline(world, heard.ticket.file))
}

/** The acknowledgement as a letter, which says who typed it. Its name says nothing of the case. */
export async function transcriptionLetter(c: Ctx) {
  const { page, world, settings } = c.var
  const ticket = openTicket(world, one(await readForm(c), 'ticket'))
  const acts = ticket ? await outline(world, ticket.file) : []
  const entered = acts[0]
  if (!ticket || !entered || !may(c, 'requests.make')) return notMine(c)
  const law = lawOf(c)
  const transcribedBy = page.words.acts.by.office({
    office: nameIn(law.offices, entered.by.office, page.language)!,
    person: entered.by.person,
  })
  const place = { page, inTime: world.law, law, settings }
  const short = await shortReceiptOf(world, { file: ticket.file, seq: 1 })
  const pdf = acknowledgement(receiptOf(place, { ticket, acts, transcribedBy, short }), page.language)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${page.words.request.acknowledgement.file}"`,
  })
}
