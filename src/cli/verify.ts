import { parseArgs } from 'node:util'
import type { Policy } from '../log/policy.js'
import { type Receipt, readReceipt } from '../log/receipt.js'
import { readShortForm, type ShortForm } from '../log/short-form.js'
import { type Verdict, verify as verifyReceipt, verifyShort } from '../log/verify.js'
import type { Io } from './io.js'
import { policyIn, textIn } from './text-in.js'
import { findingWords, verifyWords } from './words/verify.js'

type Asked = Readonly<{ path: string; policy: string; json: boolean }>

/** What is asked; nothing when it is not understood. */
function asked(args: readonly string[]): Asked | undefined {
  const options = { policy: { type: 'string' }, json: { type: 'boolean', default: false } } as const
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [path, ...more] = positionals
    return path && values.policy && more.length === 0 ? { path, policy: values.policy, json: values.json } : undefined
  } catch {
    return undefined
  }
}

const asJson = (receipt: Receipt, verdict: Verdict) => {
  const { fields: _, ...act } = receipt.committed
  return {
    ...verdict,
    shown: verdict.shown.map(({ name, value }) => ({ name, value })),
    ...(verdict.holds ? { act } : {}),
  }
}

/** The frame of an act is always shown; of its fields, those that were disclosed. */
function shownLines({ committed }: Receipt, { shown }: Verdict, { language }: Io): string[] {
  const say = verifyWords[language]
  return [
    say.shown,
    `  ${say.act(committed)}`,
    `  ${say.frame({ ...committed, office: committed.by.office })}`,
    ...shown.map(({ name, value }) => `  ${name}: ${JSON.stringify(value)}`),
  ]
}

function judgeReceipt(policy: Policy, receipt: Receipt, { json, io }: Readonly<{ json: boolean; io: Io }>): number {
  const verdict = verifyReceipt(policy, receipt)
  const status = verdict.holds ? 0 : 1
  if (json) {
    io.out(JSON.stringify(asJson(receipt, verdict), null, 2))
    return status
  }
  const { language, out } = io
  const say = verifyWords[language]
  const headline = verdict.final ? say.holds : say.provisional
  out(verdict.holds ? headline : say.fails)
  for (const finding of verdict.findings) out(`  ${findingWords(finding, language)}`)
  if (verdict.holds) for (const line of shownLines(receipt, verdict, io)) out(line)
  return status
}

function judgeShort(policy: Policy, short: ShortForm, { json, io }: Readonly<{ json: boolean; io: Io }>): number {
  const finding = verifyShort(policy, short)
  const holds = finding.says === 'promised'
  const { language, out } = io
  if (json) out(JSON.stringify({ holds, final: false, findings: [finding], file: short.file }, null, 2))
  else {
    out(holds ? verifyWords[language].shortHolds : verifyWords[language].shortFails)
    out(`  ${findingWords(finding, language)}`)
  }
  return holds ? 0 : 1
}

/**
 * `verify FILE --policy FILE [--json]`: judges a receipt, or its short form, by a policy and nothing else. Answers 0 when it
 * holds, also while it is provisional, which is said; 1 when it does not; 2 when it is not understood.
 */
export async function verify(args: string[], io: Io): Promise<number> {
  const { err, language } = io
  const given = asked(args)
  if (!given) {
    err(verifyWords[language].usage)
    return 2
  }
  const [policy, text] = [await policyIn(given.policy, io), await textIn(given.path, io)]
  if (!policy || text === undefined) return 2
  const receipt = readReceipt(text)
  if (receipt) return judgeReceipt(policy, receipt, { json: given.json, io })
  const short = readShortForm(text)
  if (short) return judgeShort(policy, short, { json: given.json, io })
  err(verifyWords[language].unreadable(given.path))
  return 2
}
