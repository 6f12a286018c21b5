import type { Act } from '../../../domain/act.js'
import { planProposed } from '../../../domain/case/acts/plan-proposed.js'
import { caseFile } from '../../../domain/case/case.js'
import { nextNumber } from '../../../domain/case/state.js'
import { fold } from '../../../domain/file.js'
import { circleOf } from '../../acts/circle.js'
import { Story } from '../../acts/story.js'
import type { Ctx } from '../../env.js'
import { errorsOf, numberIn, one, readForm } from '../../form.js'
import { BackLink } from '../../parts/back-link.js'
import { ErrorSummary } from '../../parts/error-summary.js'
import { words } from '../../words/catalogue.js'
import { deskPage, lawOf, refusedPage } from '../frame.js'
import { wantsMore } from '../measure-rows.js'
import { todoWords } from '../next-acts.js'
import { openCase } from '../opening.js'
import { caseAddress, type Drawing, type Signing, sign, signingOf, Unread } from '../signing.js'
import { shutAgain } from '../study/circle.js'
import { LastPlan } from './last-plan.js'
import { PlanFormPage } from './plan-form.js'
import { lastPlan, planSaid } from './plan-said.js'

const { kind } = planProposed

/** A plan is for people and by agreement with people: their names stand apart, and are opened with that reason. */
const opened = (c: Ctx, file: string): Promise<Act[]> =>
  openCase(c, { file, why: words.es.plan.form.why, depth: 'whereabouts' })

/** The plan as typed; at first the one that was put last. What was said of that, and the file, stand beside it. */
async function drawn(c: Ctx, signing: Signing, { form: typed, refused = [], status = 200 }: Drawing) {
  const { page, world } = c.var
  const told = await opened(c, signing.file)
  const acts = told.map(shutAgain)
  const law = lawOf(c)
  const state = fold(caseFile, told)
  const form = typed.size === 0 ? lastPlan(told) : typed
  const overtaken = status === 409
  const known = overtaken ? numberIn(form, 'seen') : acts.length
  const errors = overtaken ? [] : errorsOf(page.words, refused, ['measures', 'consenters', 'explained'])
  const title = todoWords(page, kind)
  const { back, story, confirm } = page.words.desk.act
  const circle = circleOf(page, state, told)
  const asking = { page, law, state, circle, errors, seen: acts.length, form, button: overtaken ? confirm : title }
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{page.words.plan.form.lead}</p>
      {overtaken && <Unread c={c} acts={acts} known={known} />}
      <div class="rg-beside">
        <PlanFormPage {...asking} />
        <div>
          <LastPlan page={page} law={law} state={state} acts={told} />
          <section>
            <h2 class="govuk-heading-m">{story}</h2>
            <Story page={page} law={world.law} acts={acts} only={acts.filter(({ seq }) => seq <= known)} />
          </section>
        </div>
      </div>
    </>
  )
  const before = <BackLink href={caseAddress(c, signing.file)} text={back} />
  return deskPage(c, { title, status, refused: errors.length > 0, before, keeping: 'act' }, content)
}

/** The form of a plan; or why none can be proposed now. */
export async function showPlan(c: Ctx) {
  const { signing, reasons = [], answer } = await signingOf(c, kind)
  if (!signing) return answer
  if (reasons.length === 0) return drawn(c, signing, { form: new Map() })
  return refusedPage(c, { refused: reasons, status: 422, back: caseAddress(c, signing.file) })
}

/** Puts a plan to those who have to agree. Another row, or the other language, signs nothing. */
export async function signPlan(c: Ctx) {
  const { signing, answer } = await signingOf(c, kind)
  if (!signing) return answer
  const form = await readForm(c)
  if (wantsMore(form) || one(form, 'language')) return drawn(c, signing, { form })
  const said = planSaid(form, nextNumber(fold(caseFile, signing.acts)))
  const { landed, drawing } = await sign(c, signing, form, said)
  return landed ?? drawn(c, signing, drawing)
}
