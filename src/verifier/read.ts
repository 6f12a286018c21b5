import { type Receipt, readReceipt } from './receipt.js'
import { readShortForm, type ShortForm } from './short-form.js'

/** What somebody put before the verifier: a receipt, or the code on its paper. */
export type Given = Readonly<{ receipt: Receipt; short?: never }> | Readonly<{ short: ShortForm; receipt?: never }>

/**
 * Reads a text as it was pasted: blanks around it and line ends of another system are the clipboard's, and what a code on
 * paper says ends with a line end that is easily lost. Nothing when it is neither of the two.
 */
export function readGiven(pasted: string): Given | undefined {
  const text = pasted.replaceAll('\r\n', '\n').trim()
  const receipt = readReceipt(text)
  if (receipt) return { receipt }
  const short = readShortForm(`${text}\n`)
  return short && { short }
}
