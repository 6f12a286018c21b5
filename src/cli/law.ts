import type { Io } from './io.js'
import { lawCheck } from './law-check.js'
import { lawDue } from './law-due.js'

const usage = `resguardo law check [FOLDER]
    Validates every jurisdiction and runs every example.
resguardo law due JURISDICTION RULE INSTANT [--as-of DATE] [--option NAME=VALUE]... [--json] [--lang es|en]
    When something is due, and how that is reckoned. INSTANT is that of the rule's start: 2026-03-01T09:00:00-06:00`

/** The command `resguardo law`. Answers its exit status: 0, 1 when a check finds faults, 2 when it was asked wrongly. */
export async function law(args: readonly string[], io: Io): Promise<number> {
  const [command, ...rest] = args
  if (command === 'check') return lawCheck(rest, io)
  if (command === 'due') return lawDue(rest, io)
  const asked = command === '--help' || command === '-h'
  io[asked ? 'out' : 'err'](usage)
  return asked ? 0 : 2
}
