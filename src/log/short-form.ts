import { fromBase64, toBase64 } from './base64.js'

/**
 * What of a receipt fits into a code on paper: the file and r, which with the whole act make the commitment, and the log's
 * promise, which names that commitment. It shows nothing of the act, and proves that the log owes it a place.
 */
export type ShortForm = Readonly<{ file: string; r: Uint8Array; promise: string }>

const header = 'resguardo/short/v1'
const longest = 2000

/** The promise stands last, since it has lines of its own. */
export const shortFormText = ({ file, r, promise }: ShortForm): string =>
  [header, file, toBase64(r), promise].join('\n')

/** Reads a short form; nothing when it is malformed. Reading proves nothing. */
export function readShortForm(text: string): ShortForm | undefined {
  if (text.length > longest) return undefined
  const [head, file, encoded, ...promise] = text.split('\n')
  const r = fromBase64(encoded ?? '')
  if (head !== header || !file || !/^[a-z]+-[\w-]+$/.test(file) || r?.length !== 32) return undefined
  return { file, r, promise: promise.join('\n') }
}
