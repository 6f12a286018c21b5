import { type Note, noteText, type Signature } from './note.js'
import { isQuorum, type Policy } from './policy.js'

/** A witness whose cosignature of the note was verified, and its time in seconds since 1970. */
export type Cosigner = Readonly<{ name: string; time: number; signature: Signature }>

/** A checkpoint's note with no more cosignatures than the quorum takes, and when the quorum was whole (seconds since 1970). */
export type QuorumNote = Readonly<{ note: string; time: number }>

const isWhole = (policy: Policy, cosigners: readonly Cosigner[]) =>
  isQuorum(policy, new Set(cosigners.map(({ name }) => name)))

/** The cosigners in the order of their times, up to the one by whom the quorum became whole; nothing when it is not. */
function untilWhole(policy: Policy, cosigners: readonly Cosigner[]): readonly Cosigner[] | undefined {
  const last = cosigners.findIndex((_, i) => isWhole(policy, cosigners.slice(0, i + 1)))
  return last < 0 ? undefined : cosigners.slice(0, last + 1)
}

/** Leaves out whomever the quorum does without; never the last, who made it whole. */
function needed(policy: Policy, cosigners: readonly Cosigner[]): readonly Cosigner[] {
  return cosigners.reduceRight((kept, one) => {
    const others = kept.filter((other) => other !== one)
    return isWhole(policy, others) ? others : kept
  }, cosigners)
}

/**
 * The smallest note by which the checkpoint is cosigned, so that receipts stay small; nothing while the quorum is not
 * whole. `note` is as the log signed it. Without witnesses there are no times: nothing either.
 */
export function quorumNote(policy: Policy, note: Note, cosigners: readonly Cosigner[]): QuorumNote | undefined {
  const whole = untilWhole(
    policy,
    cosigners.toSorted((a, b) => a.time - b.time),
  )
  if (!whole) return undefined
  const signatures = [...note.signatures, ...needed(policy, whole).map(({ signature }) => signature)]
  return { note: noteText({ text: note.text, signatures }), time: whole.at(-1)!.time }
}
