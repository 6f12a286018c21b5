import { type Bytes, fromBase64 } from './bytes.js'

/** What of a receipt stands in the code on paper: the file, r, and the log's promise as a note. */
export type ShortForm = Readonly<{ file: string; r: Bytes; promise: string }>

const form = /^resguardo\/short\/v1\n([a-z]+-[A-Za-z0-9_-]+)\n([^\n]*)(?:\n|$)/

/** Reads a short form; nothing when it is malformed. Reading proves nothing. */
export function readShortForm(text: string): ShortForm | undefined {
  const [head = '', file = '', encoded = ''] = (text.length > 2000 ? undefined : form.exec(text)) ?? []
  const r = fromBase64(encoded)
  return file !== '' && r?.length === 32 ? { file, r, promise: text.slice(head.length) } : undefined
}
