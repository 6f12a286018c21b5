import type { Temporal } from 'temporal-polyfill'
import { petitionerOf } from '../../app/ask.js'
import type { Refusal } from '../../domain/act.js'
import { decide } from '../../domain/decide.js'
import type { Authority, Law, LawInTime } from '../../domain/law/law.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Said } from '../form.js'
import type { Draft } from './draft.js'

/** The pages that ask, and the fields of the request that each asks for. */
export const fieldsOf = {
  now: ['forWhom', 'happened', 'name', 'contact', 'entity', 'whereabouts', 'population'],
  permission: ['consent', 'graveCause', 'barred', 'barredOther'],
  who: ['forWhom', 'holder', 'name', 'petitioner', 'population', 'sex'],
  consent: ['consent', 'graveCause'],
  story: ['happened', 'aggressor'],
  place: ['entity', 'whereabouts'],
  barred: ['barred', 'barredOther'],
  contact: ['contact'],
  circle: ['circle'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type Asking = keyof typeof fieldsOf
export type Step = Asking | 'check'

/** In danger two pages, the second of which sends; otherwise all, and a last look before sending. */
const ways: Readonly<Record<'danger' | 'otherwise', readonly Step[]>> = {
  danger: ['now', 'permission'],
  otherwise: ['who', 'consent', 'story', 'place', 'barred', 'contact', 'circle', 'check'],
}

export const wayOf = ({ danger }: Pick<Draft, 'danger'>): readonly Step[] => (danger ? ways.danger : ways.otherwise)

export const isAsking = (step: string): step is Asking => Object.hasOwn(fieldsOf, step)

/** Whether a page that has lost its draft belongs to the way of those in danger. */
export const isUrgent = (step: string): boolean => ways.danger.some((known) => known === step)

/** The request that a draft amounts to. What the short way does not ask is left unsaid, not guessed. */
export const requestOf = ({ danger, said }: Draft): Said => ({
  ...(danger ? { holder: 'person', sex: 'unsaid' } : {}),
  contact: {},
  ...said,
  channel: 'web',
  danger,
})

const pick = (said: Said, fields: readonly string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => fields.includes(name)))

export const without = (said: Said, fields: readonly string[]): Said =>
  Object.fromEntries(Object.entries(said).filter(([name]) => !fields.includes(name)))

/** A request in which nothing is missing, so that what is wrong with one page's answers can be told from the rest. */
const whole = (law: Law): Said => ({
  channel: 'web',
  danger: false,
  forWhom: 'self',
  holder: 'person',
  population: law.populations[0]?.id,
  name: '-',
  sex: 'unsaid',
  entity: 'unknown',
  consent: 'given',
  happened: '-',
  contact: { how: '-' },
})

/** Why the answers of one page would be refused: judged by the very rule that will judge the request. */
export function lacking(law: LawInTime, step: Step, said: Said, at: Temporal.Instant): readonly Refusal[] {
  const inForce = lawAt(law, at)
  if (step === 'check' || !inForce) return []
  const fields: readonly string[] = fieldsOf[step]
  const file = 'case-00000000'
  const answers = { contact: {}, ...without(whole(inForce), fields), ...pick(said, fields) }
  const proposal = { file, seen: 0, kind: 'case/request-received', by: petitionerOf(file), said: answers }
  return decide({ law, acts: [] }, [proposal], at).refused ?? []
}

/** The authorities that somebody there would think of first: the federal ones and those of the state; and any already named. */
export function likelyAuthorities({ authorities }: Law, said: Said): Authority[] {
  const named = Array.isArray(said.barred) ? said.barred : []
  return authorities
    .filter(({ id, level, entity }) => entity === said.entity || (level !== 'state' && !entity) || named.includes(id))
    .sort((a, b) => Number(Boolean(b.entity)) - Number(Boolean(a.entity)))
}
