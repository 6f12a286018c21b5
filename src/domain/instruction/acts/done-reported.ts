import { defineAct } from '../../act.js'
import { answer, delivered } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** The authority's word that it is done. What the person contradicted before is to be judged again. */
export const instructionDone = defineAct({
  kind: 'instruction/done-reported',
  power: 'progress.report',
  body: answer,
  facets: () => ({}),
  refuse: (letter: Instruction) => delivered(letter),
  apply: (letter): Instruction => ({ ...letter, progress: 'done', contradicted: [] }),
})
