import type { Child } from 'hono/jsx'
import type { Law } from '../../domain/law/law.js'
import { type Question, questionsOf } from '../acts/questions.js'
import { answerWords, valueAt } from '../acts/said.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'
import type { Draft } from './draft.js'
import { type Asking, fieldsOf, isAsking, wayOf } from './steps.js'

type Drawn = Readonly<{ page: Page; law: Law; draft: Draft }>
type Choices = Readonly<Record<string, string | Readonly<{ text: string }>>>

/** The questions of the act that one page asks for, parts with their fields. */
const askedOn = (step: Asking): Question[] => {
  const fields: readonly string[] = fieldsOf[step]
  return questionsOf('case/request-received').filter(({ name }) => fields.includes(name.split('.')[0]!))
}

/** A question as it was put to the person, not as the file calls it. */
const labelOf = ({ words }: Page, name: string): string =>
  (words.request.fields as Readonly<Record<string, { label: string }>>)[name]!.label

function answer({ page, law, draft }: Drawn, question: Question): Child {
  const value = valueAt(draft.said, question.name)
  const field = (page.words.request.fields as Readonly<Record<string, { values?: Choices }>>)[question.name]
  const chosen = typeof value === 'string' ? field?.values?.[value] : undefined
  if (chosen) return typeof chosen === 'string' ? chosen : chosen.text
  return answerWords(question, value, { page, law, measures: [] }) ?? page.words.request.nothing
}

/** The answers of one page, with the button that leads back to it. */
const Section = ({ step, ...drawn }: Drawn & { step: Asking }) => {
  const { steps, change } = drawn.page.words.request
  const rows = askedOn(step).map((question) => ({
    key: labelOf(drawn.page, question.name),
    value: answer(drawn, question),
  }))
  return (
    <section class="rg-answers">
      <h2 class="govuk-heading-m">{steps[step].title}</h2>
      <SummaryList rows={rows} />
      <button type="submit" class="rg-bar__link" name="go" value={step}>
        {change}
        <span class="govuk-visually-hidden"> ({steps[step].title})</span>
      </button>
    </section>
  )
}

/** All answers, before they are sent. */
export const Answers = (drawn: Drawn) => (
  <>
    {wayOf(drawn.draft)
      .filter(isAsking)
      .map((step) => (
        <Section {...drawn} step={step} />
      ))}
  </>
)
