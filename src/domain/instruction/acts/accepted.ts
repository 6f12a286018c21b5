import { defineAct } from '../../act.js'
import { briefAnswer, newAnswer } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** The authority says that it will. */
export const instructionAccepted = defineAct({
  kind: 'instruction/accepted',
  power: 'progress.report',
  body: briefAnswer,
  facets: () => ({}),
  refuse: (letter: Instruction) => newAnswer(letter, 'accepted'),
  apply: (letter): Instruction => ({ ...letter, answer: 'accepted' }),
})
