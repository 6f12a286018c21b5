import { Temporal } from 'temporal-polyfill'
import type { Act } from '../../domain/act.js'
import { type Clock, type Clockwork, clockwork } from '../../domain/clock/clocks.js'
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

/** How long after a limit the watch notes that it has passed, in milliseconds. */
const noticed = 20_000

/** Whether limits of such a file can be noted at all. */
const isWatched = (file: string) => fileKindOf(file).acts.some(({ kind }) => kind.endsWith('/breach-noted'))

const isNoted = (acts: readonly Act[], { rule, start }: Clock) =>
  acts.some(({ kind, facets }) => kind.endsWith('/breach-noted') && facets.rule === rule && facets.start === start)

type Missed = Clock & Readonly<{ due: Temporal.Instant }>

/** Whether this is a duty that the watch, by then, had seen pass unkept. */
function isMissed(clock: Clock, until: Temporal.Instant): clock is Missed {
  const { due, nature, stop, end } = clock
  if (nature !== 'duty' || !due || due.epochMilliseconds + noticed > until.epochMilliseconds) return false
  const done = (stop ?? end)?.at
  return !done || Temporal.Instant.compare(done, due) > 0
}

/** The first duty of a file that was missed by then and has not been noted. */
const firstMissed = (clocks: readonly Clock[], acts: readonly Act[], until: Temporal.Instant): Missed | undefined =>
  clocks
    .filter((clock) => isMissed(clock, until))
    .filter((clock) => !isNoted(acts, clock))
    .sort((a, b) => Temporal.Instant.compare(a.due, b.due))[0]

export function telling({ law, keys }: Pick<World, 'law' | 'keys'>, today: Temporal.Instant): Telling {
  const files = filling({ law, keys })
  const watched = new Map<string, { work: Clockwork; seen: number }>()

  /** The clocks of a file as they stand, each act passed once. */
  function clocksIn(file: string): readonly Clock[] {
    const watch = watched.get(file) ?? { work: clockwork(law), seen: 0 }
    watched.set(file, watch)
    for (const act of files.acts(file).slice(watch.seen)) watch.work.pass(act)
    watch.seen = files.acts(file).length
    return watch.work.clocks()
  }

  const note = (file: string, until: Temporal.Instant) => {
    for (;;) {
      const acts = files.acts(file)
      const missed = firstMissed(clocksIn(file), acts, until)
      if (!missed) return
      const { rule, start, startedAt, due } = missed
      const { facets } = acts[start - 1]!
      const row = { file, rule, start, started_at: inUtc(startedAt), due: inUtc(due), facets }
      files.say(due.add({ milliseconds: noticed }), [breachOf(law, row)])
    }
  }

  return {
    acts: files.acts,
    say: (at, said, codes = []) => {
      for (const file of new Set(said.map(({ file }) => file))) {
        if (isWatched(file)) note(file, at)
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
      for (const file of watched.keys()) note(file, today)
      await files.write(db, log)
    },
  }
}
