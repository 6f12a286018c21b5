import { type Bytes, fromBase64, hasHalfCharacter, hex, joined, utf8 } from './bytes.js'
import { isSignedBy, isSoundPoint } from './ed25519.js'
import { sha256 } from './sha-256.js'

/** One line below a note: who is said to sign, under which key, and the signature. */
export type SignatureLine = Readonly<{ name: string; keyId: string; bytes: Bytes }>

/** A signed text (C2SP signed-note). */
export type Note = Readonly<{ text: string; signatures: readonly SignatureLine[] }>

/** A key that signs notes, or one that cosigns checkpoints. */
export type KeyType = 'note' | 'cosignature'

export type VerifierKey = Readonly<{ name: string; keyId: string; type: KeyType; key: Bytes }>

const typeOfByte: Readonly<Record<number, KeyType>> = { 1: 'note', 4: 'cosignature' }

const longestNote = 1_000_000
const mostSignatures = 64
const keyIdLength = 4

/** A name stands between blanks, and before a plus sign where it belongs to a key. */
const isName = (name: string): boolean => name !== '' && !/[\s+\p{Cc}\p{Z}]/u.test(name)

function signatureLineOf(line: string): SignatureLine | undefined {
  const [dash, name = '', encoded = '', ...rest] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (dash !== '—' || !isName(name) || rest.length > 0 || !bytes || bytes.length <= keyIdLength) return undefined
  return { name, keyId: hex(bytes.subarray(0, keyIdLength)), bytes: bytes.slice(keyIdLength) }
}

const isControl = (character: string): boolean => character < ' ' && character !== '\n'

const isPlain = (text: string): boolean => !hasHalfCharacter(text) && !Array.from(text).some(isControl)

/** Reads a note; nothing when it is malformed. What it says is believed only after a signature of it was verified. */
export function readNote(note: string): Note | undefined {
  const parting = note.lastIndexOf('\n\n')
  if (parting < 0 || note.length > longestNote || !note.endsWith('\n') || !isPlain(note)) return undefined
  const lines = note.slice(parting + 2, -1).split('\n')
  if (lines.length > mostSignatures) return undefined
  const signatures: SignatureLine[] = []
  for (const line of lines) {
    const signature = signatureLineOf(line)
    if (!signature) return undefined
    signatures.push(signature)
  }
  return { text: note.slice(0, parting + 1), signatures }
}

/** Reads a key as a policy writes it; nothing when it is malformed, of a type unknown here, unsound, or not of that id. */
export async function readVerifierKey(text: string): Promise<VerifierKey | undefined> {
  const [name = '', keyId = '', ...encoded] = text.split('+')
  const bytes = fromBase64(encoded.join('+'))
  const type = typeOfByte[bytes?.[0] ?? 0]
  if (!bytes || !type || !isName(name)) return undefined
  const id = hex((await sha256(utf8(`${name}\n`), bytes)).subarray(0, keyIdLength))
  const key = bytes.slice(1)
  return id === keyId && isSoundPoint(key) ? { name, keyId, type, key } : undefined
}

/** The lines that claim to be by this key. */
export const linesOf = ({ signatures }: Note, { name, keyId }: VerifierKey): readonly SignatureLine[] =>
  signatures.filter((line) => line.name === name && line.keyId === keyId)

/** Whether a log signed the note: at least one line claims so, and none falsely. */
export async function isSignedNote(note: Note, key: VerifierKey): Promise<boolean> {
  const lines = linesOf(note, key)
  for (const { bytes } of lines) if (!(await isSignedBy(key.key, utf8(note.text), bytes))) return false
  return lines.length > 0
}

/**
 * When a witness saw the checkpoint (C2SP tlog-cosignature), in seconds since 1970: the earliest time it says. Nothing when
 * it said nothing of it, or anything false.
 */
export async function cosignedAt(note: Note, { key, ...witness }: VerifierKey): Promise<number | undefined> {
  let earliest: number | undefined
  for (const { bytes } of linesOf(note, { key, ...witness })) {
    if (bytes.length !== 72) return undefined
    const time = new DataView(bytes.buffer).getBigUint64(0)
    if (time === 0n || time > BigInt(Number.MAX_SAFE_INTEGER)) return undefined
    const message = joined(utf8(`cosignature/v1\ntime ${time}\n`), utf8(note.text))
    if (!(await isSignedBy(key, message, bytes.subarray(8)))) return undefined
    earliest = Math.min(earliest ?? Number(time), Number(time))
  }
  return earliest
}
