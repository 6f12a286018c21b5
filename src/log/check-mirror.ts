import { type Checkpoint, readCheckpoint } from './checkpoint.js'
import { cosignedBy } from './cosignature.js'
import { same } from './hash.js'
import { isNoteBy, type Note, readNote, type Verifier } from './note.js'
import { isQuorum, logOf, type Policy, witnessed } from './policy.js'
import { type Fetch, type FileFault, type Walking, walk } from './walk.js'

/** Why a mirror does not hold. `from` is an older checkpoint that it has to go on from. */
export type MirrorFault =
  | FileFault
  | Readonly<{ because: 'checkpoint.missing' | 'checkpoint.malformed' | 'checkpoint.unsigned' | 'mirror.root' }>
  | Readonly<{ because: 'from.malformed' | 'from.unsigned' }>
  | Readonly<{ because: 'from.another'; origin: string }>
  | Readonly<{ because: 'from.rolled-back' | 'from.forked'; size: number }>

export type MirrorChecked = Readonly<{
  checkpoint?: Checkpoint
  /** The note of the checkpoint, as it stands there. */
  note?: string
  /** Whether its entries are there, and not their hashes alone. */
  entries: boolean
  /** Roots of the tree at the sizes that were asked for. */
  roots: ReadonlyMap<number, Uint8Array>
  /** Who of the policy's witnesses cosigned, and when, in seconds since 1970; and whether they are the quorum. */
  by?: readonly Readonly<{ name: string; time: number }>[]
  quorum?: boolean
  faults: readonly MirrorFault[]
}>

export type MirrorAsked = Walking &
  Readonly<{
    /** A log's key, or that of a cosigner who keeps the mirror. */
    key?: Verifier | undefined
    policy?: Policy | undefined
    from?: string | undefined
  }>

/** Whether the key speaks for the checkpoint: a log of it under its own name, a cosigner of any that it has seen. */
function isBy(key: Verifier, note: Note, { origin }: Checkpoint): boolean {
  if (key.type === 'cosignature') return cosignedBy(note, key) !== undefined
  return key.name === origin && isNoteBy(note, key)
}

/** Without a key the policy's logs are believed. */
const isBelieved = ({ key, policy }: MirrorAsked, note: Note, checkpoint: Checkpoint): boolean =>
  key ? isBy(key, note, checkpoint) : policy !== undefined && logOf(policy, note, checkpoint.origin) !== undefined

type Read = Readonly<{ note: Note; checkpoint: Checkpoint }>

function readAs(text: string): Read | undefined {
  const note = readNote(text)
  const checkpoint = note && readCheckpoint(note.text)
  return checkpoint && { note, checkpoint }
}

/** An older checkpoint may also be believed because a witness of the policy cosigned it: so two histories are told apart. */
function isOlderBelieved(asked: MirrorAsked, { note, checkpoint }: Read): boolean {
  return isBelieved(asked, note, checkpoint) || (asked.policy ? witnessed(asked.policy, note).length > 0 : false)
}

/** What is wrong with the older checkpoint by itself. */
function olderFault(
  asked: MirrorAsked,
  older: Read | undefined,
  { origin, size }: Checkpoint,
): MirrorFault | undefined {
  if (!older) return { because: 'from.malformed' }
  if (!isOlderBelieved(asked, older)) return { because: 'from.unsigned' }
  if (older.checkpoint.origin !== origin) return { because: 'from.another', origin: older.checkpoint.origin }
  return older.checkpoint.size > size ? { because: 'from.rolled-back', size: older.checkpoint.size } : undefined
}

function seenBy({ policy }: MirrorAsked, note: Note) {
  if (!policy) return {}
  const by = witnessed(policy, note).map(({ name, time }) => ({ name, time }))
  return { by, quorum: isQuorum(policy, new Set(by.map(({ name }) => name))) }
}

const nowhere = { entries: false, roots: new Map<number, Uint8Array>() }

/** The checkpoint of a mirror, once it is believed; else why it is not. */
async function believedIn(get: Fetch, asked: MirrorAsked): Promise<(Read & { text: string }) | MirrorFault> {
  const bytes = await get('checkpoint')
  if (!bytes) return { because: 'checkpoint.missing' }
  const text = Buffer.from(bytes).toString()
  const read = readAs(text)
  if (!read) return { because: 'checkpoint.malformed' }
  return isBelieved(asked, read.note, read.checkpoint) ? { ...read, text } : { because: 'checkpoint.unsigned' }
}

/** What of the older checkpoint can be compared with the tree, and what is wrong with it. */
function olderIn(asked: MirrorAsked, checkpoint: Checkpoint) {
  if (asked.from === undefined) return { faults: [] }
  const older = readAs(asked.from)
  const fault = olderFault(asked, older, checkpoint)
  return fault ? { faults: [fault] } : { faults: [], compared: older!.checkpoint }
}

/**
 * Verifies a mirror of a log, whoever keeps it, by nothing but a key or a policy: the signature of its checkpoint, every tile
 * up to the root, and that it goes on from an older checkpoint.
 */
export async function checkMirror(get: Fetch, asked: MirrorAsked): Promise<MirrorChecked> {
  const believed = await believedIn(get, asked)
  if ('because' in believed) return { ...nowhere, faults: [believed] }
  const { checkpoint, note, text } = believed
  const older = olderIn(asked, checkpoint)
  const { compared } = older
  const sizes = [...(asked.sizes ?? []), ...(compared ? [compared.size] : [])]
  const { root, roots, entries, faults } = await walk(get, checkpoint.size, { ...asked, sizes })
  const [isOther, there] = [root && !same(root, checkpoint.root), compared && roots.get(compared.size)]
  return {
    checkpoint,
    note: text,
    entries,
    roots,
    ...seenBy(asked, note),
    faults: [
      ...faults,
      ...(isOther ? [{ because: 'mirror.root' } as const] : []),
      ...older.faults,
      ...(compared && there && !same(there, compared.root)
        ? [{ because: 'from.forked', size: compared.size } as const]
        : []),
    ],
  }
}
