import { join } from 'node:path'
import { demoFaults, demoSettings } from '../app/configuration.js'
import { demoPetitioners, isBegun, isSeeded, seedDemonstration } from '../app/demo/seed.js'
import { keysOrNew } from '../app/keys.js'
import { openNode } from '../app/node.js'
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

/** Invented people and cases on this machine alone, made once and kept in the data folder. Runs until it is told to stop. */
export async function demo(args: string[], io: Io, listen: Listen): Promise<number> {
  const { env, language, out, err } = io
  if (!takesNothing('demo', args, io) || !soundSettings(demoFaults(env), io)) return 2
  const say = nodeWords[language]
  const settings = demoSettings(env)
  out(say.opening)
  const { world, close } = await openNode(settings, await keysOrNew(join(settings.data, 'demonstration-keys.json')))
  if (!(await isSeeded(world))) {
    if (await isBegun(world)) {
      err(say.unfinished(settings.data))
      await close()
      return 2
    }
    out(say.inventing)
    await seedDemonstration(world, world.now(), quarters(out))
  }
  const watch = startWatch(world, settings, { told: (trouble) => err(sentenceOf(say.troubles, trouble)) })
  try {
    const stop = await listen({ world, settings, petitioners: demoPetitioners() })
    out(say.ready(settings.origin))
    await untilTold()
    await stop()
    return 0
  } finally {
    await watch.stop()
    await close()
  }
}
