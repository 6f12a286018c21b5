import { type Act, isOf } from '../../domain/act.js'
import { measuresDecreed } from '../../domain/case/acts/measures-decreed.js'
import { urgentMeasuresIssued } from '../../domain/case/acts/urgent-measures-issued.js'
import type { Measure } from '../../domain/case/case.js'
import { instructionIssued } from '../../domain/instruction/acts/issued.js'
import type { Law } from '../../domain/law/law.js'
import type { Language } from '../language.js'
import { adjustedTo, plannedIn } from './plans.js'

/**
 * A measure as people speak of it. What it consists of, and which authority carries it out (`carrier`, by name `authority`),
 * is known only while the file's key exists.
 */
export type NamedMeasure = Measure &
  Readonly<{
    name: string
    what?: string | undefined
    authority?: string | undefined
    carrier?: string | undefined
    issuedBy: number
  }>

export const nameIn = (
  entries: readonly Readonly<{ id: string; name: Readonly<Record<Language, string>> }>[],
  id: string | undefined,
  language: Language,
): string | undefined =>
  id === undefined ? undefined : (entries.find((entry) => entry.id === id)?.name[language] ?? id)

type Described = Readonly<{ id: string; measure: string; what: string; authority?: string | undefined }>

/** Every measure that was ordered or planned in a case, or asked for in a letter, as it was described then. */
const describedIn = (acts: readonly Act[]): Described[] => [
  ...acts.flatMap((act) => (isOf(urgentMeasuresIssued, act) ? (act.body?.measures ?? []) : [])),
  ...plannedIn(acts),
  ...acts.flatMap((act) => (isOf(instructionIssued, act) ? (act.body?.measures ?? []) : [])),
]

/** What a measure is called, also one that was only planned. */
export type MeasureName = Readonly<{ id: string; name: string; what?: string | undefined }>

/** The name of every measure that was ordered or planned in a case. */
export const measureNames = (law: Law, acts: readonly Act[], language: Language): MeasureName[] =>
  describedIn(acts).map(({ id, measure, what }) => ({ id, name: nameIn(law.measures, measure, language)!, what }))

/** The measures of a case with their names. `measures` is the case's folded state, which holds both words on each. */
export function namedMeasures(
  law: Law,
  acts: readonly Act[],
  measures: readonly Measure[],
  language: Language,
): NamedMeasure[] {
  const orders = acts.filter((act) => isOf(urgentMeasuresIssued, act) || isOf(measuresDecreed, act))
  const described = describedIn(acts)
  return measures.map((measure) => {
    const told = described.find(({ id }) => id === measure.id)
    return {
      ...measure,
      name: nameIn(law.measures, told?.measure, language) ?? measure.id,
      what: adjustedTo(acts, measure.id) ?? told?.what,
      authority: nameIn(law.authorities, told?.authority, language),
      carrier: told?.authority,
      issuedBy: orders.find(({ facets }) => facets.measures.includes(measure.id))?.seq ?? 0,
    }
  })
}
