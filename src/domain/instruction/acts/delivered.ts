import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import { openLetter } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** The letter reached the authority, whoever opens it there (art. 29-I): a fact apart from its dispatch and its opening. */
export const instructionDelivered = defineAct({
  kind: 'instruction/delivered',
  power: 'decisions.communicate',
  body: z.strictObject({
    how: choice(['messenger', 'registered-mail', 'mail', 'in-person', 'message'], 'instruction.how'),
    when: text('instruction.when.blank', 200),
    to: text('instruction.to.blank', 300),
    evidence: maybeText(4000),
  }),
  facets: ({ how }) => ({ how }),
  refuse: (letter: Instruction) => [...openLetter(letter), ...unless(!letter.delivered, 'instruction.delivered-twice')],
  apply: (letter): Instruction => ({ ...letter, delivered: true }),
})
