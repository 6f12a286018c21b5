import type { Temporal } from 'temporal-polyfill'
import type { Ladder, Law } from '../law/law.js'
import type { Clock } from './clocks.js'

/** A share of a limit at which somebody is woken, and whom it wakes: `officer`, `shift-lead`, `coordinator`. */
export type Rung = Ladder['steps'][number]

/** A rung that a running limit has come to. */
export type Reached = Readonly<{ step: string; wakes: string; reachedAt: Temporal.Instant }>

type Limit = Pick<Clock, 'startedAt'> & Readonly<{ due: Temporal.Instant }>

/** When a rung is reached: never before its share of the limit has passed, to the millisecond. */
export function rungAt({ share: { of, parts } }: Rung, { startedAt, due }: Limit): Temporal.Instant {
  const whole = due.epochMilliseconds - startedAt.epochMilliseconds
  return startedAt.add({ milliseconds: Math.ceil((whole * parts) / of) })
}

/** The rungs for a rule, of every ladder that it stands under. */
export const rungsOf = (law: Law, rule: string): Rung[] =>
  law.ladders.filter(({ rules }) => rules.includes(rule)).flatMap(({ steps }) => steps)

/** The rungs that a limit has reached at an instant, in the order in which it came to them. */
export const reached = (rungs: readonly Rung[], limit: Limit, at: Temporal.Instant): Reached[] =>
  rungs
    .map((rung) => ({ step: rung.id, wakes: rung.wakes, reachedAt: rungAt(rung, limit) }))
    .filter(({ reachedAt }) => reachedAt.epochMilliseconds <= at.epochMilliseconds)
    .sort((a, b) => a.reachedAt.epochMilliseconds - b.reachedAt.epochMilliseconds)
