import { createHash } from 'node:crypto'
import { Temporal } from 'temporal-polyfill'
import { signerOf } from '../../src/app/log/signer.js'
import type { Act } from '../../src/domain/act.js'
import { blindOf } from '../../src/log/commitment.js'
import { actEntry } from '../../src/log/entry.js'
import { extend } from '../../src/log/extend.js'
import { type Growing, growingRoot, nothing } from '../../src/log/growing.js'
import { noteText } from '../../src/log/note.js'
import { promise } from '../../src/log/promise.js'
import type { Receipt } from '../../src/log/receipt.js'
import { logProofText } from '../../src/log/tlog-proof.js'
import { consistencyProof, inclusionProof } from '../../src/log/tree.js'
import { nodesOf, publishedTree } from '../../src/log/tree-of.js'
import type { CosignedRow } from '../../src/store/cosigned.js'
import type { FileKeys } from '../../src/store/custody.js'
import { type ActRow, committedOf, decode, encode } from '../../src/store/encode.js'
import { memoryFiles } from '../../src/store/given-disk.js'
import { logFolder } from '../../src/store/log-folder.js'
import { log, type Surroundings, witnessNames } from './surroundings.js'

export type Place = Readonly<{ file: string; seq: number }>
export type Leaf = Place | Uint8Array

/** All that a node keeps: its database and its disk. Whoever owns it may do with it what they like. */
export type State = {
  rows: Map<string, ActRow[]>
  keys: Map<string, FileKeys>
  leaf: Leaf[]
  pending: Place[]
  cosigned: CosignedRow[]
  files: Map<string, Uint8Array>
}

export const emptyState = (): State => ({
  rows: new Map(),
  keys: new Map(),
  leaf: [],
  pending: [],
  cosigned: [],
  files: new Map(),
})

export const copyOf = (state: State): State => ({
  rows: new Map([...state.rows].map(([file, rows]) => [file, [...rows]])),
  keys: new Map(state.keys),
  leaf: [...state.leaf],
  pending: [...state.pending],
  cosigned: [...state.cosigned],
  files: new Map(state.files),
})

/** The keys of a file, always the same for its name: what is tried does not rest on their chance. */
export function keysOf(file: string): FileKeys {
  const key = (part: string) => createHash('sha256').update(`${file} ${part}`).digest()
  return {
    story: key('story'),
    apart: key('apart'),
    tags: key('tags'),
    salts: key('salts'),
    apartSalts: key('apart-salts'),
  }
}

export const rowAt = (state: State, { file, seq }: Place): ActRow | undefined =>
  state.rows.get(file)?.find((row) => row.seq === seq)

export const isPlace = (leaf: Leaf): leaf is Place => !(leaf instanceof Uint8Array)

export const isSame = (one: Place, other: Place): boolean => one.file === other.file && one.seq === other.seq

/** Where the database says that an act stands in the log; -1 when it does not say. */
export const indexIn = ({ leaf }: State, place: Place): number =>
  leaf.findIndex((one) => isPlace(one) && isSame(one, place))

export type SimulatedNode = Readonly<{
  state: State
  /** Records an act as the node does: after the newest cosigned checkpoint, unless `before` is another. */
  record(act: Act, before?: string): ActRow
  /** Gives what waits its places and publishes it, and asks the witnesses. */
  publish(): Promise<void>
  /** Asks the witnesses once more for what was published last. */
  ask(): Promise<void>
  receiptOf(place: Place): Receipt | undefined
}>

/** What does not open cannot be shown to anybody. */
function openedBy(row: ActRow, keys: FileKeys): Act | undefined {
  try {
    return decode(row, keys, 'whereabouts')
  } catch {
    return undefined
  }
}

const tagOrder = (a: ActRow, b: ActRow) => Buffer.compare(a.tag, b.tag)

/**
 * A node over what it keeps: signer, folder, tree, witnesses and receipts are those of the program; only the database is a
 * list in memory. Opened again over the same state it is a node that was started again.
 */
export function nodeOver(state: State, around: Surroundings): SimulatedNode {
  const disk = { ...memoryFiles() }
  for (const [path, bytes] of state.files) disk.files.set(path, bytes)
  state.files = disk.files
  const folder = logFolder('/log', disk.disk)
  const signer = signerOf(folder, log)
  const cosigning = around.cosigning()
  const begun = signer.last()
  let tree: Growing = begun ? publishedTree(folder.read, begun.checkpoint)! : nothing

  const entryOf = (leaf: Leaf): Uint8Array => (isPlace(leaf) ? actEntry(rowAt(state, leaf)!) : leaf)
  const newest = () => cosigning.newest() ?? state.cosigned.at(-1)
  const keep = (row: CosignedRow | undefined) => {
    if (row && !state.cosigned.some(({ hash }) => hash === row.hash)) state.cosigned.push(row)
  }

  async function sign(): Promise<void> {
    const entries = state.leaf.slice(tree.size).map(entryOf)
    const { tree: next, files } = extend(tree, entries, folder.read)
    await folder.publish(files)
    const nodes = nodesOf(folder.read, next.size)
    const proofFrom = (last: number) => consistencyProof(nodes, last, next.size)
    await signer.sign({ origin: log.verifier.name, size: next.size, root: growingRoot(next) }, proofFrom)
    tree = next
    await folder.tidy(files.map(({ path }) => path))
  }

  async function ask(): Promise<void> {
    const signed = signer.last()
    if (!signed) return
    for (const witness of witnessNames) {
      const heard = await cosigning.ask(witness, signed, nodesOf(folder.read, signed.checkpoint.size))
      if (heard === 'behind' || heard === 'forked') around.complaints.push({ witness, heard })
    }
    keep(cosigning.newest())
    await folder.publishCheckpoint(cosigning.noteOf(signed))
  }

  /** A log whose files are gone, or are of another tree, gives no proof. */
  function pathOf(index: number, size: number) {
    try {
      return inclusionProof(nodesOf(folder.read, size), index, size)
    } catch {
      return undefined
    }
  }

  function proofOf(index: number): Pick<Receipt, 'proof'> {
    const cosigned = state.cosigned.find(({ size }) => size > index)
    const signed = signer.last()
    const size = cosigned?.size ?? signed?.checkpoint.size ?? 0
    if (index < 0 || index >= size) return {}
    const [checkpoint, proof] = [cosigned?.note ?? noteText(signed!.note), pathOf(index, size)]
    return proof ? { proof: logProofText({ index, proof, checkpoint }) } : {}
  }

  return {
    state,
    record(act, before) {
      const own = state.rows.get(act.file) ?? []
      const keys = state.keys.get(act.file) ?? keysOf(act.file)
      const after = before ?? newest()?.hash ?? ''
      if (before === undefined) keep(newest())
      const row = encode(act, keys, { previous: own.at(-1)?.cm, before: after })
      state.keys.set(act.file, keys)
      state.rows.set(act.file, [...own, row])
      state.pending.push({ file: act.file, seq: act.seq })
      return row
    },
    async publish() {
      const rows = state.pending.splice(0).map((place) => rowAt(state, place)!)
      state.leaf.push(...rows.sort(tagOrder).map(({ file, seq }) => ({ file, seq })))
      if (state.leaf.length > tree.size) await sign()
      await ask()
    },
    ask,
    receiptOf(place) {
      const [row, keys] = [rowAt(state, place), state.keys.get(place.file)]
      const act = row && keys && openedBy(row, keys)
      if (!row || !keys || !act) return undefined
      const previous = rowAt(state, { ...place, seq: place.seq - 1 })?.cm
      const since = state.cosigned.find(({ hash }) => hash === row.before)?.note
      return {
        committed: committedOf(act, keys, { previous, before: row.before }),
        r: blindOf(keys.salts, row.seq),
        tag: row.tag,
        disclosed: [],
        promise: promise(log, row.cm, row.at),
        ...proofOf(indexIn(state, place)),
        ...(since ? { since } : {}),
      }
    },
  }
}

export const instantOf = (seconds: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.round(seconds * 1000))
