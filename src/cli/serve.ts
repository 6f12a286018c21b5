import { faults, serveSettings } from '../app/configuration.js'
import { Unusable } from '../app/failures.js'
import { type MasterKeys, readKeys } from '../app/keys.js'
import { type Trust, trustIn } from '../app/log/trust.js'
import { keepLog, openNode } from '../app/node.js'
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

/** What a file gives, or why it cannot be used. */
const orObstacle = <T>(read: Promise<T>): Promise<T | Unusable> =>
  read.catch((error) => {
    if (error instanceof Unusable) return error
    throw error
  })

type Sound = Readonly<{ keys: MasterKeys; trust: Trust }>

/** What the settings lead to; nothing when something is wrong with them, and then all of it was said at once. */
async function soundIn({ env, language, err }: Io): Promise<Sound | undefined> {
  const wrong = faults(env).map((fault) => settingLine(fault, language))
  const keys = await orObstacle(readKeys(env.RESGUARDO_KEYS ?? ''))
  const trust = await orObstacle(trustIn(env.RESGUARDO_LOG_KEY ?? '', env.RESGUARDO_POLICY ?? ''))
  if (keys instanceof Unusable && env.RESGUARDO_KEYS)
    wrong.push(`RESGUARDO_KEYS: ${obstacleWords(keys.obstacle, language)}`)
  if (trust instanceof Unusable && env.RESGUARDO_LOG_KEY && env.RESGUARDO_POLICY)
    wrong.push(`RESGUARDO_LOG_KEY, RESGUARDO_POLICY: ${obstacleWords(trust.obstacle, language)}`)
  if (wrong.length === 0 && !(keys instanceof Unusable) && !(trust instanceof Unusable)) return { keys, trust }
  err(nodeWords[language].lacks)
  for (const line of wrong) err(`  ${line}`)
  return undefined
}

/** The real thing: empty at first, and refusing to start without all it needs. Runs until it is told to stop. */
export async function serve(args: string[], io: Io, listen: Listen): Promise<number> {
  const sound = takesNothing('serve', args, io) ? await soundIn(io) : undefined
  if (!sound) return 2
  const { env, language, out, err } = io
  const say = nodeWords[language]
  const settings = serveSettings(env)
  const node = await keepLog(await openNode(settings, sound.keys), settings, sound.trust)
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
