import type { Temporal } from 'temporal-polyfill'
import type { Clock } from './clocks.js'

/**
 * What a clock says at an instant:
 * `kept` done at or before the limit; `late` done after it; `running` not done, the limit not passed; `overdue` not
 * done, the limit passed; `fallen-away` the duty ended within its limit; `missed` it ended after the limit, never done;
 * `lapsed` a right or a term whose time is over, which breaches nothing; `no-limit` the law gives no number.
 */
export type Verdict = 'kept' | 'late' | 'running' | 'overdue' | 'fallen-away' | 'missed' | 'lapsed' | 'no-limit'

/** At the limit is still on time. */
const after = (at: Temporal.Instant, due: Temporal.Instant) => at.epochNanoseconds > due.epochNanoseconds

const inTime = { done: 'kept', ended: 'fallen-away', open: 'running' } as const
const tooLate = { done: 'late', ended: 'missed', open: 'overdue' } as const

/** What stopped or ended has its verdict for good, whatever `now` is. */
export function verdictOf({ due, stop, end, nature }: Clock, now: Temporal.Instant): Verdict {
  if (!due) return 'no-limit'
  const ended = end ? 'ended' : 'open'
  const how = stop ? 'done' : ended
  if (!after((stop ?? end)?.at ?? now, due)) return inTime[how]
  return nature === 'duty' ? tooLate[how] : 'lapsed'
}

/** Whether a duty was not kept within its limit. What was done late stays a breach. */
export const isBreach = (verdict: Verdict): boolean =>
  verdict === 'late' || verdict === 'overdue' || verdict === 'missed'
