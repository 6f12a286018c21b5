import { readCheckpoint } from './checkpoint.js'
import { claimedBy, type Note, noteText, type Signature } from './note.js'
import { isQuorum, logOf, type Policy, witnessed } from './policy.js'

/** A checkpoint's note with no more cosignatures than the quorum takes, and when the quorum was whole (seconds since 1970). */
export type QuorumNote = Readonly<{ note: string; time: number }>

type Cosigner = Readonly<{ name: string; time: number; signature: Signature }>

/** The cosigners in the order of their times, up to the one by whom the quorum became whole; nothing when it is not. */
function untilWhole(policy: Policy, cosigners: readonly Cosigner[]): readonly Cosigner[] | undefined {
  const count = cosigners.findIndex((_, i) =>
    isQuorum(policy, new Set(cosigners.slice(0, i + 1).map(({ name }) => name))),
  )
  return count < 0 ? undefined : cosigners.slice(0, count + 1)
}

/** Leaves out whomever the quorum does without; never the last, who made it whole. */
function needed(policy: Policy, cosigners: readonly Cosigner[]): readonly Cosigner[] {
  return cosigners.reduceRight((kept, one) => {
    const others = kept.filter((other) => other !== one)
    return isQuorum(policy, new Set(others.map(({ name }) => name))) ? others : kept
  }, cosigners)
}

/**
 * The smallest note by which the checkpoint is cosigned, so that receipts stay small; nothing while the quorum is not
 * whole, or when no log of the policy signed it. A policy without witnesses has no times: nothing either.
 */
export function quorumNote(policy: Policy, note: Note): QuorumNote | undefined {
  const origin = readCheckpoint(note.text)?.origin
  const log = origin === undefined ? undefined : logOf(policy, note, origin)
  const cosigners = witnessed(policy, note)
    .map(({ name, time, verifier }) => ({ name, time, signature: claimedBy(note, verifier)[0]! }))
    .sort((a, b) => a.time - b.time)
  const whole = untilWhole(policy, cosigners)
  if (!log || !whole) return undefined
  const signatures = [...claimedBy(note, log), ...needed(policy, whole).map(({ signature }) => signature)]
  return { note: noteText({ text: note.text, signatures }), time: whole.at(-1)!.time }
}
