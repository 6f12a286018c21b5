import type { Refusal } from '../../domain/act.js'
import { type Question, questionsOf } from '../acts/questions.js'
import { type Form, type Said, saidIn } from '../form.js'

/** What a person may say on their own page, by a name that says nothing of the case. */
const kinds = {
  danger: 'case/imminent-danger-declared',
  consent: 'case/consent-given',
  incident: 'case/incident-reported',
  addition: 'case/addition-made',
  contact: 'case/contact-plan-set',
  barred: 'case/authority-barred',
  confirmed: 'case/compliance-confirmed',
  contradicted: 'case/compliance-contradicted',
  withdrawal: 'case/consent-withdrawn',
  exit: 'case/exit-requested',
} as const

export type ActName = keyof typeof kinds

/** One form of the page: what it says, and of which measure when it is a word on one. `key` begins the names of its fields. */
export type Saying = Readonly<{ key: string; name: ActName; kind: string; measure?: string | undefined }>

const isName = (name: string): name is ActName => Object.hasOwn(kinds, name)
const isAboutMeasure = (name: ActName) => name === 'confirmed' || name === 'contradicted'

export const saying = (name: ActName, measure?: string): Saying => ({
  key: measure ? `${name}-${measure}` : name,
  name,
  kind: kinds[name],
  measure,
})

/** The form that a key names; nothing when the page has no such form. */
export function sayingOf(key: string): Saying | undefined {
  const [, name = '', measure] = /^([a-z]+)(?:-(m\d{1,3}))?$/.exec(key) ?? []
  return isName(name) && isAboutMeasure(name) === (measure !== undefined) ? saying(name, measure) : undefined
}

const notAsked = ['measure', 'transcribed']

/** What the person is asked: they say it themselves, and of which measure the form knows. */
export const asksFor = ({ kind }: Saying): Question[] =>
  questionsOf(kind).filter(({ name }) => !notAsked.includes(name))

/** What was typed in one form, as the body of its act. */
export function saidWith(form: Form, { key, name, measure }: Saying): Said {
  const { [key]: typed } = saidIn(form, [key])
  const said = typeof typed === 'object' ? (typed as Said) : {}
  return { ...(name === 'contact' ? { contact: {} } : {}), ...said, ...(measure ? { measure } : {}) }
}

/** Reasons name a field of the act; on the page it bears the form's key before it. */
export const atFieldsOf = ({ key }: Saying, refused: readonly Refusal[]): Refusal[] =>
  refused.map(({ because, field }) => ({ because, ...(field ? { field: `${key}.${field}` } : {}) }))

export const fieldsOf = (one: Saying): string[] => asksFor(one).map(({ name }) => `${one.key}.${name}`)

/** Both words that a person may say of one measure. */
export const wordsOn = (measure: string): Saying[] => [saying('confirmed', measure), saying('contradicted', measure)]
