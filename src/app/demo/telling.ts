import { Temporal } from 'temporal-polyfill'
import type { Act } from '../../domain/act.js'
import { type Clock, clocksOf } from '../../domain/clock/clocks.js'
import { inUtc } from '../../domain/clock/due.js'
import type { Proposal } from '../../domain/decide.js'
import { fileKindOf } from '../../domain/file.js'
import { breachOf } from '../breaches.js'
import { filling, type ToldLog } from '../fill.js'
import type { GivenCode } from '../record.js'
import type { World } from '../world.js'

/** An act that is cited; without a number, the one that is said together with this in that file. */
export type Cited = Readonly<{ file: string; seq?: number }>

/** What somebody said in a file that they had read to its end. */
export type Said = Omit<Proposal, 'seen' | 'cites'> & Readonly<{ cites?: readonly Cited[] }>

/** Tells what happened in invented files, each file's in the order of time, as if the watch had been there. */
export type Telling = Readonly<{
  acts(file: string): readonly Act[]
  /** Several are recorded together. Limits that had passed by then are noted first, each within its minute. */
  say(at: Temporal.Instant, said: readonly Said[], codes?: readonly GivenCode[]): readonly Act[]
  /** Notes what passed until the present, and writes everything, with the log that is told over if there is one. */
  end(db: World['db'], log?: ToldLog): Promise<void>
}>

/** How long after a limit the watch notes that it has passed. */
const watched = { seconds: 20 }

type Missed = Readonly<{ clock: Clock; due: Temporal.Instant; noted: Temporal.Instant }>

/** Whether limits of such a file can be noted at all. */
const isWatched = (file: string) => fileKindOf(file).acts.some(({ kind }) => kind.endsWith('/breach-noted'))

const isNoted = (acts: readonly Act[], { rule, start }: Clock) =>
  acts.some(({ kind, facets }) => kind.endsWith('/breach-noted') && facets.rule === rule && facets.start === start)

/** The first duty of a file that was not kept, has not been noted, and is by then. */
function firstMissed(clocks: readonly Clock[], acts: readonly Act[], until: Temporal.Instant): Missed | undefined {
  const missed = clocks.flatMap((clock): Missed[] => {
    const { due, nature, stop, end } = clock
    if (nature !== 'duty' || !due || isNoted(acts, clock)) return []
    const done = (stop ?? end)?.at
    const noted = due.add(watched)
    const kept = done && Temporal.Instant.compare(done, due) <= 0
    return kept || Temporal.Instant.compare(noted, until) > 0 ? [] : [{ clock, due, noted }]
  })
  return missed.sort((a, b) => Temporal.Instant.compare(a.noted, b.noted))[0]
}

export function telling({ law, keys }: Pick<World, 'law' | 'keys'>, today: Temporal.Instant): Telling {
  const files = filling({ law, keys })
  const told = new Set<string>()

  const note = (file: string, until: Temporal.Instant) => {
    for (;;) {
      const acts = files.acts(file)
      const missed = firstMissed(clocksOf(law, acts), acts, until)
      if (!missed) return
      const { clock, due, noted } = missed
      const { rule, start, startedAt } = clock
      const { facets } = acts[start - 1]!
      const row = { file, rule, start, started_at: inUtc(startedAt), due: inUtc(due), facets }
      files.say(noted, [breachOf(law, row)])
    }
  }

  return {
    acts: files.acts,
    say: (at, said, codes = []) => {
      for (const file of new Set(said.map(({ file }) => file))) {
        if (!isWatched(file)) continue
        note(file, at)
        told.add(file)
      }
      const next = (file: string) => files.acts(file).length + 1
      const proposals = said.map(({ cites = [], ...one }, i) => {
        const together = said.slice(0, i).filter(({ file }) => file === one.file).length
        const cited = cites.map(({ file, seq = next(file) }) => ({ file, seq }))
        return { ...one, seen: files.acts(one.file).length + together, cites: cited }
      })
      return files.say(at, proposals, codes)
    },
    end: async (db, log) => {
      for (const file of told) note(file, today)
      await files.write(db, log)
    },
  }
}
