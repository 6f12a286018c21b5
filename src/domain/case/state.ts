import type { Refusal } from '../act.js'
import { unless } from '../act.js'
import type { CaseFile, Measure, Plan, ReviewCause } from './case.js'

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

/** The number that the next measure of a file is given, whoever proposes or orders it: `7` for `m7`. */
export const nextNumber = ({ numbers }: CaseFile): number =>
  Math.max(0, ...numbers.map((id) => Number(id.slice(1)))) + 1

/** Changes these measures, and leaves the others as they are. */
export const withMeasures = (caseFile: CaseFile, ids: readonly string[], change: Partial<Measure>): CaseFile => ({
  ...caseFile,
  measures: caseFile.measures.map((measure) => (ids.includes(measure.id) ? { ...measure, ...change } : measure)),
})

export const withMeasure = (caseFile: CaseFile, id: string, change: Partial<Measure>): CaseFile =>
  withMeasures(caseFile, [id], change)

/** The measures that run: neither suspended nor ended. */
export const running = ({ measures }: CaseFile): readonly Measure[] =>
  measures.filter(({ state }) => state !== 'suspended' && state !== 'ended')

/** The measures still to be carried out: not yet, failed, or said to be done and not so. */
export const owed = (caseFile: CaseFile): readonly Measure[] =>
  running(caseFile).filter(({ state, word, failing }) => state !== 'implemented' || word === 'contradicted' || failing)

/** Who ordered a measure carries it out: the reception unit the urgent ones, the Coordination the decreed ones (arts. 26-II, 29-II). */
export const owedBy = (caseFile: CaseFile, origin: Measure['origin']): readonly Measure[] =>
  owed(caseFile).filter((measure) => measure.origin === origin)

const carriedOutUnder = { urgent: 'urgent-measures.implement', decreed: 'decisions.implement' } as const

/** The measures that whoever exercises this power has ordered, and so carries out. */
export const under = (measures: readonly Measure[], power: string): readonly Measure[] =>
  measures.filter(({ origin }) => carriedOutUnder[origin] === power)

/** A study has effect once it stands: at once when its level is the instrument's, else when a second analyst agrees. */
export const studied = ({ study }: CaseFile): boolean => study !== undefined && study.seconded !== 'awaited'

/** Everybody who has to consent said their word on every measure of the plan (art. 31). */
export const heard = ({ measures, consenters, words }: Plan): boolean =>
  measures.every((measure) =>
    consenters.every((consenter) => words.some((word) => word.measure === measure && word.consenter === consenter)),
  )

/** Asks for measures to be evaluated again, when there are any: a plan is never left standing upon what has changed. */
export const askReview = (caseFile: CaseFile, cause: ReviewCause): CaseFile =>
  running(caseFile).length === 0 || caseFile.reviewCauses.includes(cause)
    ? caseFile
    : { ...caseFile, reviewCauses: [...caseFile.reviewCauses, cause] }

/** What begins anew when somebody comes back: what was studied and decided before stays on file and decides nothing now. */
export const anew: Pick<
  CaseFile,
  | 'admission'
  | 'forwarded'
  | 'forwardOwed'
  | 'study'
  | 'plan'
  | 'decision'
  | 'reviewCauses'
  | 'reviewed'
  | 'restudyOwed'
  | 'followedUp'
  | 'leaving'
  | 'closed'
> = {
  admission: 'undecided',
  forwarded: false,
  forwardOwed: true,
  study: undefined,
  plan: undefined,
  decision: 'undecided',
  reviewCauses: [],
  reviewed: false,
  restudyOwed: false,
  followedUp: false,
  leaving: false,
  closed: false,
}
