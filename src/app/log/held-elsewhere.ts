import { readCheckpoint } from '../../log/checkpoint.js'
import { same } from '../../log/hash.js'
import { hashOfOrigin } from '../../log/judge.js'
import { isNoteBy, readNote, type Verifier } from '../../log/note.js'
import { isQuorum, type Policy } from '../../log/policy.js'
import { rootOf } from '../../log/tree.js'
import { nodesOf } from '../../log/tree-of.js'
import type { LogFolder } from '../../store/log-folder.js'
import type { WitnessAnswer, WitnessCall } from './witness-call.js'

/**
 * Whether the log may sign. `asking`: not before enough witnesses have said what they hold, lest a backup that was put back be
 * signed as if nothing were missing. `behind`: somebody holds more than we have. `forked`: somebody holds another history.
 */
export type MaySign = 'asking' | 'signing' | 'behind' | 'forked'

export type Elsewhere = Readonly<{
  policy: Policy
  calls: ReadonlyMap<string, WitnessCall>
  log: Verifier
  folder: LogFolder
}>

/**
 * What a witness holds of our log, against our tree of `size` leaves. Nothing when it did not answer, or shows what the log
 * never signed: whoever lies can be believed neither for us nor against us.
 */
function compared(
  { log, folder }: Elsewhere,
  size: number,
  { status, body }: WitnessAnswer,
): 'agrees' | 'behind' | 'forked' | undefined {
  if (status === 404) return 'agrees'
  const note = status === 200 ? readNote(body) : undefined
  const held = note && isNoteBy(note, log) ? readCheckpoint(note.text) : undefined
  if (!held) return undefined
  if (held.size > size) return 'behind'
  // Out of the tiles of our tree: those of the smaller one were never written here when we come from a backup.
  return same(rootOf(nodesOf(folder.read, size), held.size), held.root) ? 'agrees' : 'forked'
}

/** What one witness can prove to hold against us. */
export async function heldBy(elsewhere: Elsewhere, witness: string, size: number) {
  const answer = await elsewhere.calls.get(witness)!.latest(hashOfOrigin(elsewhere.log.name))
  return compared(elsewhere, size, answer)
}

/** Whether we may sign: when nobody who answers holds more or other than we, and those who are silent are no quorum. */
export async function mayGoOn(elsewhere: Elsewhere, size: number): Promise<MaySign> {
  const { policy } = elsewhere
  const held = await Promise.all(
    policy.witnesses.map(async ({ name }) => ({ name, says: await heldBy(elsewhere, name, size) })),
  )
  const against = held.map(({ says }) => says).find((says) => says === 'behind' || says === 'forked')
  if (against === 'behind' || against === 'forked') return against
  const silent = new Set(held.filter(({ says }) => says === undefined).map(({ name }) => name))
  return policy.quorum !== 'none' && isQuorum(policy, silent) ? 'asking' : 'signing'
}
