import type { KeyObject } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.js'
import { privateKey, publicKeyOf } from './ed25519.js'
import { isKeyName, type KeyType, type Verifier, verifierOf } from './note.js'

/** A key that signs, and what its signatures are verified by. */
export type SigningKey = Readonly<{ key: KeyObject; verifier: Verifier }>

const header = 'RESGUARDO-SIGNING-KEY'

/** The key of a seed of 32 bytes, under a name. */
export function signingKey(name: string, type: KeyType, seed: Uint8Array): SigningKey {
  const key = privateKey(seed)
  return { key, verifier: verifierOf(name, type, publicKeyOf(key)) }
}

/** How a key is kept in a file of its own: one line, that nobody but its owner may read. */
export const signingKeyText = (name: string, type: KeyType, seed: Uint8Array): string =>
  `${header} ${type} ${name} ${toBase64(seed)}\n`

/** Reads a key of that type; nothing when it is not one. */
export function readSigningKey(text: string, type: KeyType): SigningKey | undefined {
  const [head, kind, name, encoded, ...rest] = text.trimEnd().split(' ')
  const seed = fromBase64(encoded ?? '')
  if (head !== header || kind !== type || !name || seed?.length !== 32 || rest.length > 0) return undefined
  // Under a name that cannot stand in a signature line nobody could read what it signs.
  return isKeyName(name) ? signingKey(name, type, seed) : undefined
}
