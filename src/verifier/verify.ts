import { type Bytes, hex, same, utf8 } from './bytes.js'
import { readSeenCheckpoint, type SeenCheckpoint } from './checkpoint.js'
import { isIncluded, readLogProof } from './log-proof.js'
import type { Policy } from './policy.js'
import { readPromise } from './promise.js'
import { commitmentOf, type Disclosed, type Receipt } from './receipt.js'
import { sha256 } from './sha-256.js'
import type { ShortForm } from './short-form.js'

/** One thing that is proven, or why it is not. Times in seconds since 1970. */
export type Finding =
  | Readonly<{ says: 'promised'; at: string; by: string }>
  | Readonly<{ says: 'promise-missing' | 'promise-broken' | 'promise-of-another' }>
  | Readonly<{ says: 'included'; index: number; size: number; by: string }>
  | Readonly<{ says: 'proof-missing' | 'proof-malformed' | 'checkpoint-unsigned' | 'not-included' }>
  | Readonly<{ says: 'witnessed'; by: readonly string[]; time: number }>
  | Readonly<{ says: 'provisional'; by: readonly string[] }>
  | Readonly<{ says: 'not-before'; time: number }>
  | Readonly<{ says: 'before-unknown' | 'before-malformed' | 'before-of-another' | 'before-provisional' }>

/** All that a receipt proves by a policy. Nothing of it is shown unless it holds. */
export type Verdict = Readonly<{
  holds: boolean
  final: boolean
  findings: readonly Finding[]
  shown: readonly Disclosed[]
  notAfter?: number
  notBefore?: number
}>

/** What makes a receipt false, and not merely incomplete. */
const failing: ReadonlySet<Finding['says']> = new Set([
  'promise-broken',
  'promise-of-another',
  'proof-malformed',
  'checkpoint-unsigned',
  'not-included',
  'before-malformed',
  'before-of-another',
])

const proving: ReadonlySet<Finding['says']> = new Set(['promised', 'included', 'witnessed', 'not-before'])

/** How a finding weighs: something proven, something false, or something that is not there yet. */
export function weightOf({ says }: Finding): 'proven' | 'failed' | 'open' {
  if (failing.has(says)) return 'failed'
  return proving.has(says) ? 'proven' : 'open'
}

async function onPromise(policy: Policy, promise: string | undefined, cm: Bytes): Promise<Finding> {
  if (promise === undefined) return { says: 'promise-missing' }
  const promised = await readPromise(policy, promise)
  if (!promised) return { says: 'promise-broken' }
  const { receivedAt: at, origin: by } = promised
  return same(promised.cm, cm) ? { says: 'promised', at, by } : { says: 'promise-of-another' }
}

function onWitnesses({ by, time }: SeenCheckpoint): Finding {
  const names = by.map(({ name }) => name)
  return time === undefined ? { says: 'provisional', by: names } : { says: 'witnessed', by: names, time }
}

async function onProof(policy: Policy, { proof, tag }: Receipt, cm: Bytes): Promise<Finding[]> {
  if (proof === undefined) return [{ says: 'proof-missing' }]
  const read = readLogProof(proof)
  if (!read) return [{ says: 'proof-malformed' }]
  const seen = await readSeenCheckpoint(policy, read.checkpoint)
  if (!seen) return [{ says: 'checkpoint-unsigned' }]
  if (!(await isIncluded({ tag, cm }, read, seen))) return [{ says: 'not-included' }]
  return [{ says: 'included', index: read.index, size: seen.size, by: seen.origin }, onWitnesses(seen)]
}

async function onSince(policy: Policy, since: string | undefined, before: string): Promise<Finding> {
  if (since === undefined) return { says: 'before-unknown' }
  const seen = await readSeenCheckpoint(policy, since)
  if (!seen) return { says: 'before-malformed' }
  // The act names the note with its cosignatures, since these alone say a time.
  if (hex(await sha256(utf8(since))) !== before) return { says: 'before-of-another' }
  return seen.time === undefined ? { says: 'before-provisional' } : { says: 'not-before', time: seen.time }
}

const timeOf = (findings: readonly Finding[], says: 'witnessed' | 'not-before'): number | undefined =>
  findings.flatMap((finding) => (finding.says === says && 'time' in finding ? [finding.time] : []))[0]

/** Verifies a receipt by a policy and by nothing else. */
export async function verify(policy: Policy, receipt: Receipt): Promise<Verdict> {
  const cm = await commitmentOf(receipt)
  const found = [await onPromise(policy, receipt.promise, cm), ...(await onProof(policy, receipt, cm))]
  const bound = found.some(({ says }) => says === 'promised' || says === 'included')
  const since = await onSince(policy, receipt.since, receipt.act.before)
  // What names the checkpoint has to be the signatory's: where nothing binds the act, that proves nothing of it.
  const findings = since.says === 'not-before' && !bound ? found : [...found, since]
  const holds = bound && !findings.some((finding) => weightOf(finding) === 'failed')
  if (!holds) return { holds, final: false, findings, shown: [] }
  const [notAfter, notBefore] = [timeOf(findings, 'witnessed'), timeOf(findings, 'not-before')]
  return {
    holds,
    final: notAfter !== undefined,
    findings,
    shown: receipt.shown,
    ...(notAfter === undefined ? {} : { notAfter }),
    ...(notBefore === undefined ? {} : { notBefore }),
  }
}

/** What the code on paper proves by a policy: the log's promise, to a commitment that only the whole receipt explains. */
export async function verifyShort(policy: Policy, { promise }: ShortForm): Promise<Finding> {
  const promised = await readPromise(policy, promise)
  return promised ? { says: 'promised', at: promised.receivedAt, by: promised.origin } : { says: 'promise-broken' }
}
