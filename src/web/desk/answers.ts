import { numberOf, numbers } from '../acts/numbers.js'
import type { Question } from '../acts/questions.js'
import { type Form, type Said, saidIn } from '../form.js'

const partOf = ({ name }: Question): string => name.split('.')[0]!

const sides: Readonly<Record<string, boolean>> = { true: true, false: false }

/** What an answer means, where it is no text. What is neither yes nor no, and no number, stays as it was sent and is refused. */
function meant({ name, as }: Question, said: Said): Said {
  const typed = said[name]
  if (typeof typed !== 'string') return {}
  if (as === 'yes-no') return { [name]: sides[typed] ?? typed }
  return numbers.includes(as) ? { [name]: numberOf(typed) } : {}
}

/**
 * What a form answers to these questions. A part that must be there is, also when nothing of it was filled in, so that
 * what is missing is told at its own field.
 */
export function answersTo(questions: readonly Question[], form: Form): Said {
  const parts = questions.filter(({ name, optional }) => name.includes('.') && !optional).map(partOf)
  const several = questions.filter(({ as }) => as === 'authorities' || as === 'named-measures').map(({ name }) => name)
  const said = saidIn(form, [...new Set(questions.map(partOf))], several)
  return {
    ...Object.fromEntries(parts.map((part) => [part, {}])),
    ...said,
    ...Object.assign({}, ...questions.map((question) => meant(question, said))),
  }
}
