import { auditOf } from '../../src/app/log/audit.js'
import type { AuditedRow } from '../../src/app/log/audit-finding.js'
import { cosignedHeld } from '../../src/app/log/cosigned-held.js'
import { type Logged, logged } from '../../src/app/log/logged.js'
import { witnessedTimes } from '../../src/app/log/witnessed-times.js'
import { checkMirror, type MirrorChecked } from '../../src/log/check-mirror.js'
import { type Checkpoint, readCheckpoint } from '../../src/log/checkpoint.js'
import { tagOf } from '../../src/log/commitment.js'
import { readEntry } from '../../src/log/entry.js'
import { same } from '../../src/log/hash.js'
import { readNote } from '../../src/log/note.js'
import { logOf } from '../../src/log/policy.js'
import { commitmentOf, type Receipt, receiptText } from '../../src/log/receipt.js'
import { readLogProof } from '../../src/log/tlog-proof.js'
import { beforeOf, verify } from '../../src/log/verify.js'
import type { CosignedRow } from '../../src/store/cosigned.js'
import { indexIn, isPlace, rowAt, type State } from './node.js'
import { policy, type Surroundings } from './surroundings.js'

/** A log has to include what it promised within a minute; two are given, since witnesses' times come in rounds. */
const patience = 120

/** What anybody can see: the published files, from whoever keeps a mirror. */
export type Mirror = Readonly<{ checked: MirrorChecked; entries: Logged; time: number | undefined }>

/** Whoever looks at the log each round and keeps what is published: no clock, no secret. Whether a quorum cosigned it shows later. */
export type Monitor = Readonly<{ kept: readonly CosignedRow[] }>

/** Takes up the checkpoint that is published now. */
export function looked({ kept }: Monitor, state: State): Monitor {
  const note = Buffer.from(state.files.get('/log/public/checkpoint') ?? '').toString()
  const size = readCheckpoint(readNote(note)?.text ?? '')?.size
  if (size === undefined || kept.at(-1)?.note === note) return { kept }
  return { kept: [...kept, { hash: beforeOf(note), size, at: '', note }] }
}

/** Verifies the published log from its tiles, against the checkpoints that the monitor and the holders of receipts have. */
export async function mirrored(state: State, sizes: readonly number[], from: string | undefined): Promise<Mirror> {
  const entries = logged()
  const checked = await checkMirror(async (path) => state.files.get(`/log/public/${path}`), {
    policy,
    sizes,
    told: (_, some) => entries.add(some),
    ...(from === undefined ? {} : { from }),
  })
  const times = (checked.by ?? []).map(({ time }) => time)
  return { checked, entries, time: times.length > 0 ? Math.max(...times) : undefined }
}

/** The person: what they were handed over, what they are shown of their file now, and the key that finds their acts in the log. */
export type Petitioner = Readonly<{ file: string; tags: Uint8Array; held: readonly Receipt[] }>

const secondsOf = (at: string) => Date.parse(at) / 1000

const isIn = ({ entries }: Mirror, tag: Uint8Array, cm: Uint8Array): boolean =>
  entries.with(tag).some((index) => same(readEntry(entries.at(index))!.act!.cm, cm))

/** The checkpoint that a receipt rests on, as it claims: whether it was signed is for `verify` to say. */
export function checkpointIn({ proof }: Receipt): Checkpoint | undefined {
  const note = readNote((proof !== undefined && readLogProof(proof)?.checkpoint) || '')
  return note && readCheckpoint(note.text)
}

/** The checkpoint that a receipt rests on, against the tree that everybody sees. */
function checkpointAlarms(receipt: Receipt, { checked }: Mirror): string[] {
  const at = checkpointIn(receipt)
  if (!at) return []
  if (at.size > (checked.checkpoint?.size ?? 0)) return ['the log is shorter than what it signed']
  const root = checked.roots.get(at.size)
  return root && !same(root, at.root) ? ['the log signed two trees of one size'] : []
}

/** What one receipt alone says against the log. */
function receiptAlarms(receipt: Receipt, mirror: Mirror): string[] {
  const { committed, tag } = receipt
  const isDue = mirror.time !== undefined && secondsOf(committed.at) + patience < mirror.time
  const { holds, notBefore = 0 } = verify(policy, receipt)
  return [
    ...(holds ? [] : ['the receipt fails']),
    ...(secondsOf(committed.at) < notBefore - patience ? ['it says that it was made before what it names'] : []),
    ...(isDue && !isIn(mirror, tag, commitmentOf(receipt)) ? ['the promise was not kept'] : []),
    ...checkpointAlarms(receipt, mirror),
  ]
}

/** What is shown now against what was handed over: other content, or nothing. */
function changes({ held }: Petitioner, shown: readonly Receipt[]): string[] {
  return held.flatMap((receipt) => {
    const now = shown.find(({ committed }) => committed.seq === receipt.committed.seq)
    if (!now) return ['an act that was handed over is not shown any more']
    return same(commitmentOf(now), commitmentOf(receipt)) ? [] : ['an act is not what was handed over']
  })
}

/** The log holds more under the person's tags than they are shown, or two versions of one act; or what they are shown is no chain. */
function scan({ file, tags }: Petitioner, shown: readonly Receipt[], { entries }: Mirror): string[] {
  const alarms: string[] = []
  const last = shown.length
  for (let seq = 1; seq <= last + 3; seq += 1) {
    const places = entries.with(tagOf(tags, seq))
    if (places.length > 1) alarms.push('the log has two versions of an act')
    if (seq > last && places.length > 0) alarms.push('the log has an act that is not shown')
  }
  const sorted = shown.toSorted((a, b) => a.committed.seq - b.committed.seq)
  sorted.forEach((receipt, i) => {
    const before = i === 0 ? '' : commitmentOf(sorted[i - 1]!).toString('hex')
    const { seq, prev_cm } = receipt.committed
    if (seq !== i + 1 || prev_cm !== before || receipt.committed.file !== file) alarms.push('what is shown is no chain')
  })
  return alarms
}

/** Everything that a person finds with what they hold and a mirror. `shown` is nothing where their file was forgotten. */
export function petitionerAlarms(who: Petitioner, shown: readonly Receipt[] | undefined, mirror: Mirror): string[] {
  const all = new Map([...who.held, ...(shown ?? [])].map((receipt) => [receiptText(receipt), receipt]))
  const receipts = [...all.values()].flatMap((receipt) => receiptAlarms(receipt, mirror))
  return shown ? [...receipts, ...changes(who, shown), ...scan(who, shown, mirror)] : receipts
}

function auditedRows(state: State, file: string): AuditedRow[] {
  const rows = state.rows.get(file) ?? []
  return rows
    .map((row) => {
      const index = indexIn(state, row)
      const named = state.cosigned.find(({ hash }) => hash === row.before)
      return {
        ...row,
        index: index < 0 ? null : index,
        pending: state.pending.some(({ file, seq }) => file === row.file && seq === row.seq),
        before_size: named?.size ?? null,
        before_at: named?.at ?? null,
      }
    })
    .toSorted((a, b) => a.seq - b.seq)
}

const bareIn = ({ leaf }: State) => new Map(leaf.flatMap((one, index) => (isPlace(one) ? [] : [[index, one] as const])))

const danglingIn = (state: State) =>
  state.leaf.flatMap((one, index) => (isPlace(one) && !rowAt(state, one) ? [{ ...one, index }] : []))

/** What the monitor saw signed, with a quorum or without, against the tree that there is now. */
function monitorAlarms({ kept }: Monitor, { checked }: Mirror): string[] {
  return kept.flatMap(({ note }) => {
    const read = readNote(note)!
    const seen = readCheckpoint(read.text)!
    const root = checked.roots.get(seen.size)
    const isSame = root ? same(root, seen.root) : seen.size <= (checked.checkpoint?.size ?? 0)
    return isSame || !logOf(policy, read, seen.origin) ? [] : ['the log signed another tree before']
  })
}

/** Everything that an auditor finds who is given the database and its keys, and trusts nothing but the monitor's checkpoints. */
export function auditorAlarms(
  state: State,
  mirror: Mirror,
  { monitor, around }: Readonly<{ monitor: Monitor; around: Surroundings }>,
): string[] {
  const { checkpoint, roots, faults } = mirror.checked
  const looked = new Set(monitor.kept.map(({ hash }) => hash))
  const kept = [...monitor.kept, ...state.cosigned.filter(({ hash }) => !looked.has(hash))]
  const held = cosignedHeld(kept, { size: checkpoint?.size ?? 0, roots, policies: [policy] })
  const audit = auditOf({
    logged: mirror.entries,
    times: witnessedTimes(held.times),
    bare: bareIn(state),
    dangling: danglingIn(state),
    asOf: around.now,
  })
  const files = new Set([...state.rows.keys(), ...state.keys.keys()])
  const acts = [...files].flatMap((file) =>
    audit.file({ file, rows: auditedRows(state, file), keys: state.keys.get(file) }),
  )
  // What was only looked at need not have had its quorum yet.
  const wrong = held.faults.filter((fault) => !('hash' in fault && looked.has(fault.hash)))
  return [
    ...monitorAlarms(monitor, mirror),
    ...[...faults, ...wrong, ...acts, ...audit.rest()].map(({ because }) => because),
  ]
}
