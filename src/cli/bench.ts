import { parseArgs } from 'node:util'
import { inEmptyWorld, type Measured, measureEmbedded, measureServer } from '../app/bench/bench.js'
import { aimsOf } from './bench-aims.js'
import { thisMachine } from './bench-machine.js'
import { type Pages, weightOf } from './bench-pages.js'
import { report } from './bench-report.js'
import type { Io } from './io.js'

const usage = `resguardo bench [--json] [--database URL] [--rounds N]
    Measures this machine. Servers are tried in a database of their own that is gone afterwards: the one given, that of
    RESGUARDO_DATABASE, or one that answers on this machine.`

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

/** Cases that each writer takes through their life in a round. */
const lives = 6

const local = 'postgres://127.0.0.1/postgres'

type Tried = Readonly<{ measured?: Measured; missing?: string }>

const onServer = (server: string | undefined, rounds: number): Promise<Tried> =>
  measureServer(server ?? local, { rounds, lives }).then(
    (measured) => ({ measured }),
    (error: Error) => ({
      missing: `  server: not measured (${server ? error.message : 'none given, none answers here'})`,
    }),
  )

/** Measures recording, opening, folding, rebuilding, and how heavy the pages are. Aims fail nothing: the status is 0. */
export async function bench(args: string[], { env, out, err }: Io, pages: Pages): Promise<number> {
  const wanted = asked(args)
  if (!wanted || wanted.help) {
    ;(wanted ? out : err)(usage)
    return wanted ? 0 : 2
  }
  const { rounds, json, database } = wanted
  const weights = (await inEmptyWorld(pages)).map(weightOf)
  const embedded = await measureEmbedded({ rounds, lives })
  const { measured, missing } = await onServer(database ?? env.RESGUARDO_DATABASE, rounds)
  const engines = measured ? [embedded, measured] : [embedded]
  const found = { aims: aimsOf(engines, weights), engines, missing: missing ? [missing] : [], pages: weights }
  const all = { ...found, machine: thisMachine() }
  out(json ? JSON.stringify(all, null, 2) : report(all))
  return 0
}
