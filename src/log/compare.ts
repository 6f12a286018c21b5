import { same } from './hash.js'
import type { Policy } from './policy.js'
import type { Receipt } from './receipt.js'
import { readSeen } from './seen.js'
import { readLogProof } from './tlog-proof.js'

/**
 * What two receipts say of the log together. Two roots for one size, signed by the same log, are two histories: it told one
 * reader something else than the other, and its own signatures prove it.
 */
export type Comparison =
  | Readonly<{ says: 'forked' | 'agree'; origin: string; size: number }>
  /** No two of their checkpoints are of one size. */
  | Readonly<{ says: 'apart' }>

const checkpointsOf = (policy: Policy, { proof, since }: Receipt) =>
  [proof && readLogProof(proof)?.checkpoint, since].flatMap((note) => {
    const seen = note && readSeen(policy, note)
    return seen ? [seen.checkpoint] : []
  })

/** Compares the checkpoints of two receipts, as far as logs of the policy signed them. */
export function compare(policy: Policy, one: Receipt, other: Receipt): Comparison {
  const theirs = checkpointsOf(policy, other)
  const pairs = checkpointsOf(policy, one).flatMap((ours) =>
    theirs
      .filter(({ origin, size }) => origin === ours.origin && size === ours.size)
      .map(({ root }) => ({ ours, root })),
  )
  const fork = pairs.find(({ ours, root }) => !same(ours.root, root))
  const { ours } = fork ?? pairs[0] ?? {}
  return ours ? { says: fork ? 'forked' : 'agree', origin: ours.origin, size: ours.size } : { says: 'apart' }
}
