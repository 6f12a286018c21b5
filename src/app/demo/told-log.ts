import { Temporal } from 'temporal-polyfill'
import type { Act } from '../../domain/act.js'
import type { LogFolder } from '../../store/log-folder.js'
import type { Batch, ToldLog } from '../fill.js'
import { openLog } from '../log/public-log.js'
import type { Trust } from '../log/trust.js'
import { days } from './story.js'

/** How long a batch lasts that was made so many minutes ago: what is hours old is dated to the minute, what is years old to the quarter. */
const lengths = [
  { until: days(0.5), minutes: 1 },
  { until: days(30), minutes: days(7) },
  { until: Number.POSITIVE_INFINITY, minutes: days(90) },
] as const

/** How long after its last act a batch is published, and how long before its first the witnesses were asked. */
const soon = { seconds: 20 }

const minutesBetween = (from: Temporal.Instant, to: Temporal.Instant) =>
  (to.epochMilliseconds - from.epochMilliseconds) / 60_000

const lengthAt = (at: Temporal.Instant, today: Temporal.Instant): number =>
  lengths.find(({ until }) => minutesBetween(at, today) <= until)!.minutes

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

/** Acts in the order of time, by batches. */
function groups(acts: readonly Act[], today: Temporal.Instant): Act[][] {
  const all: Act[][] = []
  for (const act of acts) {
    const [first] = all.at(-1) ?? []
    // Where shorter batches begin a longer one ends.
    const length = lengthAt(act.at, today)
    const lasts = first && length === lengthAt(first.at, today) && minutesBetween(first.at, act.at) < length
    if (lasts) all.at(-1)!.push(act)
    else all.push([act])
  }
  return all
}

/** What goes into one checkpoint, made soon after its last act, or sooner when another act came before that. */
export const batchesOf = (acts: readonly Act[], today: Temporal.Instant): Batch[] =>
  groups(acts, today).map((some, i, all): Batch => {
    const [first, last, next] = [some[0]!, some.at(-1)!, all[i + 1]?.[0]]
    const closes = earlier(last.at.add(soon), next?.at ?? today)
    return lengthAt(first.at, today) === 1
      ? { acts: some, opens: first.at.subtract(soon), closes }
      : { acts: some, closes }
  })

/** The log of the demonstration as it was kept in these years: witnesses in this process, whose clock is set to each instant. */
export function toldLog(
  today: Temporal.Instant,
  { trust, folder, setClock }: Readonly<{ trust: Trust; folder: LogFolder; setClock(at: Temporal.Instant): void }>,
): ToldLog {
  return {
    batches: (acts) => batchesOf(acts, today),
    open: async (db) => {
      let now = today
      const log = await openLog({ ...trust, db, folder, now: () => now, urgent: [] })
      const set = (at: Temporal.Instant) => {
        now = at
        setClock(at)
      }
      const ask = async () => {
        for (const { name } of trust.policy.witnesses) await log.ask(name)
      }
      return {
        newest: log.newest,
        settle: async (at) => {
          set(at)
          await log.publish()
          await ask()
        },
        askAgain: async (at) => {
          set(at)
          await ask()
        },
      }
    },
  }
}
