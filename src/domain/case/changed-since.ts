import { type Act, isOf } from '../act.js'
import { authorityInstructed } from './acts/authority-instructed.js'
import { caseClosed } from './acts/case-closed.js'
import { measuresAdjusted } from './acts/measures-adjusted.js'
import { measuresWithdrawn } from './acts/measures-withdrawn.js'

export type Change = 'ended' | 'suspended' | 'changed'

/** What one act of the case makes of each of these measures; nothing of those that it leaves as they were. */
function changesBy(act: Act, measures: readonly string[]): (readonly [string, Change])[] {
  const among = (some: readonly string[], change: Change) =>
    measures.filter((id) => some.includes(id)).map((id) => [id, change] as const)
  if (isOf(caseClosed, act)) return among(measures, 'ended')
  if (isOf(measuresWithdrawn, act)) return among(act.facets.ended, 'ended')
  if (!isOf(measuresAdjusted, act)) return []
  const { ended, suspended, adjusted, changed = adjusted } = act.facets
  return [...among(changed, 'changed'), ...among(suspended, 'suspended'), ...among(ended, 'ended')]
}

/**
 * What was decided of a letter's measures after it was written, the last word on each: an authority goes on doing what it
 * was asked until it is told otherwise. From what stands in clear.
 */
export function changedSince(acts: readonly Act[], letter: string): ReadonlyMap<string, Change> {
  const from = acts.findIndex((act) => isOf(authorityInstructed, act) && act.facets.instruction === letter)
  const asked = acts[from]
  if (!asked || !isOf(authorityInstructed, asked)) return new Map()
  return new Map(acts.slice(from + 1).flatMap((act) => changesBy(act, asked.facets.measures)))
}
