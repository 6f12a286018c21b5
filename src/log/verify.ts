import { createHash } from 'node:crypto'
import { actLeaf } from './entry.js'
import type { Policy } from './policy.js'
import { readPromise } from './promise.js'
import { isIncluded } from './proof.js'
import { commitmentOf, type Disclosed, type Receipt } from './receipt.js'
import { readSeen, type Seen } from './seen.js'
import type { ShortForm } from './short-form.js'
import { readLogProof } from './tlog-proof.js'

/** One thing that a receipt proves, or why it proves nothing of that kind. Worded elsewhere. */
export type Finding =
  | Readonly<{ says: 'promised'; at: string; by: string }>
  | Readonly<{ says: 'promise-broken' | 'promise-of-another' | 'promise-missing' }>
  | Readonly<{ says: 'included'; index: number; size: number; by: string }>
  | Readonly<{ says: 'proof-missing' | 'proof-malformed' | 'checkpoint-unsigned' | 'not-included' }>
  | Readonly<{ says: 'witnessed'; by: readonly string[]; time: number }>
  | Readonly<{ says: 'provisional'; by: readonly string[] }>
  | Readonly<{ says: 'not-before'; time: number }>
  | Readonly<{ says: 'before-unknown' | 'before-malformed' | 'before-of-another' | 'before-provisional' }>

/** What a receipt proves by a policy. `holds` only when nothing of it fails; times in seconds since 1970. */
export type Verdict = Readonly<{
  holds: boolean
  /** Included, and seen by the quorum. */
  final: boolean
  findings: readonly Finding[]
  shown: readonly Disclosed[]
  notAfter?: number
  notBefore?: number
}>

const broken: ReadonlySet<Finding['says']> = new Set([
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
  if (broken.has(says)) return 'failed'
  return proving.has(says) ? 'proven' : 'open'
}

function promiseFinding(policy: Policy, { promise }: Receipt, cm: Uint8Array): Finding {
  if (promise === undefined) return { says: 'promise-missing' }
  const promised = readPromise(policy, promise)
  if (!promised) return { says: 'promise-broken' }
  if (Buffer.compare(promised.cm, cm) !== 0) return { says: 'promise-of-another' }
  return { says: 'promised', at: promised.receivedAt, by: promised.origin }
}

const seenFinding = ({ by, time }: Seen): Finding => {
  const names = by.map(({ name }) => name)
  return time === undefined ? { says: 'provisional', by: names } : { says: 'witnessed', by: names, time }
}

function proofFindings(policy: Policy, { proof, tag }: Receipt, cm: Uint8Array): Finding[] {
  if (proof === undefined) return [{ says: 'proof-missing' }]
  const read = readLogProof(proof)
  if (!read) return [{ says: 'proof-malformed' }]
  const seen = readSeen(policy, read.checkpoint)
  if (!seen) return [{ says: 'checkpoint-unsigned' }]
  const { size, root, origin } = seen.checkpoint
  if (!isIncluded({ index: read.index, size, leaf: actLeaf({ tag, cm }), proof: read.proof, root }))
    return [{ says: 'not-included' }]
  return [{ says: 'included', index: read.index, size, by: origin }, seenFinding(seen)]
}

/**
 * The hash by which an act names the checkpoint that it was made after: of the whole note with its cosignatures, since only
 * these say a time. In a quiet night one checkpoint is cosigned again each minute. Lower-case hex.
 */
export const beforeOf = (note: string): string => createHash('sha256').update(note).digest('hex')

function sinceFinding(policy: Policy, { since, committed: { before } }: Receipt): Finding {
  if (since === undefined) return { says: 'before-unknown' }
  const seen = readSeen(policy, since)
  if (!seen) return { says: 'before-malformed' }
  if (beforeOf(since) !== before) return { says: 'before-of-another' }
  return seen.time === undefined ? { says: 'before-provisional' } : { says: 'not-before', time: seen.time }
}

/** What a short form proves by a policy: that the log promised a place to the commitment it names, and when. */
export const verifyShort = (policy: Policy, { promise }: ShortForm): Finding => {
  const promised = readPromise(policy, promise)
  return promised ? { says: 'promised', at: promised.receivedAt, by: promised.origin } : { says: 'promise-broken' }
}

/** Verifies a receipt by a policy, with nothing else: no network, no clock. */
export function verify(policy: Policy, receipt: Receipt): Verdict {
  const cm = commitmentOf(receipt)
  const found = [promiseFinding(policy, receipt, cm), ...proofFindings(policy, receipt, cm)]
  // An act that no signature binds may name any checkpoint: that it names this one proves nothing of it.
  const bound = found.some(({ says }) => says === 'promised' || says === 'included')
  const since = sinceFinding(policy, receipt)
  const findings = bound || since.says !== 'not-before' ? [...found, since] : found
  const is = <Says extends Finding['says']>(says: Says) =>
    findings.find((finding): finding is Extract<Finding, { says: Says }> => finding.says === says)
  const [seen, after] = [is('witnessed'), is('not-before')]
  const holds = bound && !findings.some(({ says }) => broken.has(says))
  return {
    holds,
    final: holds && seen !== undefined,
    findings,
    shown: holds ? receipt.disclosed : [],
    ...(holds && seen ? { notAfter: seen.time } : {}),
    ...(holds && after ? { notBefore: after.time } : {}),
  }
}
