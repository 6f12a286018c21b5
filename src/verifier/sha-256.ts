import { type Bytes, joined } from './bytes.js'

/** SHA-256 of all parts together, by the browser. */
export const sha256 = async (...parts: readonly Uint8Array[]): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)))
