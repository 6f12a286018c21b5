import { type Act, isOf } from '../../domain/act.js'
import { urgentMeasuresIssued } from '../../domain/case/acts/urgent-measures-issued.js'
import type { Measure } from '../../domain/case/case.js'
import type { Law } from '../../domain/law/law.js'
import type { Language } from '../language.js'

/** A measure as people speak of it. What it consists of is known only while the file's key exists. */
export type NamedMeasure = Measure &
  Readonly<{ name: string; what?: string | undefined; authority?: string | undefined; issuedBy: number }>

export const nameIn = (
  entries: readonly Readonly<{ id: string; name: Readonly<Record<Language, string>> }>[],
  id: string | undefined,
  language: Language,
): string | undefined =>
  id === undefined ? undefined : (entries.find((entry) => entry.id === id)?.name[language] ?? id)

/** The measures of a case with their names. `measures` is the case's folded state, which holds both words on each. */
export function namedMeasures(
  law: Law,
  acts: readonly Act[],
  measures: readonly Measure[],
  language: Language,
): NamedMeasure[] {
  const issues = acts.filter((act) => isOf(urgentMeasuresIssued, act))
  return measures.map((measure) => {
    const issue = issues.find(({ facets }) => facets.measures.includes(measure.id))
    const told = issue?.body?.measures.find(({ id }) => id === measure.id)
    return {
      ...measure,
      name: nameIn(law.measures, told?.measure, language) ?? measure.id,
      what: told?.what,
      authority: nameIn(law.authorities, told?.authority, language),
      issuedBy: issue?.seq ?? 0,
    }
  })
}
