import type { Act } from '../../../domain/act.js'
import { questionsOf } from '../../acts/questions.js'
import { Story } from '../../acts/story.js'
import type { Ctx } from '../../env.js'
import { errorsOf, numberIn } from '../../form.js'
import { BackLink } from '../../parts/back-link.js'
import { Button } from '../../parts/button.js'
import { ErrorSummary } from '../../parts/error-summary.js'
import { href, routes } from '../../routes.js'
import type { Asking } from '../asking.js'
import { withoutKind } from '../file-name.js'
import { deskPage, lawOf } from '../frame.js'
import { Asked } from '../inputs.js'
import { todoWords } from '../next-acts.js'
import { type Drawing, Unread } from '../signing.js'
import { openLetter } from './letter-page.js'

/** Those of the addressee's own state stand first among all authorities. */
const entityOf = ([issued]: readonly Act[]): string => String(issued?.facets.entity ?? '')

/** The form of one step as typed, beside what happened to the letter so far. */
export async function drawLetterAct(
  c: Ctx,
  { file, kind }: { file: string; kind: string },
  { form, refused = [], status = 200 }: Drawing,
) {
  const { page, world } = c.var
  const acts = await openLetter(c, file)
  const questions = questionsOf(kind)
  const overtaken = status === 409
  const known = overtaken ? numberIn(form, 'seen') : acts.length
  const names = questions.map(({ name }) => name)
  const errors = overtaken ? [] : errorsOf(page.words, refused, names)
  const state = { entity: entityOf(acts), barred: [], misuse: [] }
  const asking: Asking = { page, law: lawOf(c), kind, state, measures: [], form, errors }
  const title = todoWords(page, kind)
  const { number, page: said } = page.words.letters
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <span class="govuk-caption-l">{number({ number: withoutKind(file) })}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      {overtaken && <Unread c={c} acts={acts} known={known} />}
      <div class="rg-beside">
        <form id="act" method="post" action={page.to(page.path)} novalidate>
          <input type="hidden" name="seen" value={String(acts.length)} />
          {questions.map((question) => (
            <Asked question={question} asking={asking} />
          ))}
          <Button>{overtaken ? page.words.desk.act.confirm : title}</Button>
        </form>
        <section>
          <h2 class="govuk-heading-m">{said.story}</h2>
          <Story page={page} law={world.law} acts={acts} only={acts.filter(({ seq }) => seq <= known)} />
        </section>
      </div>
    </>
  )
  const before = (
    <BackLink href={page.to(href(routes.instruction, { file }))} text={number({ number: withoutKind(file) })} />
  )
  return deskPage(c, { title, status, refused: errors.length > 0, before, keeping: 'act' }, content)
}
