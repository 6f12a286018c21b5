import type { Question } from '../acts/questions.js'
import { type Form, type Said, saidIn } from '../form.js'

const partOf = ({ name }: Question): string => name.split('.')[0]!

const sides: Readonly<Record<string, boolean>> = { true: true, false: false }

/** What an answer means, where it is no text. What is neither yes nor no stays as it was sent, and is refused. */
const meant = ({ name, as }: Question, said: Said): Said =>
  as === 'yes-no' && typeof said[name] === 'string' ? { [name]: sides[said[name]] ?? said[name] } : {}

/**
 * What a form answers to these questions. A part that must be there is, also when nothing of it was filled in, so that
 * what is missing is told at its own field.
 */
export function answersTo(questions: readonly Question[], form: Form): Said {
  const parts = questions.filter(({ name, optional }) => name.includes('.') && !optional).map(partOf)
  const several = questions.filter(({ as }) => as === 'authorities').map(({ name }) => name)
  const said = saidIn(form, [...new Set(questions.map(partOf))], several)
  return {
    ...Object.fromEntries(parts.map((part) => [part, {}])),
    ...said,
    ...Object.assign({}, ...questions.map((question) => meant(question, said))),
  }
}
