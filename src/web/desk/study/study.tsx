import { answersAgainst } from '../../../domain/risk/answers.js'
import { nameIn } from '../../acts/measures.js'
import { Story } from '../../acts/story.js'
import type { Ctx } from '../../env.js'
import { type Form, numberIn, one, readForm } from '../../form.js'
import { BackLink } from '../../parts/back-link.js'
import { ErrorSummary } from '../../parts/error-summary.js'
import { words } from '../../words/catalogue.js'
import { deskPage, lawOf, refusedPage } from '../frame.js'
import { wantsMore } from '../measure-rows.js'
import { openCase, signingReason, usualReason } from '../opening.js'
import { caseAddress, type Drawing, type Signing, sign, signingOf, Unread } from '../signing.js'
import { chosenIn } from './chosen.js'
import { bringsCircle, namedBefore, shutAgain } from './circle.js'
import { Events } from './events.js'
import { reckoned } from './reckoning.js'
import { studyErrors } from './study-errors.js'
import { StudyForm } from './study-form.js'
import { answersIn, studySaid } from './study-said.js'

const kind = 'case/risk-study-made'

/** Those whom the file names stand apart: they are opened only when they are asked for, with that reason, and alone. */
async function opened(c: Ctx, signing: Signing, form: Form) {
  const { file } = signing
  if (!bringsCircle(form))
    return { acts: await openCase(c, { file, why: (await usualReason(c, signing)) ?? signingReason }), named: [] }
  const acts = await openCase(c, { file, why: words.es.study.form.circleWhy, depth: 'whereabouts' })
  return { acts: acts.map(shutAgain), named: namedBefore(acts) }
}

/** What is wrong with the form; nothing when it only has to be read again. */
function errorsIn(c: Ctx, { form, refused = [], status }: Drawing) {
  if (status !== 422) return []
  const { page } = c.var
  const law = lawOf(c)
  const chosen = chosenIn(form, law)
  const answers = answersIn(form, chosen, page.language)
  const given = nameIn(law.levels, reckoned(chosen, answers).level, page.language)
  // An act tells first of what is no answer at all: on a page this long the questions left out are told with it.
  const unanswered = answersAgainst(chosen.instrument, { answers, modules: chosen.modules })
  return studyErrors(page, { refused: [...refused, ...unanswered], chosen, answers, given })
}

/** The study as typed. What the file tells stands beside it, what was done to the person first. */
async function drawn(c: Ctx, signing: Signing, drawing: Drawing) {
  const { page, world } = c.var
  const { form, status = 200 } = drawing
  const law = lawOf(c)
  const { acts, named } = await opened(c, signing, form)
  const overtaken = status === 409
  const known = overtaken ? numberIn(form, 'seen') : acts.length
  const errors = errorsIn(c, drawing)
  const { lead, keep, sign: button, story } = page.words.study.form
  const { back, confirm } = page.words.desk.act
  const title = page.words.acts.kinds[kind].todo
  const study = {
    page,
    law,
    seen: acts.length,
    form,
    chosen: chosenIn(form, law),
    named,
    errors,
    button: overtaken ? confirm : button,
  }
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <p class="govuk-body">{keep}</p>
      {overtaken && <Unread c={c} acts={acts} known={known} />}
      <div class="rg-beside">
        <StudyForm {...study} />
        <div>
          <Events page={page} acts={acts} />
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

/** The form of a study; or why none can be signed now. */
export async function showStudy(c: Ctx) {
  const { signing, reasons = [], answer } = await signingOf(c, kind)
  if (!signing) return answer
  if (reasons.length === 0) return drawn(c, signing, { form: new Map() })
  return refusedPage(c, { refused: reasons, status: 422, back: caseAddress(c, signing.file) })
}

/** Signs a study. To reckon, to bring in somebody or to see other questions signs nothing. */
export async function signStudy(c: Ctx) {
  const { signing, answer } = await signingOf(c, kind)
  if (!signing) return answer
  const form = await readForm(c)
  if (wantsMore(form) || one(form, 'language')) return drawn(c, signing, { form })
  const { language } = c.var.page
  const said = studySaid(form, { chosen: chosenIn(form, lawOf(c)), acts: signing.acts, language })
  const { landed, drawing } = await sign(c, signing, form, said)
  return landed ?? drawn(c, signing, drawing)
}
