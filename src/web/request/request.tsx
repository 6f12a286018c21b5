import type { Hono } from 'hono'
import { ask, petitionerOf, type Ticket } from '../../app/ask.js'
import { acknowledgement } from '../../app/letters/acknowledgement.js'
import { outline } from '../../app/read.js'
import { shortReceiptOf } from '../../app/receipts.js'
import type { Act, Refusal } from '../../domain/act.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Env } from '../env.js'
import { errorsOf, type Form, one, readForm, saidIn } from '../form.js'
import type { FormError } from '../parts/error-summary.js'
import { routes } from '../routes.js'
import { acknowledgementPage, lapsedTicketPage } from './acknowledgement.js'
import { type Draft, newDraft, openDraft, openTicket } from './draft.js'
import { firstPage, type Setting, stepPage } from './pages.js'
import { receiptOf } from './receipt.js'
import { type Asking, fieldsOf, isAsking, isUrgent, lacking, requestOf, type Step, wayOf, without } from './steps.js'

const settingOf = ({ var: { page, world, settings } }: Ctx): Setting => ({
  page,
  world,
  settings,
  law: lawAt(world.law, page.now)!,
})

const show = (c: Ctx) => c.html(firstPage(settingOf(c)))

const stepIn = (form: Form): Step | 'danger' => {
  const step = one(form, 'step')
  return isAsking(step) || step === 'check' ? step : 'danger'
}

const answersIn = (form: Form, step: Step): Draft['said'] =>
  step === 'check' ? {} : saidIn(form, fieldsOf[step], ['barred'])

/** The first question answered: the draft begins, or goes on another way with all that was written. */
function begin(c: Ctx, form: Form, draft: Draft | undefined) {
  const { page } = c.var
  const answer = one(form, 'danger')
  if (answer !== 'yes' && answer !== 'no') {
    const asked = one(form, 'language') === ''
    const errors = asked ? errorsOf(page.words, [{ because: 'request.danger', field: 'danger' }], ['danger']) : []
    return c.html(firstPage(settingOf(c), draft, errors), asked ? 422 : 200)
  }
  const danger = answer === 'yes'
  const going = draft ? { ...draft, danger, reviewed: false } : newDraft(danger)
  return c.html(stepPage(settingOf(c), { step: wayOf(going)[0]!, draft: going }))
}

/** The draft did not come with the form, or came altered or too late: what this page holds is kept. */
function lapsed(c: Ctx, form: Form, step: Step) {
  const { page } = c.var
  const draft = newDraft(isUrgent(step), answersIn(form, step))
  const errors = [{ message: page.words.request.lapsed }]
  return c.html(stepPage(settingOf(c), { step: step === 'check' ? wayOf(draft)[0]! : step, draft, errors }), 422)
}

const fieldNames = (step: Step): readonly string[] => (step === 'check' ? [] : fieldsOf[step])

const refusedAt = (c: Ctx, step: Step, draft: Draft, refused: readonly Refusal[]) => {
  const errors: FormError[] = errorsOf(c.var.page.words, refused, fieldNames(step))
  return c.html(stepPage(settingOf(c), { step, draft, errors }), 422)
}

/** Sends the request, unless a page before lacks something: then that page is shown, so that no order of pages matters. */
async function send(c: Ctx, draft: Draft) {
  const { page, world } = c.var
  const lacks = (step: Step) => lacking(world.law, step, draft.said, page.now)
  const unready = wayOf(draft).find((step) => lacks(step).length > 0)
  if (unready) return refusedAt(c, unready, draft, lacks(unready))
  const asked = await ask(world, draft.ticket, { by: petitionerOf, said: requestOf(draft) })
  if (asked.refused) return refusedAt(c, wayOf(draft).at(-1)!, draft, asked.refused)
  const { file } = asked.ticket
  const [acts, short] = [await outline(world, file), await shortReceiptOf(world, { file, seq: 1 })]
  return c.html(acknowledgementPage(settingOf(c), { ...asked, acts, short }))
}

const isOnWay = (step: string, draft: Draft): step is Asking => isAsking(step) && wayOf(draft).includes(step)

/** Where a button other than the one that goes on leads to; nothing for that one. Nothing is judged on the way. */
function asideOf(form: Form, step: Step, draft: Draft): Step | 'danger' | undefined {
  const go = one(form, 'go')
  const way = wayOf(draft)
  if (one(form, 'language') !== '' || go === 'add') return step
  if (go === 'back') return draft.reviewed && step !== 'check' ? 'check' : (way[way.indexOf(step) - 1] ?? 'danger')
  return isOnWay(go, draft) ? go : undefined
}

async function goOn(c: Ctx, step: Step, draft: Draft) {
  const { page, world } = c.var
  const refused = lacking(world.law, step, draft.said, page.now)
  if (refused.length > 0) return refusedAt(c, step, draft, refused)
  const way = wayOf(draft)
  if (way.at(-1) === step) return send(c, draft)
  const next = draft.reviewed ? 'check' : way[way.indexOf(step) + 1]!
  return c.html(
    stepPage(settingOf(c), { step: next, draft: { ...draft, reviewed: draft.reviewed || next === 'check' } }),
  )
}

type Given = Readonly<{ ticket: Ticket; acts: readonly Act[]; short: string | undefined }>

/** The ticket that an acknowledgement carried, and what has become of its request; nothing when the page is too old. */
async function givenIn({ var: { world } }: Ctx, form: Form): Promise<Given | undefined> {
  const ticket = openTicket(world, one(form, 'ticket'))
  const acts = ticket ? await outline(world, ticket.file) : []
  if (!ticket || acts.length === 0) return undefined
  return { ticket, acts, short: await shortReceiptOf(world, { file: ticket.file, seq: 1 }) }
}

const tooOld = (c: Ctx) => c.html(lapsedTicketPage(c.var.page), 422)

/** The acknowledgement once more, in the language of the address. */
async function showAgain(c: Ctx, form: Form) {
  const before = await givenIn(c, form)
  return before ? c.html(acknowledgementPage(settingOf(c), { ...before, again: false })) : tooOld(c)
}

const take = async (c: Ctx) => {
  const { world } = c.var
  const form = await readForm(c)
  if (one(form, 'step') === 'sent') return showAgain(c, form)
  const carried = openDraft(world, one(form, 'draft'))
  const step = stepIn(form)
  if (step === 'danger') return begin(c, form, carried)
  if (!carried || !wayOf(carried).includes(step)) return lapsed(c, form, step)
  const draft = { ...carried, said: { ...without(carried.said, fieldNames(step)), ...answersIn(form, step) } }
  const aside = asideOf(form, step, draft)
  if (aside === 'danger') return c.html(firstPage(settingOf(c), draft))
  return aside ? c.html(stepPage(settingOf(c), { step: aside, draft })) : goOn(c, step, draft)
}

/** The acknowledgement as a letter. Its name says nothing of the case: it stays on the device. */
const letter = async (c: Ctx) => {
  const { page, world, settings } = c.var
  const before = await givenIn(c, await readForm(c))
  if (!before) return tooOld(c)
  const place = { page, inTime: world.law, law: lawAt(world.law, page.now)!, settings }
  const pdf = acknowledgement(receiptOf(place, before), page.language)
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${page.words.request.acknowledgement.file}"`,
  })
}

export const request = (app: Hono<Env>) => {
  app.get(routes.request, show)
  app.post(routes.request, take)
  app.get(routes.acknowledgement, (c) => c.redirect(c.var.page.to(routes.request), 303))
  app.post(routes.acknowledgement, letter)
}
