import { same } from './bytes.js'
import { readSeenCheckpoint, type SeenCheckpoint } from './checkpoint.js'
import { readLogProof } from './log-proof.js'
import type { Policy } from './policy.js'
import type { Receipt } from './receipt.js'

/**
 * What two receipts say of the log together. A log that signed two roots for one size told two readers different histories:
 * `forked` is proof of it, by its own signatures. `apart` when no two of the checkpoints are of one size.
 */
export type Comparison =
  | Readonly<{ says: 'forked'; origin: string; size: number }>
  | Readonly<{ says: 'agree'; origin: string; size: number }>
  | Readonly<{ says: 'apart' }>

async function checkpointsIn(policy: Policy, { proof, since }: Receipt): Promise<SeenCheckpoint[]> {
  const notes = [proof === undefined ? undefined : readLogProof(proof)?.checkpoint, since]
  const seen = await Promise.all(
    notes.map((note) => (note === undefined ? undefined : readSeenCheckpoint(policy, note))),
  )
  return seen.filter((checkpoint) => checkpoint !== undefined)
}

/** Compares the checkpoints of two receipts, as far as logs of the policy signed them. */
export async function compare(policy: Policy, one: Receipt, other: Receipt): Promise<Comparison> {
  const [ours, theirs] = [await checkpointsIn(policy, one), await checkpointsIn(policy, other)]
  const pairs = ours.flatMap((a) =>
    theirs.filter((b) => b.size === a.size && b.origin === a.origin).map((b) => ({ a, b })),
  )
  const forked = pairs.find(({ a, b }) => !same(a.root, b.root))
  const found = forked ?? pairs[0]
  return found ? { says: forked ? 'forked' : 'agree', origin: found.a.origin, size: found.a.size } : { says: 'apart' }
}
