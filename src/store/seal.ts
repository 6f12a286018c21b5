import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const nonceLength = 12
const tagLength = 16

/** Something sealed could not be opened: wrong key, wrong place, or altered. One error for all three. */
export class Unopenable extends Error {
  override name = 'Unopenable'
}

/** AES-256-GCM: nonce, ciphertext, tag. `bound` is what it belongs to; opened elsewhere it fails. */
export function seal(key: Uint8Array, bound: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(bound))
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Opens what `seal` closed. Throws `Unopenable`. */
export function unseal(key: Uint8Array, bound: string, sealed: Uint8Array): Buffer {
  try {
    const nonce = sealed.subarray(0, nonceLength)
    const tag = sealed.subarray(sealed.length - tagLength)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength })
      .setAAD(Buffer.from(bound))
      .setAuthTag(tag)
    return Buffer.concat([decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength)), decipher.final()])
  } catch {
    throw new Unopenable('This cannot be opened with this key in this place')
  }
}
