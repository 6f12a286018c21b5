import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits, to be held by one browser or to come back once. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a secret. It is random enough that no slow hash is needed. */
export const hashOf = (secret: string): Uint8Array => createHash('sha256').update(secret).digest()
