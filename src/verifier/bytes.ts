/** Bytes of memory that nobody else shares, as the browser's hashing asks for them. */
export type Bytes = Uint8Array<ArrayBuffer>

/** A text as UTF-8. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text) as Bytes

/** Several byte strings, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Whether two byte strings are the same. Nothing here is secret, so it need not take the same time. */
export const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i])

/** Lower-case hex. */
export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The bytes of a base64 text (RFC 4648, section 4); nothing unless it is the one canonical way to write them. */
export function fromBase64(text: string): Bytes | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    return toBase64(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

/** A whole number without sign or leading zeroes; nothing when it is not one, or is too large to be exact. */
export function fromDecimal(text: string): number | undefined {
  const isNumber = /^[0-9]{1,16}$/.test(text) && (text === '0' || !text.startsWith('0'))
  return isNumber && Number(text) <= Number.MAX_SAFE_INTEGER ? Number(text) : undefined
}

/** Whether a text holds half a character, which has no bytes in UTF-8. */
export const hasHalfCharacter = (text: string): boolean => /\p{Surrogate}/u.test(text)
