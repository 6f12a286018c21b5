import { defineAct } from '../../act.js'
import { complianceContradicted } from '../../case/acts/compliance-contradicted.js'
import type { Instruction } from '../instruction.js'
import { wordAgainst, wordOnMeasure } from '../person-word.js'

/**
 * The person says in their own file that a measure is not so (arts. 56-II, 60-II); the authority's file says that they
 * did, not in which words. What was closed as done is open again.
 */
export const instructionContradicted = defineAct({
  kind: 'instruction/contradicted',
  power: 'compliance.judge',
  body: wordOnMeasure,
  quiet: true,
  again: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (letter: Instruction, body, ground) => wordAgainst(letter, body, ground, complianceContradicted.kind),
  apply: (letter, { facets: { measure } }): Instruction => ({
    ...letter,
    contradicted: [...new Set([...letter.contradicted, measure])],
    closed: letter.closed === 'done' ? undefined : letter.closed,
  }),
})
