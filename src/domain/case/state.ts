import type { Refusal } from '../act.js'
import { unless } from '../act.js'
import type { CaseFile, Measure } from './case.js'

/** Nothing but a request opens a file, and nothing but the person reopens a closed one. */
export const open = ({ enteredAt, closed }: CaseFile): Refusal[] => [
  ...unless(enteredAt, 'case.not-begun'),
  ...unless(!closed, 'case.closed'),
]

/** Art. 25: nothing goes ahead without consent, unless grave cause prevents it; nor once the person has left (art. 40). */
export function consented({ consent, leaving }: CaseFile): Refusal[] {
  if (consent === 'withdrawn') return [{ because: 'consent.withdrawn' }]
  if (consent === 'pending') return [{ because: 'consent.missing' }]
  return unless(!leaving, 'case.leaving')
}

export const measureOf = ({ measures }: CaseFile, id: string): Measure | undefined =>
  measures.find((measure) => measure.id === id)

export const withMeasure = (caseFile: CaseFile, id: string, change: Partial<Measure>): CaseFile => ({
  ...caseFile,
  measures: caseFile.measures.map((measure) => (measure.id === id ? { ...measure, ...change } : measure)),
})

/** The measures that the reception unit still has to carry out: not yet, failed, or said to be done and not so. */
export const owed = ({ measures }: CaseFile): readonly Measure[] =>
  measures.filter(({ state, word }) => state !== 'implemented' || word === 'contradicted')
