import type { Io } from './io.js'
import { logAudit } from './log-audit.js'
import { logCheck } from './log-check.js'
import { logKey } from './log-key.js'
import { logRecover } from './log-recover.js'
import { logWords } from './words/log.js'

const verbs: Readonly<Record<string, (args: readonly string[], io: Io) => Promise<number>>> = {
  check: logCheck,
  audit: logAudit,
  recover: logRecover,
  key: logKey,
}

/** The command `resguardo log`. Answers its exit status: 0, 1 when something was found, 2 when it was not understood. */
export async function log([verb = '', ...args]: readonly string[], io: Io): Promise<number> {
  if (Object.hasOwn(verbs, verb)) return verbs[verb]!(args, io)
  const isHelp = verb === '--help' || verb === '-h'
  io[isHelp ? 'out' : 'err'](logWords[io.language].usage)
  return isHelp ? 0 : 2
}
