import { portFaults } from '../app/configuration.js'
import { openNode } from '../app/node.js'
import { rebuild as rebuildAll } from '../app/rebuild.js'
import type { Io } from './io.js'

/** `rebuild`: everything derived is dropped and made again. Needs no key, since it opens nothing. */
export async function rebuild(_args: string[], { env, out, err }: Io): Promise<number> {
  const wrong = portFaults(env)
  if (wrong.length > 0) {
    for (const line of wrong) err(line)
    return 2
  }
  const none = new Uint8Array(32)
  const settings = { data: env.RESGUARDO_DATA ?? './data', database: env.RESGUARDO_DATABASE }
  const node = await openNode(settings, { story: none, apart: none })
  const files = await rebuildAll(node.world)
  await node.close()
  out(`Made again what is derived from ${files} files`)
  return 0
}
