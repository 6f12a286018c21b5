import { type Checkpoint, readCheckpoint } from './checkpoint.js'
import { readNote } from './note.js'
import { isQuorum, logOf, type Policy, witnessed } from './policy.js'

/** A checkpoint that a log of the policy signed, and who has seen it. */
export type Seen = Readonly<{
  checkpoint: Checkpoint
  /** Witnesses of the policy and their times, earliest first, in seconds since 1970. */
  by: readonly Readonly<{ name: string; time: number }>[]
  /**
   * The time at which the quorum was whole: the checkpoint existed then. Whoever says an earlier time than was true, or a
   * later one, moves it no further than the honest ones of any quorum allow. Nothing without a quorum: provisional.
   */
  time?: number
}>

function quorumTime(policy: Policy, by: Seen['by']): number | undefined {
  const names = new Set<string>()
  for (const { name, time } of by) {
    names.add(name)
    if (isQuorum(policy, names)) return time
  }
  return undefined
}

/** Reads a checkpoint's note by a policy; nothing when it is malformed or signed by no log of the policy. */
export function readSeen(policy: Policy, text: string): Seen | undefined {
  const note = readNote(text)
  const checkpoint = note && readCheckpoint(note.text)
  if (!checkpoint || !logOf(policy, note, checkpoint.origin)) return undefined
  const by = witnessed(policy, note)
    .map(({ name, time }) => ({ name, time }))
    .sort((a, b) => a.time - b.time)
  const time = quorumTime(policy, by)
  return { checkpoint, by, ...(time === undefined ? {} : { time }) }
}
