import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Act, Refusal } from '../../domain/act.js'
import { caseFile } from '../../domain/case/case.js'
import { nextActs } from '../../domain/decide.js'
import { fold } from '../../domain/file.js'
import { namedMeasures } from '../acts/measures.js'
import { questionsOf } from '../acts/questions.js'
import { Story } from '../acts/story.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn, one, readForm, type Said } from '../form.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { Notice } from '../parts/notice.js'
import { href, routes } from '../routes.js'
import { answersTo } from './answers.js'
import type { Asking } from './asking.js'
import { deskPage, lawOf, refusedPage, signatoryOf } from './frame.js'
import { Asked } from './inputs.js'
import { rowsIn, wantsMore } from './measure-rows.js'
import { todoWords } from './next-acts.js'
import { openCase, outlineOf, signingReason, usualReason } from './opening.js'
import { kindAt } from './slugs.js'

/** An act that somebody is about to sign: in which file, of which kind, and what stands in the file so far. */
type Signing = Readonly<{ file: string; kind: string; acts: readonly Act[] }>

const caseAddress = (c: Ctx, file: string) => c.var.page.to(href(routes.case, { file }))

/** Why nobody with this office, or not this person, may sign it, whatever they would say. */
const standing: readonly string[] = ['not-yours-to-sign', 'duties-apart']

/** What an address asks to be signed; or the page that says why that cannot be. Nothing is opened to answer. */
async function asked(c: Ctx) {
  const kind = kindAt(c.req.param('act') ?? '')
  const found = kind && (await outlineOf(c))
  if (!found) return { answer: await c.notFound() }
  const signing: Signing = { ...found, kind }
  const reasons = reasonsAgainst(c, signing)
  if (!reasons.some(({ because }) => standing.includes(because))) return { signing, reasons }
  return { answer: await refusedPage(c, { refused: reasons, status: 403, back: caseAddress(c, signing.file) }) }
}

const reasonsAgainst = (c: Ctx, { file, kind, acts }: Signing): readonly Refusal[] =>
  nextActs({ law: c.var.world.law, acts }, file, signatoryOf(c), c.var.page.now).find((next) => next.kind === kind)
    ?.reasons ?? [{ because: 'not-yours-to-sign' }]

/** What is said in a form. The numbers of new measures go on from those that the file has. */
function saidOf({ kind, acts }: Signing, form: Form): Said {
  const questions = questionsOf(kind)
  const said = answersTo(questions, form)
  if (!questions.some(({ as }) => as === 'measures')) return said
  const { length } = fold(caseFile, acts).measures
  return { ...said, measures: rowsIn(form).map((row, i) => ({ id: `m${length + i + 1}`, ...row })) }
}

type Drawing = Readonly<{ form: Form; refused?: readonly Refusal[]; status?: 200 | 409 | 422 }>

/** What came into the file after the signatory last read it, and the one thing to do about it. */
const Unread = ({ c, acts, known }: { c: Ctx; acts: readonly Act[]; known: number }) => {
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

/** The form of an act as typed. What the file tells stands beside it, so that its opening is on record. */
async function drawn(c: Ctx, signing: Signing, { form, refused = [], status = 200 }: Drawing) {
  const { page, world } = c.var
  const { file, kind } = signing
  const acts = await openCase(c, { file, why: (await usualReason(c, signing)) ?? signingReason })
  const law = lawOf(c)
  const state = fold(caseFile, acts)
  const questions = questionsOf(kind)
  const overtaken = status === 409
  const known = overtaken ? numberIn(form, 'seen') : acts.length
  const errors = overtaken
    ? []
    : errorsOf(
        page.words,
        refused,
        questions.map(({ name }) => name),
      )
  const measures = namedMeasures(law, acts, state.measures, page.language)
  const asking: Asking = { page, law, kind, state, measures, form, errors }
  const { back, story, confirm } = page.words.desk.act
  const title = todoWords(page, kind)
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      {overtaken && <Unread c={c} acts={acts} known={known} />}
      <div class="rg-beside">
        <form id="act" method="post" action={page.to(page.path)} novalidate>
          <input type="hidden" name="seen" value={String(acts.length)} />
          {questions.map((question) => (
            <Asked question={question} asking={asking} />
          ))}
          <Button>{overtaken ? confirm : title}</Button>
        </form>
        <section>
          <h2 class="govuk-heading-m">{story}</h2>
          <Story page={page} law={world.law} acts={acts} only={acts.filter(({ seq }) => seq <= known)} />
        </section>
      </div>
    </>
  )
  const before = <BackLink href={caseAddress(c, file)} text={back} />
  return deskPage(c, { title, status, refused: errors.length > 0, before, keeping: 'act' }, content)
}

/** The form of one act; or why it cannot be signed now. */
export async function showAct(c: Ctx) {
  const { signing, reasons = [], answer } = await asked(c)
  if (!signing) return answer
  if (reasons.length === 0) return drawn(c, signing, { form: new Map() })
  return refusedPage(c, { refused: reasons, status: 422, back: caseAddress(c, signing.file) })
}

/** The act of a form that was sent twice: it stands, and is where the first sending led to. */
async function standingAct(c: Ctx, { file, kind }: Signing, seen: number): Promise<number | undefined> {
  const { person } = signatoryOf(c)
  const acts = await outline(c.var.world, file)
  return acts.findLast((act) => act.kind === kind && act.by.person === person && act.seq > seen)?.seq
}

const landing = (c: Ctx, file: string, seq: number) => c.redirect(`${caseAddress(c, file)}#act-${seq}`, 303)

/** Signs. A refused form comes back as typed; one that was overtaken says what is new. */
export async function signAct(c: Ctx) {
  const { signing, answer } = await asked(c)
  if (!signing) return answer
  const form = await readForm(c)
  // Another row, or the other language: nothing is signed yet.
  if (wantsMore(form) || one(form, 'language')) return drawn(c, signing, { form })
  const { file, kind } = signing
  const seen = numberIn(form, 'seen')
  const said = saidOf(signing, form)
  const { acts, refused } = await record(c.var.world, [{ file, seen, kind, by: signatoryOf(c), said }])
  if (acts) return landing(c, file, acts[0]!.seq)
  const is = (because: string) => refused.some((refusal) => refusal.because === because)
  const stands = is('twice') ? await standingAct(c, signing, seen) : undefined
  if (stands) return landing(c, file, stands)
  return drawn(c, signing, { form, refused, status: is('overtaken') ? 409 : 422 })
}
