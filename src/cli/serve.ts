import { faults, serveSettings } from '../app/configuration.js'
import { KeysUnusable, readKeys } from '../app/keys.js'
import { openNode } from '../app/node.js'
import type { Settings } from '../app/settings.js'
import { startWatch } from '../app/watch.js'
import type { World } from '../app/world.js'
import type { Io } from './io.js'
import { untilTold } from './until-told.js'

/** A node that is open and may be put on the network. */
export type Running = Readonly<{
  world: World
  settings: Settings
  petitioners: readonly { folio: string; words: readonly string[]; what: { es: string; en: string } }[]
}>

/** Puts the pages on the network; answers how to take them off again. */
export type Listen = (running: Running) => Promise<() => Promise<void>>

/** The real thing: empty at first, and refusing to start without all it needs. Runs until it is told to stop. */
export async function serve(_args: string[], { env, out, err }: Io, listen: Listen): Promise<number> {
  const wrong = faults(env)
  const keys = await readKeys(env.RESGUARDO_KEYS ?? '').catch((error) => {
    if (!(error instanceof KeysUnusable)) throw error
    return error
  })
  if (keys instanceof KeysUnusable && env.RESGUARDO_KEYS) wrong.push(`RESGUARDO_KEYS: ${keys.message}`)
  if (wrong.length > 0 || keys instanceof KeysUnusable) {
    err('This node cannot start. It lacks:')
    for (const line of wrong) err(`  ${line}`)
    return 2
  }
  const settings = serveSettings(env)
  const node = await openNode(settings, keys)
  const watch = startWatch(node.world, settings)
  const close = await listen({ world: node.world, settings, petitioners: [] })
  out(`Resguardo answers on ${settings.host}:${settings.port} for ${settings.origin}`)
  await untilTold()
  await close()
  await watch.stop()
  await node.close()
  return 0
}
