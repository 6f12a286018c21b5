import { parseArgs } from 'node:util'
import { databaseFaults } from '../app/configuration.js'
import { recoverNode } from '../app/log/recovering.js'
import type { Io } from './io.js'
import { soundSettings } from './sound-settings.js'
import { policyIn } from './text-in.js'
import { logWords } from './words/log.js'
import { recoverWords, recoveryFaultWords } from './words/recover.js'

function asked(args: readonly string[]) {
  try {
    const options = { policy: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    const [place, ...more] = positionals
    return place && more.length === 0 ? { place, policy: values.policy } : undefined
  } catch {
    return undefined
  }
}

/** The policy that is given, or set; nothing, once it was said why, when there is none. */
async function policyFor(path: string | undefined, io: Io) {
  if (path) return policyIn(path, io)
  io.err(recoverWords[io.language].policyNeeded)
  return undefined
}

/**
 * `log recover DIR|URL [--policy FILE]`: takes from a mirror what the node has lost. Answers 0 when the log can go on, 1 when
 * nothing is taken, which is said, 2 when it is not understood.
 */
export async function logRecover(args: readonly string[], io: Io): Promise<number> {
  const { env, language, out, err } = io
  const given = asked(args)
  if (!given) {
    err(logWords[language].usage)
    return 2
  }
  const policy = await policyFor(given.policy ?? env.RESGUARDO_POLICY, io)
  if (!policy || !soundSettings(databaseFaults(env), io)) return 2
  const settings = { data: env.RESGUARDO_DATA ?? './data', database: env.RESGUARDO_DATABASE }
  const recovered = await recoverNode({ settings, place: given.place, policy, logKey: env.RESGUARDO_LOG_KEY })
  const say = recoverWords[language]
  if (recovered.faults) {
    err(say.nothing)
    for (const fault of recovered.faults) err(`  ${recoveryFaultWords(fault, language)}`)
    return 1
  }
  out(say.done(recovered))
  if (recovered.taken > recovered.linked) out(say.lost)
  if (!recovered.quorum) out(say.provisional)
  return 0
}
