import type { Refusal } from '../../domain/act.js'
import { numberOf, numbers } from '../acts/numbers.js'
import { type Question, questionsOf } from '../acts/questions.js'
import { type Form, type Said, saidIn } from '../form.js'

/** What a person may say on their own page, by a name that says nothing of the case. */
const kinds = {
  danger: 'case/imminent-danger-declared',
  consent: 'case/consent-given',
  incident: 'case/incident-reported',
  addition: 'case/addition-made',
  near: 'case/circle-widened',
  contact: 'case/contact-plan-set',
  barred: 'case/authority-barred',
  agreed: 'case/plan-agreed',
  objected: 'case/plan-objected',
  confirmed: 'case/compliance-confirmed',
  contradicted: 'case/compliance-contradicted',
  failing: 'case/device-failed',
  pressed: 'case/alarm-activated',
  review: 'case/review-requested',
  heard: 'case/misuse-heard',
  withdrawal: 'case/consent-withdrawn',
  exit: 'case/exit-requested',
  return: 'case/return-requested',
} as const

export type ActName = keyof typeof kinds

/** One form of the page: what it says, and of which measure when it is a word on one. `key` begins the names of its fields. */
export type Saying = Readonly<{ key: string; name: ActName; kind: string; measure?: string | undefined }>

const isName = (name: string): name is ActName => Object.hasOwn(kinds, name)
const aboutMeasure: readonly ActName[] = ['confirmed', 'contradicted', 'failing', 'pressed']
const isAboutMeasure = (name: ActName) => aboutMeasure.includes(name)

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
export function saidWith(form: Form, one: Saying): Said {
  const { key, name, measure } = one
  const ticked = asksFor(one).filter(({ as }) => as === 'named-measures')
  const { [key]: typed } = saidIn(
    form,
    [key],
    ticked.map(({ name }) => `${key}.${name}`),
  )
  const said = typeof typed === 'object' ? (typed as Said) : {}
  const counted = asksFor(one)
    .filter(({ as, name }) => numbers.includes(as) && typeof said[name] === 'string')
    .map(({ name }) => [name, numberOf(said[name] as string)])
  return {
    ...(name === 'contact' ? { contact: {} } : {}),
    ...said,
    ...Object.fromEntries(counted),
    ...(measure ? { measure } : {}),
  }
}

/** Reasons name a field of the act; on the page it bears the form's key before it. */
export const atFieldsOf = ({ key }: Saying, refused: readonly Refusal[]): Refusal[] =>
  refused.map(({ because, field }) => ({ because, ...(field ? { field: `${key}.${field}` } : {}) }))

export const fieldsOf = (one: Saying): string[] => asksFor(one).map(({ name }) => `${one.key}.${name}`)

/** Both words that a person may say of one measure. */
export const wordsOn = (measure: string): Saying[] => [saying('confirmed', measure), saying('contradicted', measure)]

/** What a person may say of a device: that it does not work, and that its alarm was raised. */
export const onDevice = (measure: string): Saying[] => [saying('failing', measure), saying('pressed', measure)]
