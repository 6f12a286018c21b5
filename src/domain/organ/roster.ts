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

const covers = ({ starts, ends }: Span, at: Temporal.Instant) => !isBefore(at, starts) && isBefore(at, ends)

/**
 * The turns as they hold within a span: where two overlap, the one that was set later. `turns` come in the order in which
 * they were set; the answer is in the order of time.
 */
export function holding<Turn extends Span>(turns: readonly Turn[], within: Span): Turn[] {
  const edges = [within, ...turns]
    .flatMap(({ starts, ends }) => [starts, ends])
    .filter((edge) => !isBefore(edge, within.starts) && !isBefore(within.ends, edge))
    .sort(Temporal.Instant.compare)
  const held: { turn: Turn; starts: Temporal.Instant; ends: Temporal.Instant }[] = []
  for (const [i, starts] of edges.slice(0, -1).entries()) {
    const ends = edges[i + 1]!
    const turn = turns.findLast((turn) => covers(turn, starts))
    const last = held.at(-1)
    if (!turn || starts.equals(ends)) continue
    if (last?.turn === turn && last.ends.equals(starts)) last.ends = ends
    else held.push({ turn, starts, ends })
  }
  return held.map(({ turn, starts, ends }) => ({ ...turn, starts, ends }))
}
