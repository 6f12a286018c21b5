import { join } from 'node:path'
import type { Policy } from '../../log/policy.js'
import { lockLog, logFolder } from '../../store/log-folder.js'
import { openNode } from '../node.js'
import type { Settings } from '../settings.js'
import { mirrorAt } from './mirror.js'
import { type Recovered, recover } from './recovery.js'
import { readLogKey } from './trust.js'

export type RecoveryAsked = Readonly<{
  settings: Pick<Settings, 'data' | 'database'>
  /** A folder or an address. */
  place: string
  policy: Policy
  /** The file of the log's key, where it is set: its name says which log is this node's. */
  logKey: string | undefined
}>

/**
 * Recovers the log of a node that is not running: its folder is held meanwhile, so that nobody signs. No body is opened, and
 * nothing is signed either, so no key is needed. Throws `Unusable`.
 */
export async function recoverNode({ settings, place, policy, logKey }: RecoveryAsked): Promise<Recovered> {
  const origin = logKey ? (await readLogKey(logKey)).verifier.name : undefined
  const none = new Uint8Array(32)
  const node = await openNode(settings, { story: none, apart: none })
  try {
    const at = join(settings.data, 'log')
    const unlock = await lockLog(at)
    const parts = { db: node.world.db, folder: logFolder(at), fetch: mirrorAt(place), policy, origin }
    return await recover(parts).finally(unlock)
  } finally {
    await node.close()
  }
}
