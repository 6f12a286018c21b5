import { z } from 'zod'
import { type Ground, type Refusal, unless } from '../act.js'
import { text } from '../said.js'
import type { Instruction } from './instruction.js'

/** Of which measure the person said something in their own file: what exactly stays there. */
export const wordOnMeasure = z.strictObject({ measure: text('measures.which', 10) })
type Word = z.infer<typeof wordOnMeasure>

/**
 * Why a word of the person is not passed on to a letter: it is about nothing that the letter asks for, or they did not
 * say it, as an act of this kind in their file, which is cited. Never what became of the letter: their word has to stand.
 */
export const wordAgainst = (
  letter: Instruction,
  word: Word | undefined,
  { cited }: Ground,
  kind: string,
): Refusal[] => [
  ...unless(letter.issuedAt, 'instruction.not-issued'),
  ...(word
    ? [
        ...unless(letter.measures.includes(word.measure), 'instruction.not-its-measure', 'measure'),
        ...unless(
          cited.some((act) => act.kind === kind && act.file === letter.case && act.facets.measure === word.measure),
          'instruction.word-not-said',
          'measure',
        ),
      ]
    : []),
]
