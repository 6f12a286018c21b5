import { Temporal } from 'temporal-polyfill'
import {
  type After,
  type Count,
  docketRow,
  passing,
  type QueueRow,
  queueLengths,
  queueRows,
  type Whose,
} from '../store/queues.js'
import type { World } from './world.js'

/** The duty that presses most. `due` is null where the law gives no number. */
export type Pressing = Readonly<{
  rule: string
  start: number
  owedBy: string
  since: Temporal.Instant
  due: Temporal.Instant | null
}>

/** A file that waits. Nothing in it was told by anybody: looking at a queue opens no file. */
export type Waiting = Readonly<{
  file: string
  status: string
  procedure: string | null
  entity: string | null
  population: string | null
  enteredAt: Temporal.Instant
  breaches: number
  /** Who handles it in that office, if anybody does. */
  handler: string | null
  duty?: Pressing | undefined
}>

/** Part of a queue. `next` says where the following part begins; it is absent at the end. */
export type Part = Readonly<{ files: readonly Waiting[]; next?: string | undefined }>

export const filesOnPage = 50

const instant = (text: string) => Temporal.Instant.from(text)

function waitingOf({ rule, start, owed_by, started_at, due, entered_at, ...rest }: QueueRow): Waiting {
  const duty =
    rule && start && owed_by && started_at
      ? { rule, start, owedBy: owed_by, since: instant(started_at), due: due ? instant(due) : null }
      : undefined
  return { ...rest, enteredAt: instant(entered_at), duty }
}

const placeOf = ({ file, rule, due, started_at, entered_at }: QueueRow): string =>
  rule ? `d_${due ?? 'infinity'}_${started_at}_${file}` : `e_${entered_at}_${file}`

const moment = String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z`
const place = new RegExp(`^(?:d_(${moment}|infinity)|e)_(${moment})_([a-z]+-[0-9a-z-]{1,40})$`)

/** Where a page begins. What is no place in a queue is its beginning. */
function afterOf(text: string): After | undefined {
  const [, due, since, file] = place.exec(text) ?? []
  return since && file ? { owing: due !== undefined, due: due ?? '', since, file } : undefined
}

export type { Whose }

/** What waits for an office, what presses most first. `from` is the `next` of the part before. */
export async function queue(
  { db }: World,
  office: string,
  { from = '', whose = 'all' }: Readonly<{ from?: string; whose?: Whose }> = {},
): Promise<Part> {
  const rows = await queueRows(db, { office, after: afterOf(from), most: filesOnPage + 1, whose })
  const here = rows.slice(0, filesOnPage)
  return { files: here.map(waitingOf), ...(rows.length > filesOnPage ? { next: placeOf(here.at(-1)!) } : {}) }
}

export type { Count }

/** In how many files of its queue a limit of an office has passed, and in how many one passes within a day. */
export async function press({ db, now }: World, office: string): Promise<Readonly<{ overdue: Count; soon: Count }>> {
  const [present, tomorrow] = [now().toString(), now().add({ hours: 24 }).toString()]
  const [overdue, soon] = await Promise.all([
    passing(db, { office, from: '-infinity', before: present }),
    passing(db, { office, from: present, before: tomorrow }),
  ])
  return { overdue, soon }
}

/** How many files wait in the queue of each office. */
export const lengths = async ({ db }: World, offices: readonly string[]): Promise<ReadonlyMap<string, Count>> =>
  new Map((await queueLengths(db, offices)).map(({ office, ...count }) => [office, count]))

/** Whether a file waits in the queue of an office. */
export const waitsFor = async ({ db }: World, file: string, office: string): Promise<boolean> =>
  (await docketRow(db, file))?.queues.includes(office) ?? false
