import { Temporal } from 'temporal-polyfill'

/** From one instant on and before another. */
export type Span = Readonly<{ starts: Temporal.Instant; ends: Temporal.Instant }>

const later = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a)
const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0

/** The times within a span in which none of these turns runs, in their order. */
export function uncovered(turns: readonly Span[], { starts, ends }: Span): Span[] {
  const gaps: Span[] = []
  let covered = starts
  for (const turn of [...turns].sort((a, b) => Temporal.Instant.compare(a.starts, b.starts))) {
    if (!isBefore(covered, ends)) break
    if (isBefore(covered, turn.starts))
      gaps.push({ starts: covered, ends: isBefore(turn.starts, ends) ? turn.starts : ends })
    covered = later(covered, turn.ends)
  }
  return isBefore(covered, ends) ? [...gaps, { starts: covered, ends }] : gaps
}
