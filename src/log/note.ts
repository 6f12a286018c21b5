import { createHash } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.js'
import { isSignedBy, isSoundPoint } from './ed25519.js'

/** One signature line: who signs, under which key, and what. */
export type Signature = Readonly<{ name: string; keyId: string; bytes: Uint8Array }>

/** A text with signatures below it (C2SP signed-note). `text` ends in a newline. */
export type Note = Readonly<{ text: string; signatures: readonly Signature[] }>

/** Longest note read, in bytes, and most signatures: the specification asks for at least sixteen. */
const longest = 1_000_000
const mostSignatures = 64

const name = String.raw`[^\s+\p{Cc}\p{Z}]+`
const keyName = new RegExp(`^${name}$`, 'u')

/** Whether a key may have that name. */
export const isKeyName = (text: string): boolean => keyName.test(text)

const signatureLine = new RegExp(`^— (${name}) ([A-Za-z0-9+/]+={0,2})$`, 'u')

function readSignature(line: string): Signature | undefined {
  const [, signer, encoded] = signatureLine.exec(line) ?? []
  const bytes = encoded && fromBase64(encoded)
  if (!signer || !bytes || bytes.length < 5) return undefined
  return { name: signer, keyId: bytes.subarray(0, 4).toString('hex'), bytes: bytes.subarray(4) }
}

/** Control characters other than the newline make a note malformed, and so does half a character. */
const hasControl = (text: string) => /[^\P{Cc}\n\x7f-\x9f]/u.test(text) || !text.isWellFormed()

/** Signature lines, each ended by a newline; nothing when one of them is not one. */
export function readSignatures(lines: string): Signature[] | undefined {
  if (!lines.endsWith('\n')) return undefined
  const signatures = lines.slice(0, -1).split('\n').map(readSignature)
  const whole = signatures.filter((signature) => signature !== undefined)
  return whole.length === signatures.length && whole.length <= mostSignatures ? whole : undefined
}

/** Reads a note; nothing when it is malformed. Nothing of it may be believed before a signature was verified. */
export function readNote(note: string): Note | undefined {
  if (note.length > longest || hasControl(note)) return undefined
  // The text may have empty lines of its own: the last one parts it from the signatures.
  const at = note.lastIndexOf('\n\n')
  if (at < 0) return undefined
  const signatures = readSignatures(note.slice(at + 2))
  return signatures && { text: note.slice(0, at + 1), signatures }
}

export const signatureText = ({ name, keyId, bytes }: Signature): string =>
  `— ${name} ${toBase64(Buffer.concat([Buffer.from(keyId, 'hex'), bytes]))}\n`

export const noteText = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureText).join('')}`

/** What a key signs: plain notes, or checkpoints with the time. The byte is the specification's. */
export const keyTypes = { note: 0x01, cosignature: 0x04 } as const
export type KeyType = keyof typeof keyTypes

/** A key that signatures are verified by: its name and type belong to it, its id follows from both. */
export type Verifier = Readonly<{ name: string; keyId: string; type: KeyType; key: Uint8Array }>

const idOf = (name: string, type: KeyType, key: Uint8Array): string =>
  createHash('sha256').update(`${name}\n`).update(Uint8Array.of(keyTypes[type])).update(key).digest('hex').slice(0, 8)

export const verifierOf = (name: string, type: KeyType, key: Uint8Array): Verifier => ({
  name,
  type,
  key,
  keyId: idOf(name, type, key),
})

/** A verifier's key as it is written in a policy: `name+id+base64`. */
export const verifierText = ({ name, keyId, type, key }: Verifier): string =>
  `${name}+${keyId}+${toBase64(Buffer.concat([Uint8Array.of(keyTypes[type]), key]))}`

const verifierForm = new RegExp(`^(${name})\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+={0,2})$`, 'u')

/** Reads a verifier's key. Nothing when it is malformed, of a type we do not know, unsound, or not the key of its id. */
export function readVerifier(text: string): Verifier | undefined {
  const [, signer, keyId, encoded] = verifierForm.exec(text) ?? []
  const bytes = encoded && fromBase64(encoded)
  if (!signer || !bytes) return undefined
  const type = (Object.keys(keyTypes) as KeyType[]).find((type) => keyTypes[type] === bytes[0])
  if (!type) return undefined
  const verifier = verifierOf(signer, type, bytes.subarray(1))
  // The id first: whoever writes any bytes for a key makes us think about none of them.
  return verifier.keyId === keyId && isSoundPoint(verifier.key) ? verifier : undefined
}

/** The signatures of a note that claim to be by this key. */
export const claimedBy = ({ signatures }: Pick<Note, 'signatures'>, { name, keyId }: Verifier): readonly Signature[] =>
  signatures.filter((signature) => signature.name === name && signature.keyId === keyId)

/** Whether a key signed the note: by every line that claims it, and by one at least. */
export function isNoteBy(note: Note, verifier: Verifier): boolean {
  const claimed = claimedBy(note, verifier)
  const text = Buffer.from(note.text)
  return claimed.length > 0 && claimed.every(({ bytes }) => isSignedBy(verifier.key, text, bytes))
}
