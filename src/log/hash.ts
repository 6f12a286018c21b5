import { createHash } from 'node:crypto'

/** Merkle hashes as RFC 6962, section 2.1, makes them: leaves and nodes can never be taken for one another. */

export const emptyRoot: Buffer = createHash('sha256').digest()

export const leafHash = (entry: Uint8Array): Buffer => createHash('sha256').update('\0').update(entry).digest()

export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update('\x01').update(left).update(right).digest()

/** Length of every hash, in bytes. */
export const hashLength = 32

export const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0
