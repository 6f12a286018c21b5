import { type Bytes, fromBase64 } from './bytes.js'
import { isSignedNote, readNote } from './note.js'
import type { Policy } from './policy.js'

/** A log's word that it received a commitment and will include it. */
export type Promised = Readonly<{ origin: string; cm: Bytes; receivedAt: string }>

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

function promisedIn(text: string): Promised | undefined {
  const lines = text.split('\n')
  const [header, origin = '', encoded = '', receivedAt = '', end] = lines
  const cm = fromBase64(encoded)
  if (lines.length !== 5 || header !== 'resguardo/promise/v1' || end !== '' || origin === '') return undefined
  return cm?.length === 32 && instant.test(receivedAt) ? { origin, cm, receivedAt } : undefined
}

/** Reads a promise by a policy; nothing when it is malformed or by none of the policy's logs. */
export async function readPromise(policy: Policy, text: string): Promise<Promised | undefined> {
  const note = readNote(text)
  const promised = note && promisedIn(note.text)
  if (!promised) return undefined
  for (const key of policy.logs) if (key.name === promised.origin && (await isSignedNote(note, key))) return promised
  return undefined
}
