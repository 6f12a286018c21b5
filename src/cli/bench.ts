import { parseArgs } from 'node:util'
import { inEmptyWorld, measureEmbedded, measureServer, scaleEmbedded, scaleServer } from '../app/bench/bench.js'
import { measureLog } from '../app/bench/log.js'
import type { AtDesk, Scaled } from '../app/bench/scale.js'
import { databaseFaults } from '../app/configuration.js'
import type { WitnessProgram } from '../app/demo/witnessing.js'
import { aimsOf, logAims } from './bench-aims.js'
import { thisMachine } from './bench-machine.js'
import { type Pages, weightOf } from './bench-pages.js'
import { report } from './bench-report.js'
import { onServer } from './bench-server.js'
import type { Io } from './io.js'
import { soundSettings } from './sound-settings.js'
import { benchWords } from './words/bench.js'

const options = {
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
  rounds: { type: 'string', default: '7' },
  cases: { type: 'string', default: '10000' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Cases that each writer takes through their life in a round. */
const lives = 6

/** A caseload that is few cases, and the most that the embedded database is tried with. */
const few = 1000
const mostEmbedded = 10_000

const isCount = (value: number, most: number) => Number.isInteger(value) && value > 0 && value <= most

/** What was asked; nothing when it cannot be understood. */
function asked(args: string[]) {
  try {
    const { values } = parseArgs({ args, options })
    const [rounds, cases] = [Number(values.rounds), Number(values.cases)]
    const sound = isCount(rounds, 1000) && (cases === 0 || (isCount(cases, 1_000_000) && cases > few))
    return sound ? { ...values, rounds, cases } : undefined
  } catch {
    return undefined
  }
}

/** What the pages show of themselves: those of a request, and those of the desk. Handed in by `main.ts`. */
export type Shown = Readonly<{
  pages: Pages
  atDesk: AtDesk
  witness: WitnessProgram
  /** The verifier that is saved in one file, compressed: its bytes. */
  verifier(): Promise<number>
}>

/** Measures one engine: recording and reading, then the desk with few cases and with many, unless those were declined. */
const whole = async <T>(measured: Promise<T>, many: number, scale: () => Promise<Scaled>) => ({
  ...(await measured),
  ...(many > 0 ? { scaled: await scale() } : {}),
})

/** Measures recording, opening, folding, rebuilding, the desk, and how heavy the pages are. Aims fail nothing: the status is 0. */
export async function bench(args: string[], io: Io, { pages, atDesk, witness, verifier }: Shown): Promise<number> {
  const { env, language, out, err } = io
  const wanted = asked(args)
  if (!wanted || wanted.help) {
    ;(wanted ? out : err)(benchWords[language].usage)
    return wanted ? 0 : 2
  }
  const { rounds, cases, json, database = env.RESGUARDO_DATABASE } = wanted
  if (!soundSettings(databaseFaults({ RESGUARDO_DATABASE: database }), io)) return 2
  const weights = (await inEmptyWorld(pages)).map(weightOf)
  const embedded = await whole(measureEmbedded({ rounds, lives }), cases, () =>
    scaleEmbedded({ few, many: Math.min(cases, mostEmbedded), rounds, atDesk }),
  )
  const { measured, missing } = await onServer(database, (server) =>
    whole(measureServer(server, { rounds, lives }), cases, () =>
      scaleServer(server, { few, many: cases, rounds, atDesk }),
    ),
  )
  const log = await measureLog(witness, { rounds, lives })
  const engines = measured ? [embedded, measured] : [embedded]
  const aims = [...aimsOf(engines, weights), ...logAims(log, await verifier())]
  const found = { aims, engines, log, missing: missing ? [missing] : [], pages: weights }
  const all = { ...found, machine: thisMachine() }
  out(json ? JSON.stringify(all, null, 2) : report(all, language))
  return 0
}
