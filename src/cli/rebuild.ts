import { databaseFaults } from '../app/configuration.js'
import { openNode } from '../app/node.js'
import { rebuild as rebuildAll } from '../app/rebuild.js'
import type { Io } from './io.js'
import { soundSettings } from './sound-settings.js'
import { takesNothing } from './takes-nothing.js'
import { nodeWords } from './words/node.js'

/** `rebuild`: everything derived is dropped and made again. Needs no key, since it opens nothing. */
export async function rebuild(args: string[], io: Io): Promise<number> {
  const { env, language, out } = io
  if (!takesNothing('rebuild', args, io) || !soundSettings(databaseFaults(env), io)) return 2
  const none = new Uint8Array(32)
  const settings = { data: env.RESGUARDO_DATA ?? './data', database: env.RESGUARDO_DATABASE }
  const node = await openNode(settings, { story: none, apart: none })
  const files = await rebuildAll(node.world)
  await node.close()
  out(nodeWords[language].rebuilt(files))
  return 0
}
