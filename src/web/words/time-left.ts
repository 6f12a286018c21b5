import type { Temporal } from 'temporal-polyfill'
import type { Words } from './catalogue.js'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/**
 * A length of time in its two largest units (`3 d 4 h`, `2 h 14 min`, `14 min`), cut and never rounded up, so that
 * nobody is promised time they do not have. Undefined under a minute. The signs are those of every language here.
 */
export function lengthOf(milliseconds: number): string | undefined {
  const whole = (unit: number) => Math.floor(milliseconds / unit)
  const rest = (of: number, unit: number, sign: string) => {
    const count = Math.floor((milliseconds % of) / unit)
    return count > 0 ? ` ${count} ${sign}` : ''
  }
  if (milliseconds >= day) return `${whole(day)} d${rest(day, hour, 'h')}`
  if (milliseconds >= hour) return `${whole(hour)} h${rest(hour, minute, 'min')}`
  return milliseconds >= minute ? `${whole(minute)} min` : undefined
}

/** How long until a limit, or how long ago it passed. An act at the limit itself is in time (`due` belongs to it). */
export function timeLeftWords({ common: { time } }: Words, due: Temporal.Instant, now: Temporal.Instant): string {
  const left = due.epochMilliseconds - now.epochMilliseconds
  const length = lengthOf(Math.abs(left)) ?? time.moment
  return left >= 0 ? time.left({ length }) : time.over({ length })
}

/** How long something has been going on, for a duty without a number. */
export const elapsedWords = ({ common: { time } }: Words, start: Temporal.Instant, now: Temporal.Instant): string =>
  time.since({ length: lengthOf(now.epochMilliseconds - start.epochMilliseconds) ?? time.moment })
