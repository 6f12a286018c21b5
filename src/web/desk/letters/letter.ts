import { follow } from '../../../app/follow.js'
import { instructionLetter } from '../../../app/letters/instruction.js'
import { outline, readFile } from '../../../app/read.js'
import { shortReceiptOf } from '../../../app/receipts.js'
import { isOf, type Refusal } from '../../../domain/act.js'
import { nextActs } from '../../../domain/decide.js'
import { instructionIssued } from '../../../domain/instruction/acts/issued.js'
import { numberOf } from '../../../domain/instruction/series.js'
import { questionsOf } from '../../acts/questions.js'
import type { Ctx } from '../../env.js'
import { type Form, numberIn, one, readForm } from '../../form.js'
import { onPaper } from '../../request/receipt.js'
import { href, routes } from '../../routes.js'
import { words } from '../../words/catalogue.js'
import { answersTo } from '../answers.js'
import { withoutKind } from '../file-name.js'
import { may, refusedPage, signatoryOf } from '../frame.js'
import { apart, contentsOf } from './contents.js'
import { drawLetterAct } from './letter-act.js'
import { drawLetter, openLetter } from './letter-page.js'
import { letterKindAt } from './slugs.js'

/** The letter that an address names; nothing when there is none. */
async function named(c: Ctx): Promise<string | undefined> {
  const file = c.req.param('file') ?? ''
  return numberOf(file) && (await outline(c.var.world, file)).length > 0 ? file : undefined
}

const addressOf = ({ var: { page } }: Ctx, file: string) => page.to(href(routes.instruction, { file }))

const refusedTo = (c: Ctx, refused: readonly Refusal[], back: string) => refusedPage(c, { refused, status: 403, back })

const notYours = (c: Ctx) => refusedTo(c, [{ because: 'reading.not-yours' }], c.var.page.to(routes.desk))

/** A letter and what became of it, for whoever may read files. Looking is on record. */
export async function showLetter(c: Ctx) {
  const file = await named(c)
  if (!file) return c.notFound()
  return may(c, 'files.read') ? drawLetter(c, file) : notYours(c)
}

const standing: readonly string[] = ['not-yours-to-sign', 'duties-apart']

/** The step that an address asks for, and why it may not be recorded now. */
async function asked(c: Ctx) {
  const [file, kind] = [await named(c), letterKindAt(c.req.param('act') ?? '')]
  if (!file || !kind) return { answer: await c.notFound() }
  const acts = await outline(c.var.world, file)
  const next = nextActs({ law: c.var.world.law, acts }, file, signatoryOf(c), c.var.page.now)
  const reasons = next.find((one) => one.kind === kind)?.reasons ?? [{ because: 'not-yours-to-sign' }]
  if (!reasons.some(({ because }) => standing.includes(because))) return { file, kind, reasons }
  return { answer: await refusedTo(c, reasons, addressOf(c, file)) }
}

/** The form of one step; or why it cannot be recorded now. */
export async function showLetterAct(c: Ctx) {
  const { file, kind, reasons = [], answer } = await asked(c)
  if (!file) return answer
  if (reasons.length === 0) return drawLetterAct(c, { file, kind }, { form: new Map() })
  return refusedPage(c, { refused: reasons, status: 422, back: addressOf(c, file) })
}

/** What follows a refusal: a form sent twice stands already, and anything else comes back as typed. */
function refusedWith(c: Ctx, step: { file: string; kind: string }, form: Form, refused: readonly Refusal[]) {
  const is = (because: string) => refused.some((refusal) => refusal.because === because)
  if (is('twice')) return c.redirect(addressOf(c, step.file), 303)
  return drawLetterAct(c, step, { form, refused, status: is('overtaken') ? 409 : 422 })
}

/** Records one step; a delivery is told in the case too. */
export async function signLetterAct(c: Ctx) {
  const { file, kind, answer } = await asked(c)
  if (!file) return answer
  const form = await readForm(c)
  if (one(form, 'language')) return drawLetterAct(c, { file, kind }, { form })
  const said = answersTo(questionsOf(kind), form)
  const step = { file, seen: numberIn(form, 'seen'), kind, by: signatoryOf(c), said }
  const { acts, refused } = await follow(c.var.world, step)
  return acts
    ? c.redirect(`${addressOf(c, file)}#act-${acts[0]!.seq}`, 303)
    : refusedWith(c, { file, kind }, form, refused)
}

/**
 * The letter on paper. The case is opened for it, on record, and no further than the letter tells. The name of what is
 * sent says the number and nothing of the case.
 */
export async function printLetter(c: Ctx) {
  const file = await named(c)
  if (!file) return c.notFound()
  if (!may(c, 'decisions.communicate')) return refusedTo(c, [{ because: 'not-yours-to-sign' }], addressOf(c, file))
  const { page, world, settings } = c.var
  const [issued] = await openLetter(c, file)
  if (!issued || !isOf(instructionIssued, issued) || !issued.body) return c.notFound()
  const { body } = issued
  const depth = body.fields.some(({ field }) => apart.includes(field)) ? 'whereabouts' : 'story'
  const why = words.es.letters.why.printing
  const acts = await readFile(world, body.case, depth, { by: signatoryOf(c), why })
  const contents = contentsOf({ setting: page, inTime: world.law, settings }, { ...issued, body }, acts)
  const receipt = onPaper(settings.origin + routes.verify, await shortReceiptOf(world, issued))
  const pdf = instructionLetter({ ...contents, receipt })
  const name = page.words.letters.page.download({ number: withoutKind(file) })
  return c.body(new Uint8Array(pdf), 200, {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}"`,
  })
}
