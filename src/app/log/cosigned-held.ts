import { same } from '../../log/hash.js'
import type { Policy } from '../../log/policy.js'
import { readSeen } from '../../log/seen.js'
import { beforeOf } from '../../log/verify.js'
import type { CosignedRow } from '../../store/cosigned.js'
import type { WitnessedSize } from './witnessed-times.js'

/** What is wrong with a checkpoint that the database keeps as cosigned. */
export type CosignedFault =
  /** Nobody's quorum cosigned it, or it says something else than what is kept of it. */
  | Readonly<{ because: 'cosigned.false'; hash: string; size: number }>
  /** The witnesses signed another tree of this size, or a larger one than there is. */
  | Readonly<{ because: 'cosigned.forked' | 'cosigned.rolled-back'; size: number }>

type Held = Readonly<{ size: number; roots: ReadonlyMap<number, Uint8Array>; policies: readonly Policy[] }>

type Seen = WitnessedSize & Readonly<{ root: Uint8Array }>

/** What the note proves by one of the policies, each in force in its time. */
function seenIn({ note, hash, size }: CosignedRow, policies: readonly Policy[]): Seen | undefined {
  if (beforeOf(note) !== hash) return undefined
  for (const policy of policies) {
    const seen = readSeen(policy, note)
    if (seen?.time !== undefined && seen.checkpoint.size === size)
      return { size, time: seen.time, root: seen.checkpoint.root }
  }
  return undefined
}

function faultOf(row: CosignedRow, seen: Seen | undefined, { size, roots }: Held): CosignedFault | undefined {
  if (!seen) return { because: 'cosigned.false', hash: row.hash, size: row.size }
  if (seen.size > size) return { because: 'cosigned.rolled-back', size: seen.size }
  const root = roots.get(seen.size)
  return root && !same(root, seen.root) ? { because: 'cosigned.forked', size: seen.size } : undefined
}

/**
 * Verifies the checkpoints that the database keeps as cosigned, and compares them with the tree. Those that hold give the
 * times of the witnesses; the others are named.
 */
export function cosignedHeld(rows: readonly CosignedRow[], held: Held) {
  const judged = rows.map((row) => {
    const seen = seenIn(row, held.policies)
    return { seen, fault: faultOf(row, seen, held) }
  })
  return {
    times: judged.flatMap(({ seen, fault }): WitnessedSize[] => (seen && !fault ? [seen] : [])),
    faults: judged.flatMap(({ fault }) => fault ?? []),
  }
}
