import { caseFile } from '../../domain/case/case.js'
import { nextNumber } from '../../domain/case/state.js'
import { fold } from '../../domain/file.js'
import { namedMeasures } from '../acts/measures.js'
import { planAskedIn } from '../acts/plan-asked.js'
import { questionsOf } from '../acts/questions.js'
import { Story } from '../acts/story.js'
import type { Ctx } from '../env.js'
import { errorsOf, type Form, numberIn, one, readForm, type Said } from '../form.js'
import { BackLink } from '../parts/back-link.js'
import { Button } from '../parts/button.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { answersTo } from './answers.js'
import type { Asking } from './asking.js'
import { decisionsToTell } from './decisions.js'
import { deskPage, lawOf, refusedPage } from './frame.js'
import { Asked } from './inputs.js'
import { rowsIn, wantsMore } from './measure-rows.js'
import { todoWords } from './next-acts.js'
import { openCase, signingReason, usualReason } from './opening.js'
import { caseAddress, type Drawing, type Signing, sign, signingOf, Unread } from './signing.js'
import { kindAt } from './slugs.js'
import { shutAgain } from './study/circle.js'

const asked = (c: Ctx) => signingOf(c, kindAt(c.req.param('act') ?? ''))

/** What is said in a form. The numbers of new measures go on from those that the file has. */
function saidOf({ kind, acts }: Signing, form: Form): Said {
  const questions = questionsOf(kind)
  const said = answersTo(questions, form)
  if (!questions.some(({ as }) => as === 'measures')) return said
  const first = nextNumber(fold(caseFile, acts))
  return { ...said, measures: rowsIn(form).map((row, i) => ({ id: `m${first + i}`, ...row })) }
}

/** The form of an act as typed. What the file tells stands beside it, so that its opening is on record. */
async function drawn(c: Ctx, signing: Signing, { form, refused = [], status = 200 }: Drawing) {
  const { page, world } = c.var
  const { file, kind } = signing
  const why = (await usualReason(c, signing)) ?? signingReason
  const questions = questionsOf(kind)
  // Whose word is typed has to be known by name: those names stand apart, and are opened for it alone.
  const depth = questions.some(({ as }) => as === 'consenter') ? 'whereabouts' : 'story'
  const opened = await openCase(c, { file, why, depth })
  const acts = opened.map(shutAgain)
  const law = lawOf(c)
  const state = fold(caseFile, acts)
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
  const asking: Asking = {
    page,
    law,
    kind,
    state,
    measures,
    form,
    errors,
    plan: planAskedIn({ page, law, state, acts: opened }),
    decisions: decisionsToTell(page, state, acts),
  }
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

/** Signs. A refused form comes back as typed; one that was overtaken says what is new. */
export async function signAct(c: Ctx) {
  const { signing, answer } = await asked(c)
  if (!signing) return answer
  const form = await readForm(c)
  // Another row, or the other language: nothing is signed yet.
  if (wantsMore(form) || one(form, 'language')) return drawn(c, signing, { form })
  const { landed, drawing } = await sign(c, signing, form, saidOf(signing, form))
  return landed ?? drawn(c, signing, drawing)
}
