import { Point, verifyAsync } from '@noble/ed25519'

/**
 * Whether 32 bytes may be a public key or the first half of a signature: a point written in the one canonical way, in the
 * subgroup of prime order, and not its neutral element. For these, and for these alone, every verifier gives one answer.
 */
export function isSoundPoint(bytes: Uint8Array): boolean {
  if (bytes.length !== 32) return false
  try {
    const point = Point.fromBytes(bytes)
    return !point.isSmallOrder() && point.isTorsionFree()
  } catch {
    return false
  }
}

/** Whether a sound key signed the message, unequivocally. */
export async function isSignedBy(key: Uint8Array, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
  if (signature.length !== 64) return false
  const holds = await verifyAsync(signature, message, key, { zip215: false })
  return holds && isSoundPoint(signature.subarray(0, 32))
}
