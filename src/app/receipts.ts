import type { Act, Place } from '../domain/act.js'
import { inUtc } from '../domain/clock/due.js'
import { blindOf, type Committed, commitment, fieldDigest } from '../log/commitment.js'
import { canonical } from '../log/jcs.js'
import { noteText } from '../log/note.js'
import { promise } from '../log/promise.js'
import { type Disclosed, type Receipt, receiptText } from '../log/receipt.js'
import { shortFormText } from '../log/short-form.js'
import { logProofText } from '../log/tlog-proof.js'
import { inclusionProof } from '../log/tree.js'
import { nodesOf } from '../log/tree-of.js'
import { actRows, keyRows } from '../store/acts.js'
import { cosignedNamed, firstCosignedWith } from '../store/cosigned.js'
import type { FileKeys } from '../store/custody.js'
import { type ActRow, committedOf, decode, fieldsOf } from '../store/encode.js'
import { indexOf } from '../store/leaves.js'
import type { PublicLog } from './log/public-log.js'
import type { Signed } from './log/signer.js'
import type { World } from './world.js'

/** How far the proof of an act has come: the log's word; in a signed checkpoint; in one that the quorum cosigned. */
export type Proven = 'promised' | 'provisional' | 'final'

/** The receipt of one act. */
export type ActReceipt = Readonly<{
  proven: Proven
  /** The receipt as a file. */
  text: string
  /** What fits into a code on paper. */
  short: string
}>

/** What does not open by itself: whether a field of that name is shown in the receipt. The act's own frame always is. */
export type Shows = (name: string) => boolean

/** The clear fields alone: what queues and figures know of an act, and nothing that was told. */
export const clearFields: Shows = (name) => name.startsWith('facet:')

/** An act as it is kept, opened in memory for its digests alone: what is not shown leaves this module as a digest. */
type Opened = Readonly<{ act: Act; row: ActRow; previous: Uint8Array | undefined; keys: FileKeys }>

async function open({ db, keys }: World, { file, seq }: Place): Promise<Opened | undefined> {
  const [rows, [wrapped]] = await Promise.all([actRows(db, [file]), keyRows(db, [file])])
  const row = rows[seq - 1]
  if (!row || !wrapped) return undefined
  const fileKeys = keys.open(wrapped)
  return { act: decode(row, fileKeys, 'whereabouts'), row, previous: rows[seq - 2]?.cm, keys: fileKeys }
}

/** The row is not what was committed to: somebody changed it. Nothing is proven of it; the audit names it. */
export class Altered extends Error {
  override name = 'Altered'
}

/**
 * The names of what an act says, by which a receipt may show it: of the story, of what is in clear, of what is sealed apart.
 * What stands in clear word for word is named once, as that.
 */
export async function shownNames(world: World, place: Place): Promise<string[]> {
  const opened = await open(world, place)
  if (!opened) return []
  const fields = fieldsOf(opened.act, opened.keys)
  const inClear = new Map(fields.map(({ name, value }) => [name, canonical(value)]))
  return fields.map(({ name }) => name).filter((name) => inClear.get(`facet:${name}`) !== inClear.get(name))
}

/** The signed checkpoint with whoever has cosigned it so far, when that is what is published; else as the log signed it. */
function shownSoFar(folder: PublicLog['folder'], { note }: Signed): string {
  const shown = folder.checkpoint()
  return shown?.startsWith(`${note.text}\n`) ? shown : noteText(note)
}

type Proof = Readonly<{ proven: Proven; proof?: string }>

/** That the log has it: by the first checkpoint that the quorum cosigned with it inside, so that the time is the earliest provable. */
async function proofOf({ db }: World, { folder, standing }: PublicLog, place: Place): Promise<Proof> {
  const index = await indexOf(db, place.file, place.seq)
  if (index === undefined) return { proven: 'promised' }
  const cosigned = await firstCosignedWith(db, index)
  const { signed } = standing()
  const size = cosigned?.size ?? signed?.checkpoint.size ?? 0
  if (index >= size) return { proven: 'promised' }
  const checkpoint = cosigned?.note ?? shownSoFar(folder, signed!)
  const proof = logProofText({ index, proof: inclusionProof(nodesOf(folder.read, size), index, size), checkpoint })
  return { proven: cosigned ? 'final' : 'provisional', proof }
}

function split(fields: readonly Disclosed[], shows: Shows) {
  return {
    disclosed: fields.filter(({ name }) => shows(name)),
    others: fields
      .filter(({ name }) => !shows(name))
      .map(({ salt, name, value }) => fieldDigest(salt, name, value))
      .sort(),
  }
}

type Sound = Opened & Readonly<{ committed: Committed; r: Uint8Array; promised: string }>

/** An act that is what was committed to, and the log's word for it. Throws `Altered` when it is not. */
async function openSound(world: World, place: Place): Promise<Sound | undefined> {
  const { log } = world
  const opened = log && (await open(world, place))
  if (!log || !opened) return undefined
  const { act, row, previous, keys } = opened
  const committed = committedOf(act, keys, { previous, before: row.before })
  const r = blindOf(keys.salts, act.seq)
  if (Buffer.compare(commitment(r, committed), row.cm) !== 0) throw new Altered(`${place.file} ${place.seq}`)
  return { ...opened, committed, r, promised: promise(log.signing, row.cm, inUtc(act.at)) }
}

const shortOf = ({ row: { file }, r, promised }: Sound): string => shortFormText({ file, r, promise: promised })

/**
 * What a paper carries, by itself: it rests on nothing that was published, so that no trouble of the log keeps anybody from
 * their acknowledgement. Nothing where there is no receipt. Throws `Altered`.
 */
export async function shortReceiptOf(world: World, place: Place): Promise<string | undefined> {
  const sound = await openSound(world, place)
  return sound && shortOf(sound)
}

/**
 * The receipt of an act, as far as it is proven by now. `shows` chooses the fields that whoever gets it may read: showing
 * what was told is a reading, and to be recorded before. Nothing when this process keeps no log, there is no such act, or
 * its key was destroyed. Throws `Altered`.
 */
export async function receiptOf(
  world: World,
  place: Place,
  shows: Shows = clearFields,
): Promise<ActReceipt | undefined> {
  const { log, db } = world
  const sound = await openSound(world, place)
  if (!log || !sound) return undefined
  const { act, row, keys, committed, r, promised } = sound
  const { disclosed, others } = split(fieldsOf(act, keys), shows)
  const { proven, proof } = await proofOf(world, log, place)
  const since = row.before === '' ? undefined : (await cosignedNamed(db, row.before))?.note
  const receipt: Receipt = {
    committed: { ...committed, fields: others },
    r,
    tag: row.tag,
    disclosed,
    // Its word is worth nothing more once the proof is there.
    ...(proven === 'final' ? {} : { promise: promised }),
    ...(proof ? { proof } : {}),
    ...(since ? { since } : {}),
  }
  return { proven, text: receiptText(receipt), short: shortOf(sound) }
}
