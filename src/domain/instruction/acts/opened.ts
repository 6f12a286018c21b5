import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { delivered, heardFrom } from '../answers.js'
import type { Instruction } from '../instruction.js'

/** Somebody at the authority has opened the letter: delivery alone does not show that anybody read it. */
export const instructionOpened = defineAct({
  kind: 'instruction/opened',
  power: 'progress.report',
  body: z.strictObject(heardFrom),
  facets: () => ({}),
  refuse: (letter: Instruction) => [...delivered(letter), ...unless(!letter.opened, 'instruction.opened-twice')],
  apply: (letter): Instruction => ({ ...letter, opened: true }),
})
