import { createHash } from 'node:crypto'
import { fromBase64, fromDecimal, toBase64 } from './base64.js'
import { type Checkpoint, readCheckpoint } from './checkpoint.js'
import { emptyRoot, hashLength, same } from './hash.js'
import { isNoteBy, type Note, noteText, readNote, type Verifier } from './note.js'
import { isConsistent } from './proof.js'

/** What a log asks of a witness (C2SP tlog-witness): to go on from `old` to the checkpoint in the note. */
export type Request = Readonly<{ old: number; proof: readonly Uint8Array[]; note: Note; checkpoint: Checkpoint }>

/** The largest tree of a log that a witness has cosigned. */
export type Held = Readonly<{ size: number; root: Uint8Array }>

/** The specification's answers: cosign; malformed; not signed; unknown log; another old size; inconsistent. */
export type Judgement =
  | Readonly<{ status: 200; request: Request }>
  | Readonly<{ status: 400 | 403 | 404 | 422 }>
  | Readonly<{ status: 409; size: number }>

/** How a witness's address names a log. */
export const hashOfOrigin = (origin: string): string => createHash('sha256').update(origin).digest('hex')

const longestProof = 63

export const requestText = (old: number, proof: readonly Uint8Array[], note: Note): string =>
  [`old ${old}`, ...proof.map(toBase64), '', noteText(note)].join('\n')

function readHead(head: string): Pick<Request, 'old' | 'proof'> | undefined {
  const [first = '', ...lines] = head.split('\n')
  const old = first.startsWith('old ') ? fromDecimal(first.slice('old '.length)) : undefined
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === hashLength) as Uint8Array[]
  if (old === undefined || proof.length !== lines.length || proof.length > longestProof) return undefined
  return { old, proof }
}

/** Reads a request; nothing when it is malformed. */
export function readRequest(body: string): Request | undefined {
  const at = body.indexOf('\n\n')
  const head = at < 0 ? undefined : readHead(body.slice(0, at))
  const note = head && readNote(body.slice(at + 2))
  const checkpoint = note && readCheckpoint(note.text)
  return checkpoint && { ...head!, note, checkpoint }
}

/** A tree of one size has one root; an empty one that of nothing; a larger one goes on from that before. */
function goesOn({ old, proof, checkpoint: { size, root } }: Request, held: Held): boolean {
  if (size === 0) return proof.length === 0 && same(root, emptyRoot)
  if (old === 0) return proof.length === 0
  return isConsistent({ size1: old, size2: size, root1: held.root, root2: root, proof })
}

const nothingHeld: Held = { size: 0, root: emptyRoot }

/**
 * Whether a witness may cosign. Pure: what is held is given, and has to be replaced, durably and before anything is
 * answered, when the judgement is 200; between judging and replacing nothing else may be judged.
 */
export function judge(
  logs: readonly Verifier[],
  heldOf: (origin: string) => Held | undefined,
  body: string,
): Judgement {
  const request = readRequest(body)
  if (!request) return { status: 400 }
  const { old, note, checkpoint } = request
  const known = logs.filter(({ name }) => name === checkpoint.origin)
  if (known.length === 0) return { status: 404 }
  if (!known.some((log) => isNoteBy(note, log))) return { status: 403 }
  if (old > checkpoint.size) return { status: 400 }
  const held = heldOf(checkpoint.origin) ?? nothingHeld
  if (old !== held.size) return { status: 409, size: held.size }
  return goesOn(request, held) ? { status: 200, request } : { status: 422 }
}
