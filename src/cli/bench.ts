import { parseArgs } from 'node:util'
import { inEmptyWorld, measureEmbedded } from '../app/bench/bench.js'
import { databaseFaults } from '../app/configuration.js'
import { aimsOf } from './bench-aims.js'
import { thisMachine } from './bench-machine.js'
import { type Pages, weightOf } from './bench-pages.js'
import { report } from './bench-report.js'
import { lives, onServer } from './bench-server.js'
import type { Io } from './io.js'
import { soundSettings } from './sound-settings.js'
import { benchWords } from './words/bench.js'

const options = {
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
  rounds: { type: 'string', default: '7' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** What was asked; nothing when it cannot be understood. */
function asked(args: string[]) {
  try {
    const { values } = parseArgs({ args, options })
    const rounds = Number(values.rounds)
    return Number.isInteger(rounds) && rounds > 0 && rounds <= 1000 ? { ...values, rounds } : undefined
  } catch {
    return undefined
  }
}

/** Measures recording, opening, folding, rebuilding, and how heavy the pages are. Aims fail nothing: the status is 0. */
export async function bench(args: string[], io: Io, pages: Pages): Promise<number> {
  const { env, language, out, err } = io
  const wanted = asked(args)
  if (!wanted || wanted.help) {
    ;(wanted ? out : err)(benchWords[language].usage)
    return wanted ? 0 : 2
  }
  const { rounds, json, database = env.RESGUARDO_DATABASE } = wanted
  if (!soundSettings(databaseFaults({ RESGUARDO_DATABASE: database }), io)) return 2
  const weights = (await inEmptyWorld(pages)).map(weightOf)
  const embedded = await measureEmbedded({ rounds, lives })
  const { measured, missing } = await onServer(database, rounds)
  const engines = measured ? [embedded, measured] : [embedded]
  const found = { aims: aimsOf(engines, weights), engines, missing: missing ? [missing] : [], pages: weights }
  const all = { ...found, machine: thisMachine() }
  out(json ? JSON.stringify(all, null, 2) : report(all, language))
  return 0
}
