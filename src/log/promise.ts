import { fromBase64, toBase64 } from './base64.js'
import { sign } from './ed25519.js'
import { hashLength } from './hash.js'
import { isNoteBy, type Note, noteText, readNote } from './note.js'
import type { Policy } from './policy.js'
import type { SigningKey } from './signing-key.js'

/**
 * What a log says in the instant in which an act is recorded: this commitment was received then and will be included. One
 * that never is, is signed proof against the log.
 */
export type Promised = Readonly<{ origin: string; cm: Uint8Array; receivedAt: string }>

const header = 'resguardo/promise/v1'
/** RFC 3339, UTC, milliseconds. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const textOf = ({ origin, cm, receivedAt }: Promised): string =>
  [header, origin, toBase64(cm), receivedAt, ''].join('\n')

/** Signs a promise, as a note. */
export function promise({ key, verifier: { name, keyId } }: SigningKey, cm: Uint8Array, receivedAt: string): string {
  const text = textOf({ origin: name, cm, receivedAt })
  return noteText({ text, signatures: [{ name, keyId, bytes: sign(key, Buffer.from(text)) }] })
}

function promisedIn(note: Note): Promised | undefined {
  const [head, origin, encoded, receivedAt, end, ...rest] = note.text.split('\n')
  const cm = fromBase64(encoded ?? '')
  if (head !== header || !origin || cm?.length !== hashLength || end !== '' || rest.length > 0) return undefined
  return receivedAt && instant.test(receivedAt) ? { origin, cm, receivedAt } : undefined
}

/** A promise by one of the policy's logs; nothing when it is malformed or signed by none of them. */
export function readPromise(policy: Policy, text: string): Promised | undefined {
  const note = readNote(text)
  const promised = note && promisedIn(note)
  const isByLog = policy.logs.some(({ verifier }) => verifier.name === promised?.origin && isNoteBy(note!, verifier))
  return isByLog ? promised : undefined
}
