import type { AuditedRow, AuditFinding } from './audit-finding.js'
import type { WitnessedTimes } from './witnessed-times.js'

/** An act is in the log within a minute. Times of witnesses come in batches of a minute too, and clocks differ a little. */
const [latestPlace, tolerance] = [60, 120]

const secondsOf = (at: string) => Date.parse(at) / 1000

/** What an act that has no place yet is told for: waiting longer than it was promised. `asOf` in seconds since 1970. */
export function lateFindings({ file, seq, at }: AuditedRow, asOf: number): AuditFinding[] {
  const seconds = Math.floor(asOf - secondsOf(at))
  return seconds > latestPlace ? [{ because: 'act.late', file, seq, seconds }] : []
}

/** Whether the checkpoint that an act names is known, and older than the act. */
export function beforeFindings({ file, seq, before, before_size }: AuditedRow, index?: number): AuditFinding[] {
  if (before === '') return []
  if (before_size === null) return [{ because: 'act.before-unknown', file, seq }]
  return index !== undefined && before_size > index ? [{ because: 'act.before-later', file, seq }] : []
}

/** The last time at which it is proven not to have been made, or not to have been in the log. */
function notBefore({ before_at }: AuditedRow, notThere: number | undefined): number | undefined {
  const named = before_at === null ? undefined : secondsOf(before_at)
  return named === undefined || notThere === undefined ? (named ?? notThere) : Math.max(named, notThere)
}

/** Whether the instant that an act states can be true by what witnesses prove. */
export function timeFindings(row: AuditedRow, times: WitnessedTimes, index?: number): AuditFinding[] {
  const { file, seq, at } = row
  const proven = index === undefined ? {} : times(index)
  const [from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY] = [
    notBefore(row, proven.notThere),
    proven.there,
  ]
  const stated = secondsOf(at)
  if (stated >= from - tolerance && stated <= to + tolerance) return []
  const ends = { ...(Number.isFinite(from) ? { from } : {}), ...(Number.isFinite(to) ? { to } : {}) }
  return [{ because: 'act.time', file, seq, at, ...ends }]
}
