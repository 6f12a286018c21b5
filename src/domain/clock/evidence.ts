import { Temporal } from 'temporal-polyfill'
import type { Clock } from './clocks.js'
import { dueAt } from './due.js'

/** Between which instants an act was made, as witnesses prove it: after a checkpoint that it names, before one that holds it. */
export type Span = Readonly<{ notBefore?: Temporal.Instant; notAfter?: Temporal.Instant }>

/**
 * What evidence says of a limit. `kept` and `broken` hold by the least favourable reading of every time. `open`: what is
 * proven leaves it undecided. `running`: nothing was done, and no witness's time has passed the limit. `ended`: the duty fell
 * away, and nothing proves that it was late by then. `unproven`: the start is in no cosigned checkpoint yet.
 */
export type Verdict = Readonly<{
  says: 'kept' | 'broken' | 'open' | 'running' | 'ended' | 'unproven'
  /** The limit, reckoned from the earliest and from the latest instant at which it can have begun. */
  dueFrom?: Temporal.Instant
  dueTo?: Temporal.Instant
  /** When what was owed was done. */
  done?: Span
}>

/** What is proven of the acts of one file, by their numbers, and the newest time that the quorum of witnesses has said. */
export type Evidence = Readonly<{ spans: ReadonlyMap<number, Span>; witnessed?: Temporal.Instant | undefined }>

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

function undone(dueTo: Temporal.Instant, { witnessed }: Evidence): Verdict['says'] {
  return witnessed && isBefore(dueTo, witnessed) ? 'broken' : 'running'
}

type Limit = Readonly<{ dueFrom: Temporal.Instant | undefined; dueTo: Temporal.Instant }>

function finished({ dueFrom, dueTo }: Limit, { notBefore, notAfter }: Span, isDone: boolean): Verdict['says'] {
  if (notBefore && isBefore(dueTo, notBefore)) return 'broken'
  if (!isDone) return 'ended'
  return dueFrom && notAfter && !isBefore(dueFrom, notAfter) ? 'kept' : 'open'
}

/**
 * The verdict on a limit, from evidence alone: no clock of the node has a part in it, so that moving that clock changes no
 * verdict. The limit begins with the act that the person has a receipt of.
 */
export function verdictOf(clock: Clock, zone: string, evidence: Evidence): Verdict {
  const { notBefore, notAfter } = evidence.spans.get(clock.start) ?? {}
  const limitFrom = (at: Temporal.Instant | undefined) => (at && dueAt(clock.text, at, zone)) ?? undefined
  const [dueFrom, dueTo] = [limitFrom(notBefore), limitFrom(notAfter)]
  if (!dueTo) return { says: 'unproven' }
  const limit = { ...(dueFrom ? { dueFrom } : {}), dueTo }
  const last = clock.stop ?? clock.end
  if (!last) return { says: undone(dueTo, evidence), ...limit }
  const done = evidence.spans.get(last.seq) ?? {}
  return { says: finished({ dueFrom, dueTo }, done, clock.stop !== undefined), ...limit, done }
}
