import { Temporal } from 'temporal-polyfill'
import { lawAt } from '../domain/law/law-at.js'
import { holding } from '../domain/organ/roster.js'
import { type HandledRow, handledBy } from '../store/handling.js'
import { queueLengths } from '../store/queues.js'
import { type DutyRow, dutiesBetween } from '../store/seats.js'
import { everyone } from './staff.js'
import type { World } from './world.js'

/** What passes on: files, and coming turns on duty, which somebody keeps only while they hold an office that answers alarms. */
export type Held = Readonly<{ files: readonly HandledRow[]; turns: readonly Turn[]; mayLeave: boolean }>

type Turn = Readonly<{ starts: Temporal.Instant; ends: Temporal.Instant; row: DutyRow }>
export const roles = ['officer', 'lead', 'coordinator'] as const

/** The turns ahead in which somebody is on duty, as they hold. */
async function turnsAhead({ db, now }: World, person: string): Promise<Turn[]> {
  const rows = await dutiesBetween(db, now().toString(), 'infinity')
  const turns = rows.map((row) => ({
    starts: Temporal.Instant.from(row.starts),
    ends: Temporal.Instant.from(row.ends),
    row,
  }))
  const [last] = turns.map(({ ends }) => ends).sort((a, b) => Temporal.Instant.compare(b, a))
  const ahead = last ? holding(turns, { starts: now(), ends: last }) : []
  return ahead.filter(({ row }) => roles.some((role) => row[role] === person))
}

/** What somebody would have to pass on to leave an office. `mayLeave` is false while they are the last of a queue with files. */
export async function held(
  world: World,
  { person, office }: Readonly<{ person: string; office: string }>,
): Promise<Held> {
  const { db, law, now } = world
  const [files, [queue], holders] = await Promise.all([
    handledBy(db, person, office),
    queueLengths(db, [office]),
    everyone(world),
  ])
  const answering = lawAt(law, now())?.offices.filter(({ powers }) => powers.includes('alarms.answer')) ?? []
  const answersStill = holders.some(
    (one) => one.person === person && one.office !== office && answering.some(({ id }) => id === one.office),
  )
  const others = holders.some((one) => one.office === office && one.person !== person)
  return {
    files,
    turns: answersStill ? [] : await turnsAhead(world, person),
    mayLeave: others || queue!.files === 0,
  }
}
