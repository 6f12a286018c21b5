import type { Question } from '../acts/questions.js'
import { type Form, type Said, saidIn } from '../form.js'

const partOf = ({ name }: Question): string => name.split('.')[0]!

/**
 * What a form answers to these questions. A part that must be there is, also when nothing of it was filled in, so that
 * what is missing is told at its own field.
 */
export function answersTo(questions: readonly Question[], form: Form): Said {
  const parts = questions.filter(({ name, optional }) => name.includes('.') && !optional).map(partOf)
  const several = questions.filter(({ as }) => as === 'authorities').map(({ name }) => name)
  return {
    ...Object.fromEntries(parts.map((part) => [part, {}])),
    ...saidIn(form, [...new Set(questions.map(partOf))], several),
  }
}
