import { z } from 'zod'
import { type Refusal, unless } from '../act.js'
import { choice, maybeText, text } from '../said.js'
import type { Answer, Instruction } from './instruction.js'

/** By which channel the Coordination heard an authority, and who spoke for it: every answer is typed by whoever heard it. */
export const heardFrom = {
  channel: choice(['telephone', 'in-person', 'letter', 'message'], 'instruction.channel'),
  who: text('instruction.who.blank', 300),
}

/** An answer that says what, in the words that were heard. */
export const answer = z.strictObject({ ...heardFrom, what: text('instruction.what.blank', 8000) })
/** An answer that need say no more than itself. */
export const briefAnswer = z.strictObject({ ...heardFrom, what: maybeText(8000) })

/** A letter that was issued, and is not closed. */
export const openLetter = ({ issuedAt, closed }: Instruction): Refusal[] => [
  ...unless(issuedAt, 'instruction.not-issued'),
  ...unless(!closed, 'instruction.closed'),
]

/** An authority answers what it has: dispatch, delivery, opening and answer are facts of their own, in their order. */
export const delivered = (letter: Instruction): Refusal[] => [
  ...openLetter(letter),
  ...unless(letter.delivered, 'instruction.not-delivered'),
]

/** An authority may change its answer, and does not give the same one twice. */
export const newAnswer = (letter: Instruction, to: Answer): Refusal[] => [
  ...delivered(letter),
  ...unless(letter.answer !== to, 'instruction.answered-so'),
]
