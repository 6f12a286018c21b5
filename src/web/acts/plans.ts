import { type Act, isOf } from '../../domain/act.js'
import { measuresAdjusted } from '../../domain/case/acts/measures-adjusted.js'
import { planProposed } from '../../domain/case/acts/plan-proposed.js'
import type { Page } from '../page.js'

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
  const told = plan?.body?.consenters ?? []
  return new Map(told.map(({ id, who }) => [id, who]))
}

/** What somebody is called who has to agree to a plan: their name where it is open, else their number. */
export const consenterName = (page: Page, id: string, known: ReadonlyMap<string, string> | undefined): string =>
  known?.get(id) ?? page.words.acts.consenter({ number: id.slice(1) })

/** What the Board changed last about what a measure consists of. */
export const adjustedTo = (acts: readonly Act[], measure: string): string | undefined =>
  acts
    .flatMap((act) => (isOf(measuresAdjusted, act) ? (act.body?.measures ?? []) : []))
    .findLast((row) => row.measure === measure && row.what)?.what
