import { faults, serveSettings } from '../app/configuration.js'
import { KeysUnusable, readKeys } from '../app/keys.js'
import { openNode } from '../app/node.js'
import type { Settings } from '../app/settings.js'
import { startWatch } from '../app/watch.js'
import type { World } from '../app/world.js'
import type { Io } from './io.js'
import { takesNothing } from './takes-nothing.js'
import { untilTold } from './until-told.js'
import { obstacleWords } from './words/failures.js'
import { nodeWords } from './words/node.js'
import { sentenceOf } from './words/sentences.js'
import { settingLine } from './words/settings.js'

/** A node that is open and may be put on the network. */
export type Running = Readonly<{
  world: World
  settings: Settings
  petitioners: readonly { folio: string; words: readonly string[]; what: { es: string; en: string } }[]
}>

/** Puts the pages on the network; answers how to take them off again. */
export type Listen = (running: Running) => Promise<() => Promise<void>>

/** The real thing: empty at first, and refusing to start without all it needs. Runs until it is told to stop. */
export async function serve(args: string[], io: Io, listen: Listen): Promise<number> {
  if (!takesNothing('serve', args, io)) return 2
  const { env, language, out, err } = io
  const say = nodeWords[language]
  const wrong = faults(env).map((fault) => settingLine(fault, language))
  const keys = await readKeys(env.RESGUARDO_KEYS ?? '').catch((error) => {
    if (!(error instanceof KeysUnusable)) throw error
    return error
  })
  if (keys instanceof KeysUnusable && env.RESGUARDO_KEYS)
    wrong.push(`RESGUARDO_KEYS: ${obstacleWords(keys.obstacle, language)}`)
  if (wrong.length > 0 || keys instanceof KeysUnusable) {
    err(say.lacks)
    for (const line of wrong) err(`  ${line}`)
    return 2
  }
  const settings = serveSettings(env)
  const node = await openNode(settings, keys)
  const watch = startWatch(node.world, settings, { told: (trouble) => err(sentenceOf(say.troubles, trouble)) })
  try {
    const close = await listen({ world: node.world, settings, petitioners: [] })
    out(say.answers(`${settings.host}:${settings.port}`, settings.origin))
    await untilTold()
    await close()
    return 0
  } finally {
    await watch.stop()
    await node.close()
  }
}
