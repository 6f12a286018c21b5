import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Refusal } from '../../domain/act.js'
import { questionsOf } from '../acts/questions.js'
import type { Ctx } from '../env.js'
import { type Form, numberIn, one, readForm } from '../form.js'
import { href, routes } from '../routes.js'
import { answersTo } from './answers.js'
import { may, refusedPage, signatoryOf } from './frame.js'
import { drawInquiry, type Kind } from './inquiry-page.js'

/** The inquiry that an address names; nothing when there is none. */
async function named(c: Ctx): Promise<string | undefined> {
  const file = c.req.param('file') ?? ''
  if (!/^inquiry-[0-9a-z]{1,40}$/.test(file)) return undefined
  return (await outline(c.var.world, file)).length > 0 ? file : undefined
}

/** An inquiry, for whoever may read files. Looking is on record. */
export async function showInquiry(c: Ctx) {
  const file = await named(c)
  if (!file) return c.notFound()
  if (may(c, 'files.read')) return drawInquiry(c, file)
  return refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back: c.var.page.to(routes.desk) })
}

const standing: readonly string[] = ['not-yours-to-sign', 'duties-apart']

const addressOf = ({ var: { page } }: Ctx, file: string) => page.to(href(routes.inquiry, { file }))

/** What follows a refusal: a form sent twice stands already, who may not sign is told so, and anything else comes back as typed. */
function refusedWith(c: Ctx, file: string, attempt: Readonly<{ kind: Kind; form: Form; refused: readonly Refusal[] }>) {
  const { refused } = attempt
  const is = (because: string) => refused.some((refusal) => refusal.because === because)
  if (is('twice')) return c.redirect(addressOf(c, file), 303)
  if (standing.some(is)) return refusedPage(c, { refused, status: 403, back: addressOf(c, file) })
  return drawInquiry(c, file, { ...attempt, status: is('overtaken') ? 409 : 422 })
}

const signing = (kind: Kind) => async (c: Ctx) => {
  const file = await named(c)
  if (!file) return c.notFound()
  const form = await readForm(c)
  if (one(form, 'language')) return drawInquiry(c, file, { kind, form, refused: [], status: 200 })
  const said = answersTo(questionsOf(kind), form)
  const proposal = { file, seen: numberIn(form, 'seen'), kind, by: signatoryOf(c), said }
  const { acts, refused } = await record(c.var.world, [proposal])
  return acts
    ? c.redirect(`${addressOf(c, file)}#act-${acts[0]!.seq}`, 303)
    : refusedWith(c, file, { kind, form, refused })
}

export const addFinding = signing('inquiry/finding-made')
export const concludeInquiry = signing('inquiry/inquiry-closed')
