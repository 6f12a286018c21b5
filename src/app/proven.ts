import { Temporal } from 'temporal-polyfill'
import { readSeen } from '../log/seen.js'
import { type ProvenRow, provenRows } from '../store/evidence.js'
import type { PublicLog } from './log/public-log.js'
import type { Proven } from './receipts.js'
import type { World } from './world.js'

/** How far one act of a file is proven, without its receipt: for lists. */
export type ProvenAct = Readonly<{
  seq: number
  proven: Proven
  /** By the witnesses' times, where anything proves it. */
  notBefore?: Temporal.Instant
  notAfter?: Temporal.Instant
  /** How many witnesses stand under the checkpoint that proves it. */
  witnesses: number
}>

const instants = ({ not_before, not_after }: ProvenRow) => ({
  ...(not_before ? { notBefore: Temporal.Instant.from(not_before) } : {}),
  ...(not_after ? { notAfter: Temporal.Instant.from(not_after) } : {}),
})

/** Counts once whoever stands under a note: most acts of a file share few. */
function counting({ policy }: PublicLog): (note: string) => number {
  const counted = new Map<string, number>()
  return (note) => {
    const count = counted.get(note) ?? readSeen(policy, note)?.by.length ?? 0
    counted.set(note, count)
    return count
  }
}

/** How far each act of a file is proven by now; nothing when this process keeps no log. Opens nothing of the file. */
export async function provenActs({ db, log }: World, file: string): Promise<ProvenAct[] | undefined> {
  if (!log) return undefined
  const size = log.standing().signed?.checkpoint.size ?? 0
  const count = counting(log)
  return (await provenRows(db, file)).map((row) => {
    const { seq, index, note } = row
    if (note !== null) return { seq, proven: 'final', witnesses: count(note), ...instants(row) }
    return { seq, proven: index !== null && index < size ? 'provisional' : 'promised', witnesses: 0, ...instants(row) }
  })
}
