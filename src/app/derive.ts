import type { Act } from '../domain/act.js'
import { type Clock, clocksOf } from '../domain/clock/clocks.js'
import { inUtc } from '../domain/clock/due.js'
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

/** All that lists and queues show of one file. The bodies are left out on purpose: it must come out the same without them. */
export function deriveFile(law: LawInTime, file: string, acts: readonly Act[]): DerivedFile {
  const kind = fileKindOf(file)
  const facetsOnly = acts.map((act) => ({ ...act, body: undefined }))
  return {
    file,
    seq: acts.length,
    derived: kind.derive(fold(kind, facetsOnly), file),
    clocks: clocksOf(law, facetsOnly).map((clock) => clockRow(clock, facetsOnly)),
  }
}
