import type { Act } from '../domain/act.js'
import { type Clock, clocksOf } from '../domain/clock/clocks.js'
import { inUtc } from '../domain/clock/due.js'
import type { Derived } from '../domain/derived.js'
import { fileKindOf, fold } from '../domain/file.js'
import type { LawInTime } from '../domain/law/law.js'
import type { ClockRow, DerivedFile } from '../store/write.js'

const isBreach = (act: Act, { rule, start }: Clock) =>
  act.kind.endsWith('/breach-noted') && act.facets.rule === rule && act.facets.start === start

const clockRow = (clock: Clock, acts: readonly Act[]): ClockRow => ({
  rule: clock.rule,
  start: clock.start,
  nature: clock.nature,
  owed_by: clock.owedBy,
  started_at: inUtc(clock.startedAt),
  due: clock.due ? inUtc(clock.due) : null,
  stopped_at: clock.stop ? inUtc(clock.stop.at) : null,
  ended_at: clock.end ? inUtc(clock.end.at) : null,
  breached: acts.some((act) => isBreach(act, clock)),
})

/** Bodies are not even looked at: some have yet to be opened. */
const withoutBody = ({ file, seq, kind, by, at, norm, basis, cites, facets }: Act): Act => ({
  file,
  seq,
  kind,
  by,
  at,
  norm,
  basis,
  cites,
  facets,
})

/** Whether one of the acts after `from` started, stopped or ended this clock, or noted that it was not kept. */
const movedAfter = (from: number, acts: readonly Act[], clock: Clock): boolean =>
  [clock.start, clock.stop?.seq, clock.end?.seq].some((seq) => seq !== undefined && seq > from) ||
  acts.slice(from).some((act) => isBreach(act, clock))

/** What a state lists and the one before did not: rows that a fold leaves alone stay the same object. */
function changes(before: Derived, after: Derived): Derived {
  const changed = <Row>(rows: readonly Row[] = [], known: readonly Row[] = []) => {
    const same = new Set(known)
    return rows.filter((row) => !same.has(row))
  }
  return {
    ...after,
    answers: changed(after.answers, before.answers),
    seats: changed(after.seats, before.seats),
    shifts: changed(after.shifts, before.shifts),
  }
}

/**
 * What the acts of a file after its act `from` change of all that lists and queues show of it. The bodies are left out
 * on purpose: it must come out the same without them.
 */
export function deriveFile(law: LawInTime, acts: readonly Act[], from = 0): DerivedFile {
  const file = acts[0]!.file
  const kind = fileKindOf(file)
  const facetsOnly = acts.map(withoutBody)
  const before = fold(kind, facetsOnly.slice(0, from))
  const after = fold(kind, facetsOnly.slice(from), before)
  return {
    file,
    seq: acts.length,
    derived: changes(kind.derive(before, file), kind.derive(after, file)),
    clocks: clocksOf(law, facetsOnly)
      .filter((clock) => movedAfter(from, facetsOnly, clock))
      .map((clock) => clockRow(clock, facetsOnly)),
  }
}
