import { type Comparison, compare } from '../compare.js'
import { isFault, type Policy, type PolicyFault, readPolicy } from '../policy.js'
import { type Given, readGiven } from '../read.js'
import type { Receipt } from '../receipt.js'
import { type Finding, type Verdict, verify, verifyShort } from '../verify.js'

/** What stands in the fields of the page. */
export type Asked = Readonly<{ text: string; other: string; policy: string }>

/** Why nothing could be judged, and at which field. */
export type Fault = Readonly<{
  field: 'text' | 'other' | 'policy'
  because: 'empty' | 'malformed' | 'binary' | 'other' | PolicyFault
}>

export type Judged =
  | Readonly<{ faults: readonly Fault[] }>
  | Readonly<{ receipt: Receipt; verdict: Verdict; comparison?: Comparison }>
  | Readonly<{ finding: Finding }>

/** What stands in a field when the chosen file is no text. */
export const noText = '\ufffd'

function faultIn(text: string): Fault {
  if (text === noText) return { field: 'text', because: 'binary' }
  return { field: 'text', because: text.trim() === '' ? 'empty' : 'malformed' }
}

async function judgedBy(policy: Policy, given: Given, other: Given | undefined): Promise<Judged> {
  if (given.short) return { finding: await verifyShort(policy, given.short) }
  const { receipt } = given
  const verdict = await verify(policy, receipt)
  return other?.receipt
    ? { receipt, verdict, comparison: await compare(policy, receipt, other.receipt) }
    : { receipt, verdict }
}

/** Judges what was put into the page, or says what cannot be read. */
export async function judge({ text, other, policy: policyText }: Asked): Promise<Judged> {
  const [policy, given, beside] = [
    await readPolicy(policyText.replaceAll('\r\n', '\n')),
    readGiven(text),
    readGiven(other),
  ]
  const faults: Fault[] = given ? [] : [faultIn(text)]
  if (other.trim() !== '' && !beside?.receipt) faults.push({ field: 'other', because: 'other' })
  if (isFault(policy)) return { faults: [...faults, { field: 'policy', because: policy }] }
  return given && faults.length === 0 ? judgedBy(policy, given, beside) : { faults }
}
