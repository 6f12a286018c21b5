import { defineAct } from '../../act.js'
import { answer, delivered } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** How far the authority says it has come (art. 29-III). */
export const instructionProgress = defineAct({
  kind: 'instruction/progress-reported',
  power: 'progress.report',
  body: answer,
  facets: () => ({}),
  refuse: (letter: Instruction) => delivered(letter),
  apply: (letter): Instruction => ({ ...letter, progress: letter.progress === 'done' ? 'done' : 'some' }),
})
