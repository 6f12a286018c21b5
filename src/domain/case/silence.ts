import { type Act, isOf } from '../act.js'
import { checkBackMade } from './acts/check-back-made.js'

/**
 * How often in a row the person was asked and nobody answered. Whatever they say themselves meanwhile breaks the silence.
 * Known from facets alone.
 */
export function silences(acts: readonly Act[]): number {
  const spoke = acts.findLastIndex(
    (act) => act.by.office === 'person' || (isOf(checkBackMade, act) && act.facets.answered),
  )
  return acts.slice(spoke + 1).filter((act) => isOf(checkBackMade, act)).length
}
