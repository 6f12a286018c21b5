import type { KeyObject } from 'node:crypto'
import { isSignedBy, sign } from './ed25519.js'
import { claimedBy, type Note, type Signature, type Verifier } from './note.js'

/** A witness says: at this time (seconds since 1970) this was the largest tree of the log that I had seen, and it went on from those before. */
export type Cosigned = Readonly<{ verifier: Verifier; time: number }>

const messageOf = (text: string, time: number | bigint): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`)

/** Exactly what a cosigner signs (C2SP tlog-cosignature, Ed25519). */
export const cosignedMessage = messageOf

const timeLength = 8

/** Cosigns the text of a checkpoint at a time in seconds. */
export function cosign(key: KeyObject, { name, keyId }: Verifier, text: string, time: number): Signature {
  const stamp = Buffer.alloc(timeLength)
  stamp.writeBigUInt64BE(BigInt(time))
  return { name, keyId, bytes: Buffer.concat([stamp, sign(key, messageOf(text, time))]) }
}

function timeOf({ bytes }: Signature): number | undefined {
  if (bytes.length !== timeLength + 64) return undefined
  const time = Number(Buffer.from(bytes).readBigUInt64BE())
  return Number.isSafeInteger(time) && time > 0 ? time : undefined
}

/**
 * What a witness said of a checkpoint: its time when every line that claims to be its cosignature verifies. Of several, the
 * earliest: what existed then existed. Nothing when it said nothing, or something false.
 */
export function cosignedBy(note: Note, verifier: Verifier): Cosigned | undefined {
  const times: number[] = []
  for (const signature of claimedBy(note, verifier)) {
    const time = timeOf(signature)
    if (time === undefined) return undefined
    if (!isSignedBy(verifier.key, messageOf(note.text, time), signature.bytes.subarray(timeLength))) return undefined
    times.push(time)
  }
  return times.length === 0 ? undefined : { verifier, time: Math.min(...times) }
}
