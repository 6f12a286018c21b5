import { lettersOf } from '../../../app/correspondence.js'
import { instruct } from '../../../app/instruct.js'
import { outline } from '../../../app/read.js'
import { isOf, type Refusal } from '../../../domain/act.js'
import { authorityInstructed } from '../../../domain/case/acts/authority-instructed.js'
import { caseFile } from '../../../domain/case/case.js'
import { fold } from '../../../domain/file.js'
import { namedMeasures } from '../../acts/measures.js'
import { Story } from '../../acts/story.js'
import type { Ctx } from '../../env.js'
import { errorsOf, type Form, numberIn, one, readForm } from '../../form.js'
import { BackLink } from '../../parts/back-link.js'
import { ErrorSummary } from '../../parts/error-summary.js'
import { href, routes } from '../../routes.js'
import { words } from '../../words/catalogue.js'
import { deskPage, lawOf, refusedPage, signatoryOf } from '../frame.js'
import { openCase } from '../opening.js'
import { caseAddress, type Drawing, type Signing, signingOf, Unread } from '../signing.js'
import { atPlaceIn, keyOf, letterSaid } from './letter-said.js'
import { WritingForm } from './writing-form.js'

const { kind } = authorityInstructed

const fields = ['addressee', 'measures', 'asks', 'by', 'fields', 'needed']

/** The case as far as a letter needs it: what was decreed, and whom the person barred. Where they are stays shut. */
const opened = (c: Ctx, file: string) => openCase(c, { file, why: words.es.letters.why.writing })

async function drawn(c: Ctx, { file }: Signing, { form, refused = [], status = 200 }: Drawing) {
  const { page, world } = c.var
  const acts = await opened(c, file)
  const law = lawOf(c)
  const state = fold(caseFile, acts)
  const overtaken = status === 409
  const known = overtaken ? numberIn(form, 'seen') : acts.length
  const errors = overtaken ? [] : errorsOf(page.words, atPlaceIn(form, refused), fields)
  const replaced = (await lettersOf(world, acts)).filter(({ state }) => state.closed === 'replaced').map(keyOf)
  const { title, lead, button } = page.words.letters.writing
  const { story, confirm, back } = page.words.desk.act
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      {overtaken && <Unread c={c} acts={acts} known={known} />}
      <div class="rg-beside">
        <WritingForm
          page={page}
          law={law}
          state={state}
          measures={namedMeasures(law, acts, state.measures, page.language)}
          form={form}
          errors={errors}
          seen={acts.length}
          button={overtaken ? confirm : button}
          replaced={replaced}
        />
        <section>
          <h2 class="govuk-heading-m">{story}</h2>
          <Story page={page} law={world.law} acts={acts} only={acts.filter(({ seq }) => seq <= known)} />
        </section>
      </div>
    </>
  )
  const before = <BackLink href={caseAddress(c, file)} text={back} />
  return deskPage(c, { title, status, refused: errors.length > 0, before, keeping: 'letter' }, content)
}

/** The form of a letter; or why none can be written now. */
export async function showWriting(c: Ctx) {
  const { signing, reasons = [], answer } = await signingOf(c, kind)
  if (!signing) return answer
  if (reasons.length === 0) return drawn(c, signing, { form: new Map() })
  return refusedPage(c, { refused: reasons, status: 422, back: caseAddress(c, signing.file) })
}

type Said = NonNullable<ReturnType<typeof letterSaid>>

/** The letter of a form that was sent twice: the first sending issued it. */
async function issuedBefore(c: Ctx, file: string, { decision, authority }: Said, refused: readonly Refusal[]) {
  if (!refused.some(({ because }) => because === 'twice')) return undefined
  const last = (await outline(c.var.world, file)).findLast((act) => isOf(authorityInstructed, act))
  if (!last || !isOf(authorityInstructed, last)) return undefined
  const same = last.facets.decision === decision && last.facets.authority === authority
  return same ? last.facets.instruction : undefined
}

async function issue(c: Ctx, { file }: Signing, form: Form, said: Said) {
  const letter = { case: file, seen: numberIn(form, 'seen'), by: signatoryOf(c), said }
  const { acts, refused } = await instruct(c.var.world, letter)
  const name = acts ? acts.at(-1)!.file : await issuedBefore(c, file, said, refused)
  if (name) return { landed: c.redirect(c.var.page.to(href(routes.instruction, { file: name })), 303) }
  return { refused: refused ?? [] }
}

/** Issues a letter, and leads to it; or gives the form back as typed. */
export async function writeLetter(c: Ctx) {
  const { signing, answer } = await signingOf(c, kind)
  if (!signing) return answer
  const form = await readForm(c)
  if (one(form, 'language')) return drawn(c, signing, { form })
  const acts = await opened(c, signing.file)
  const law = lawOf(c)
  const state = fold(caseFile, acts)
  const measures = namedMeasures(law, acts, state.measures, c.var.page.language)
  const said = letterSaid(form, { law, state, measures })
  if (!said) {
    const refused = [{ because: 'instruction.authority', field: 'addressee' }]
    return drawn(c, signing, { form, refused, status: 422 })
  }
  const { landed, refused = [] } = await issue(c, signing, form, said)
  if (landed) return landed
  const overtaken = refused.some(({ because }) => because === 'overtaken' || because === 'twice')
  return drawn(c, signing, { form, refused, status: overtaken ? 409 : 422 })
}
