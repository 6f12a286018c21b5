import { join } from 'node:path'
import { demoFaults, demoSettings } from '../app/configuration.js'
import { demoPetitioners, isBegun, isSeeded, seedDemonstration } from '../app/demo/seed.js'
import { type Witnessing, type WitnessProgram, witnessingIn } from '../app/demo/witnessing.js'
import { keysOrNew } from '../app/keys.js'
import { keepLog, type Node, openNode } from '../app/node.js'
import { startWatch } from '../app/watch.js'
import type { Io } from './io.js'
import type { Listen } from './serve.js'
import { soundSettings } from './sound-settings.js'
import { takesNothing } from './takes-nothing.js'
import { untilTold } from './until-told.js'
import { nodeWords } from './words/node.js'
import { sentenceOf } from './words/sentences.js'

/** Says each quarter once. */
function quarters(out: Io['out']) {
  let said = 0
  return (share: number) => {
    const quarter = Math.floor(share * 4)
    if (quarter > said) out(`  ${quarter * 25} %`)
    said = quarter
  }
}

type Given = Readonly<{ listen: Listen; witness: WitnessProgram }>

/** Tells the three years, with their log. Answers whether the demonstration stands whole. */
async function told({ world }: Node, witnessing: Witnessing, io: Io): Promise<boolean> {
  if (await isSeeded(world)) return true
  if (await isBegun(world)) return false
  io.out(nodeWords[io.language].inventing)
  const now = world.now()
  const { log, end } = witnessing.told(now)
  await seedDemonstration(world, now, quarters(io.out), log)
  await end()
  return true
}

/**
 * Invented people and cases on this machine alone, made once and kept in the data folder, with a log that seven invented
 * witnesses cosign, each a process of its own. Runs until it is told to stop.
 */
export async function demo(args: string[], io: Io, { listen, witness }: Given): Promise<number> {
  const { env, language, out, err } = io
  if (!takesNothing('demo', args, io) || !soundSettings(demoFaults(env), io)) return 2
  const say = nodeWords[language]
  const settings = demoSettings(env)
  out(say.opening)
  const bare = await openNode(settings, await keysOrNew(join(settings.data, 'demonstration-keys.json')))
  const witnessing = await witnessingIn(settings.data, witness)
  if (!(await told(bare, witnessing, io))) {
    err(say.unfinished(settings.data))
    await bare.close()
    return 2
  }
  const { world, close } = await keepLog(bare, settings, witnessing.trust)
  try {
    const stop = await listen({ world, settings, petitioners: demoPetitioners() })
    out(say.ready(settings.origin))
    const dismiss = witnessing.start()
    const watch = startWatch(world, settings, { told: (trouble) => err(sentenceOf(say.troubles, trouble)) })
    await untilTold()
    await stop()
    await watch.stop()
    await dismiss()
    return 0
  } finally {
    await close()
  }
}
