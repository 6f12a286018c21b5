import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import { delivered, heardFrom } from '../answers.js'
import type { Instruction } from '../instruction.js'

/**
 * "Not ours, theirs": the authority has passed the letter on. What it did is on record as a fact; it asks nothing of the
 * other by itself and stops no limit.
 */
export const instructionReferred = defineAct({
  kind: 'instruction/referred',
  power: 'progress.report',
  body: z.strictObject({
    ...heardFrom,
    to: text('instruction.referred-to', 80),
    what: text('instruction.what.blank', 8000),
  }),
  facets: ({ to }) => ({ to }),
  refuse: (letter: Instruction, body, { law }) => [
    ...delivered(letter),
    ...(body
      ? [
          ...unless(
            law.authorities.some(({ id }) => id === body.to),
            'authority.unknown',
            'to',
          ),
          ...unless(body.to !== letter.authority, 'instruction.referred-to-itself', 'to'),
        ]
      : []),
  ],
  apply: (letter): Instruction => ({ ...letter, answer: 'referred' }),
})
