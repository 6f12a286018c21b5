import { HTTPException } from 'hono/http-exception'
import { type Receipt, readReceipt } from '../../log/receipt.js'
import { readShortForm, type ShortForm } from '../../log/short-form.js'
import type { Ctx } from '../env.js'

/** What somebody sent to be verified, as text. A file that is no text is told apart from one that was pasted wrong. */
export type Sent = Readonly<{ text: string; other: string; binary: boolean }>

const decoded = (bytes: ArrayBuffer): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** The file when one was chosen, or else what was pasted; nothing when the file is no text. */
async function partOf(form: FormData, file: string, pasted: string): Promise<string | undefined> {
  const [chosen, text] = [form.get(file), form.get(pasted)]
  if (chosen instanceof File && chosen.size > 0) return decoded(await chosen.arrayBuffer())
  return typeof text === 'string' ? text : ''
}

/** Reads what was sent, of which nothing is kept. Throws 400 on what is no form. */
export async function readSent({ req }: Ctx): Promise<Sent> {
  const form = await req.formData().catch(() => {
    throw new HTTPException(400)
  })
  const [text, other] = [await partOf(form, 'file', 'text'), await partOf(form, 'otherFile', 'other')]
  return { text: text ?? '', other: other ?? '\ufffd', binary: text === undefined }
}

/** A receipt, or the code on its paper. */
export type Readable = Readonly<{ receipt: Receipt; short?: never }> | Readonly<{ short: ShortForm; receipt?: never }>

/**
 * Reads a text as it was sent: blanks around it and line ends of another system are the clipboard's, and what a code on
 * paper says ends with a line end that is easily lost. Nothing when it is neither of the two.
 */
export function readableIn(sent: string): Readable | undefined {
  const text = sent.replaceAll('\r\n', '\n').trim()
  const receipt = readReceipt(text)
  if (receipt) return { receipt }
  const short = readShortForm(`${text}\n`)
  return short && { short }
}
