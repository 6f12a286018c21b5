import { reportLoss } from '../../app/loss.js'
import { passedOn } from '../../app/pass-on.js'
import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Act, Refusal } from '../../domain/act.js'
import { lossReported } from '../../domain/case/acts/loss-reported.js'
import { nextActs } from '../../domain/decide.js'
import { Story } from '../acts/story.js'
import type { Ctx } from '../env.js'
import { type Form, numberIn, type Said } from '../form.js'
import { Notice } from '../parts/notice.js'
import { href, routes } from '../routes.js'
import { refusedPage, signatoryOf } from './frame.js'
import { outlineOf } from './opening.js'

/** An act that somebody is about to sign: in which file, of which kind, and what stands in the file so far. */
export type Signing = Readonly<{ file: string; kind: string; acts: readonly Act[] }>

/** A form as it is drawn again: as typed, and why it was not taken. 409 says that something new has to be read first. */
export type Drawing = Readonly<{ form: Form; refused?: readonly Refusal[]; status?: 200 | 409 | 422 }>

export const caseAddress = (c: Ctx, file: string) => c.var.page.to(href(routes.case, { file }))

/** Why nobody with this office, or not this person, may sign it, whatever they would say. */
const standing: readonly string[] = ['not-yours-to-sign', 'duties-apart']

const reasonsAgainst = (c: Ctx, { file, kind, acts }: Signing): readonly Refusal[] =>
  nextActs({ law: c.var.world.law, acts }, file, signatoryOf(c), c.var.page.now).find((next) => next.kind === kind)
    ?.reasons ?? [{ because: 'not-yours-to-sign' }]

/** The signing of a kind of act that an address asks for; or the page that says why that cannot be. Nothing is opened to answer. */
export async function signingOf(c: Ctx, kind: string | undefined) {
  const found = kind && (await outlineOf(c))
  if (!found) return { answer: await c.notFound() }
  const signing: Signing = { ...found, kind }
  const reasons = reasonsAgainst(c, signing)
  if (!reasons.some(({ because }) => standing.includes(because))) return { signing, reasons }
  return { answer: await refusedPage(c, { refused: reasons, status: 403, back: caseAddress(c, signing.file) }) }
}

/** What came into the file after the signatory last read it, and the one thing to do about it. */
export const Unread = ({ c, acts, known }: { c: Ctx; acts: readonly Act[]; known: number }) => {
  const { page, world } = c.var
  const { title, lead } = page.words.desk.act.overtaken
  return (
    <>
      <Notice tone="attention" title={title}>
        <p>{lead}</p>
      </Notice>
      <section>
        <h2 class="govuk-visually-hidden">{title}</h2>
        <Story page={page} law={world.law} acts={acts} only={acts.filter(({ seq }) => seq > known)} />
      </section>
    </>
  )
}

/** The act of a form that was sent twice: it stands, and is where the first sending led to. */
async function standingAct(c: Ctx, { file, kind }: Signing, seen: number): Promise<number | undefined> {
  const { person } = signatoryOf(c)
  const acts = await outline(c.var.world, file)
  return acts.findLast((act) => act.kind === kind && act.by.person === person && act.seq > seen)?.seq
}

const landing = (c: Ctx, file: string, seq: number) => c.redirect(`${caseAddress(c, file)}#act-${seq}`, 303)

/** Signs what is said in a form, and leads to the act; or says why not, and how the form is to be drawn again. */
export async function sign(c: Ctx, signing: Signing, form: Form, said: Said) {
  const { file, kind } = signing
  const seen = numberIn(form, 'seen')
  const proposal = { file, seen, kind, by: signatoryOf(c), said }
  const { world } = c.var
  const { acts, refused } = await (kind === lossReported.kind
    ? reportLoss(world, proposal)
    : record(world, await passedOn(world, proposal)))
  if (acts) return { landed: landing(c, file, acts[0]!.seq) }
  const is = (because: string) => refused.some((refusal) => refusal.because === because)
  const stands = is('twice') ? await standingAct(c, signing, seen) : undefined
  if (stands) return { landed: landing(c, file, stands) }
  const drawing: Drawing = { form, refused, status: is('overtaken') ? 409 : 422 }
  return { drawing }
}
