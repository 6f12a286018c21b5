import { z } from 'zod'
import { type Act, defineAct, isOf, unless } from '../../act.js'
import { complianceContradicted } from '../../case/acts/compliance-contradicted.js'
import { text } from '../../said.js'
import type { Instruction } from '../instruction.js'

const isSaidOf = (act: Act, file: string, measure: string) =>
  isOf(complianceContradicted, act) && act.file === file && act.facets.measure === measure

/**
 * The person says in their own file that a measure is not so (arts. 56-II, 60-II); the authority's file says that they
 * did, not in which words. What was closed as done is open again. It is never refused for what became of the letter:
 * the person's word has to stand.
 */
export const instructionContradicted = defineAct({
  kind: 'instruction/contradicted',
  power: 'compliance.judge',
  body: z.strictObject({ measure: text('measures.which', 10) }),
  quiet: true,
  again: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (letter: Instruction, body, { cited }) => [
    ...unless(letter.issuedAt, 'instruction.not-issued'),
    ...(body
      ? [
          ...unless(letter.measures.includes(body.measure), 'instruction.not-its-measure', 'measure'),
          ...unless(
            cited.some((act) => isSaidOf(act, letter.case, body.measure)),
            'instruction.nothing-contradicted',
            'measure',
          ),
        ]
      : []),
  ],
  apply: (letter, { facets: { measure } }): Instruction => ({
    ...letter,
    contradicted: [...new Set([...letter.contradicted, measure])],
    closed: letter.closed === 'done' ? undefined : letter.closed,
  }),
})
