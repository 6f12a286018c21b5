import type { Io } from './io.js'
import { lawCheck } from './law-check.js'
import { lawDue } from './law-due.js'
import { lawWords } from './words/law.js'

/** The command `resguardo law`. Answers its exit status: 0, 1 when a check finds faults, 2 when it was asked wrongly. */
export async function law(args: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = args
  if (command === 'check') return lawCheck(rest, io)
  if (command === 'due') return lawDue(rest, io)
  const asked = command === '--help' || command === '-h'
  io[asked ? 'out' : 'err'](lawWords[io.language].usage)
  return asked ? 0 : 2
}
