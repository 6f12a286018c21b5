import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text } from '../../said.js'
import { openLetter } from '../answers.js'
import type { Instruction } from '../instruction.js'

/**
 * Nothing more is awaited of the authority: it is done, another letter takes its place, or nothing is left to ask. Not as
 * done while the person says that it is not.
 */
export const instructionClosed = defineAct({
  kind: 'instruction/closed',
  power: 'progress.report',
  heeds: ['instruction/contradicted'],
  body: z.strictObject({
    because: choice(['done', 'replaced', 'moot'], 'instruction.because'),
    what: text('instruction.closing.blank', 4000),
  }),
  facets: ({ because }) => ({ because }),
  refuse: (letter: Instruction, body) => [
    ...openLetter(letter),
    ...(body?.because === 'done'
      ? [
          ...unless(letter.progress === 'done', 'instruction.not-done', 'because'),
          ...unless(letter.contradicted.length === 0, 'instruction.contradicted', 'because'),
        ]
      : []),
  ],
  apply: (letter, { facets }): Instruction => ({ ...letter, closed: facets.because }),
})
