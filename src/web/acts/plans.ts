import { type Act, isOf } from '../../domain/act.js'
import { measuresAdjusted } from '../../domain/case/acts/measures-adjusted.js'
import { planProposed } from '../../domain/case/acts/plan-proposed.js'

/** One measure as a plan describes it. */
export type PlannedMeasure = Readonly<{
  id: string
  measure: string
  what: string
  for: readonly string[]
  days: number
  authority?: string | undefined
  supplier?: string | undefined
  personMust?: string | undefined
}>

/** What the plans of a case say, oldest first, as far as it was opened. A number is given to one measure only. */
export const plannedIn = (acts: readonly Act[]): PlannedMeasure[] =>
  acts.flatMap((act) => (isOf(planProposed, act) ? (act.body?.measures ?? []) : []))

/** Who has to agree to the plan that stood last, by number. The names are sealed apart, and absent where that is shut. */
export function consentersIn(acts: readonly Act[]): ReadonlyMap<string, string> {
  const plan = acts.findLast((act) => isOf(planProposed, act))
  if (!plan || !isOf(planProposed, plan)) return new Map()
  const told = plan.body?.consenters ?? []
  return new Map(plan.facets.consenters.map((id) => [id, told.find((one) => one.id === id)?.who ?? id]))
}

/** What the Board changed last about what a measure consists of. */
export const adjustedTo = (acts: readonly Act[], measure: string): string | undefined =>
  acts
    .flatMap((act) => (isOf(measuresAdjusted, act) ? (act.body?.measures ?? []) : []))
    .findLast((row) => row.measure === measure && row.what)?.what
