import { checkMirror, type MirrorChecked, type MirrorFault } from '../../log/check-mirror.js'
import type { Checkpoint } from '../../log/checkpoint.js'
import { actEntry } from '../../log/entry.js'
import { extend } from '../../log/extend.js'
import { nothing } from '../../log/growing.js'
import { hashLength, same } from '../../log/hash.js'
import { claimedBy, noteText, readNote, type Verifier } from '../../log/note.js'
import { logOf, type Policy } from '../../log/policy.js'
import { readSeen } from '../../log/seen.js'
import { readTilePath } from '../../log/tile.js'
import type { Fetch } from '../../log/walk.js'
import type { Db } from '../../store/db.js'
import { type LeafRow, leafCount, leavesFrom } from '../../store/leaves.js'
import type { LogFolder } from '../../store/log-folder.js'
import { takeBack } from '../../store/recovered.js'

/** Why nothing is taken from a mirror. */
export type RecoveryFault =
  | MirrorFault
  /** Another log's; without its entries; not longer than what this node signed or gave places to. */
  | Readonly<{ because: 'recovery.another-log'; origin: string }>
  | Readonly<{ because: 'recovery.no-entries' }>
  | Readonly<{ because: 'recovery.shorter'; size: number; own: number }>
  /** This node signed another tree of that size; the database has another entry at that index. */
  | Readonly<{ because: 'recovery.forked'; size: number }>
  | Readonly<{ because: 'recovery.other-entry'; index: number }>

export type Recovered =
  | Readonly<{ faults: readonly RecoveryFault[] }>
  | Readonly<{ faults?: undefined; size: number; taken: number; linked: number; quorum: boolean }>

export type Recovery = Readonly<{
  db: Db
  folder: LogFolder
  fetch: Fetch
  policy: Policy
  /** The name of the node's log, where its key tells it. */
  origin?: string | undefined
}>

const entryOf = ({ entry, tag, cm }: LeafRow): Uint8Array => entry ?? actEntry({ tag: tag!, cm: cm! })

/** A row of a place whose act is gone has no bytes to compare: the audit names it. */
const isOther = (row: LeafRow, entry: Uint8Array) => (row.entry || row.cm ? !same(entryOf(row), entry) : false)

const batch = 10_000

/** The first index at which the database has another entry than the mirror. */
async function firstOther(db: Db, entries: readonly Uint8Array[], count: number): Promise<number | undefined> {
  for (let from = 0; from < count; from += batch) {
    const rows = await leavesFrom(db, from, batch)
    const other = rows.find((row) => isOther(row, entries[row.index]!))
    if (other) return other.index
  }
  return undefined
}

/** What this node signed last, by the policy that is believed. */
const signedHere = ({ folder, policy }: Recovery): Checkpoint | undefined => {
  const text = folder.signed()
  return text === undefined ? undefined : readSeen(policy, text)?.checkpoint
}

type Mirrored = MirrorChecked & Readonly<{ checkpoint: Checkpoint; note: string }>

/** What stands against taking the mirror's word for this node's own. */
async function faultsOf(
  recovery: Recovery,
  mirror: Mirrored,
  entries: readonly Uint8Array[],
): Promise<RecoveryFault[]> {
  const { size, origin } = mirror.checkpoint
  const signed = signedHere(recovery)
  const own = Math.max(signed?.size ?? 0, await leafCount(recovery.db))
  if (origin !== (recovery.origin ?? signed?.origin ?? origin)) return [{ because: 'recovery.another-log', origin }]
  if (size > 0 && !mirror.entries) return [{ because: 'recovery.no-entries' }]
  if (own > size) return [{ because: 'recovery.shorter', size, own }]
  const root = signed && mirror.roots.get(signed.size)
  if (root && !same(root, signed.root)) return [{ because: 'recovery.forked', size: signed.size }]
  const index = await firstOther(recovery.db, entries, await leafCount(recovery.db))
  return index === undefined ? [] : [{ because: 'recovery.other-entry', index }]
}

/** As many entries as fill a tile of the second level: so that few narrow tiles are written on the way. */
const chunk = 256 * 256

/** A tile as it was when it was narrower, also where only the full one is left. */
const narrow = (read: LogFolder['read']) => (path: string) => {
  const tile = readTilePath(path)!
  const bytes = read(path)
  return tile.entries ? bytes : bytes.subarray(0, tile.width * hashLength)
}

async function publishAll({ folder }: Recovery, entries: readonly Uint8Array[]): Promise<void> {
  for (let [from, tree] = [0, nothing]; from < entries.length; from += chunk) {
    const next = extend(tree, entries.slice(from, from + chunk), narrow(folder.read))
    await folder.publish(next.files)
    tree = next.tree
  }
}

/** The note as the log itself signed it: cosignatures are asked for anew. */
function ownNote(text: string, log: Verifier): string {
  const note = readNote(text)!
  return noteText({ text: note.text, signatures: claimedBy(note, log) })
}

async function take(recovery: Recovery, mirror: Mirrored, entries: readonly Uint8Array[]): Promise<Recovered> {
  const { db, folder, policy } = recovery
  const { checkpoint, note, quorum = false } = mirror
  const known = await leafCount(db)
  let linked = 0
  // All or nothing: half of it would be a log with a hole.
  await db.transaction(async (tx) => {
    for (let from = known; from < entries.length; from += batch) {
      const some = entries.slice(from, from + batch).map((entry, i) => ({ index: from + i, entry }))
      linked += await takeBack(tx, some)
    }
  })
  await publishAll(recovery, entries)
  await folder.keepSigned(ownNote(note, logOf(policy, readNote(note)!, checkpoint.origin)!))
  await folder.publishCheckpoint(note)
  return { size: checkpoint.size, taken: entries.length - known, linked, quorum }
}

/**
 * After a backup was put back: takes what the log has published since from a mirror, so that the node goes on from what
 * others hold and never signs a second history. Entries of acts that came back with the backup are linked to them; what the
 * others committed to is kept as bytes, and the audit names their indexes from then on. Done again, it changes nothing.
 */
export async function recover(recovery: Recovery): Promise<Recovered> {
  const { fetch, policy } = recovery
  const entries: Uint8Array[] = []
  const sizes = [signedHere(recovery)?.size ?? 0]
  const mirror = await checkMirror(fetch, { policy, sizes, told: (_, some) => void entries.push(...some) })
  const { checkpoint, note } = mirror
  if (mirror.faults.length > 0 || !checkpoint || note === undefined) return { faults: mirror.faults }
  const whole = { ...mirror, checkpoint, note }
  const faults = await faultsOf(recovery, whole, entries)
  return faults.length > 0 ? { faults } : take(recovery, whole, entries)
}
