import { defineAct } from '../../act.js'
import { complianceConfirmed } from '../../case/acts/compliance-confirmed.js'
import type { Instruction } from '../instruction.js'
import { wordAgainst, wordOnMeasure } from '../person-word.js'

/** The person says in their own file that a measure is in place: what they contradicted before is settled. */
export const instructionConfirmed = defineAct({
  kind: 'instruction/confirmed',
  power: 'compliance.judge',
  body: wordOnMeasure,
  quiet: true,
  again: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (letter: Instruction, body, ground) => wordAgainst(letter, body, ground, complianceConfirmed.kind),
  apply: (letter, { facets: { measure } }): Instruction => ({
    ...letter,
    contradicted: letter.contradicted.filter((one) => one !== measure),
  }),
})
