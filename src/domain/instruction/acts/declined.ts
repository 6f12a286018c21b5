import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, text } from '../../said.js'
import { heardFrom, newAnswer } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** The authority does not accept (arts. 56-III, 60-III), on one of few grounds, so that refusals can be counted and answered. */
export const instructionDeclined = defineAct({
  kind: 'instruction/declined',
  power: 'progress.report',
  body: z.strictObject({
    ...heardFrom,
    ground: choice(['not-competent', 'no-means', 'not-bound', 'no-risk-seen', 'other'], 'instruction.ground'),
    what: text('instruction.what.blank', 8000),
  }),
  facets: ({ ground }) => ({ ground }),
  refuse: (letter: Instruction) => newAnswer(letter, 'declined'),
  apply: (letter): Instruction => ({ ...letter, answer: 'declined' }),
})
