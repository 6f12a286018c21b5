import { join } from 'node:path'
import type { LawInTime } from '../domain/law/law.js'
import { urgentKinds } from '../domain/law/urgent.js'
import { newestCosigned } from '../store/cosigned.js'
import type { MasterKeys } from '../store/custody.js'
import { lockFolder } from '../store/data-lock.js'
import type { Db } from '../store/db.js'
import { openEmbedded } from '../store/embedded.js'
import { readLaw } from '../store/law-files.js'
import { logFolder } from '../store/log-folder.js'
import { migrate } from '../store/migrate.js'
import { openServer } from '../store/server.js'
import { openLog } from './log/public-log.js'
import type { Trust } from './log/trust.js'
import type { Settings } from './settings.js'
import { systemClock, type World, worldOf } from './world.js'

/** The law this installation runs on. One node serves one mechanism. */
export const jurisdiction = 'mx/federal'

/** Opens the database as its owner, brings it to the newest shape, and goes on as the role that owns nothing. */
async function openDatabase({ data, database }: Pick<Settings, 'data' | 'database'>): Promise<Db> {
  const db = database ? await openServer(database) : await openEmbedded(join(data, 'database'))
  await migrate(db)
  await db.become('resguardo_app')
  return db
}

export type Node = Readonly<{ world: World; close(): Promise<void> }>

/**
 * Opens a node. Without `trust` it keeps no log: what is recorded then, by a command at the console, is published by the
 * node that does. Throws `Unusable`.
 */
export async function openNode(
  settings: Pick<Settings, 'data' | 'database'>,
  master: MasterKeys,
  trust?: Trust,
): Promise<Node> {
  const law: LawInTime = await readLaw(jurisdiction)
  const db = await openDatabase(settings)
  const close = () => db.close()
  if (!trust) {
    const newest = await newestCosigned(db)
    return { world: worldOf({ db, law, master, newest: () => newest }), close }
  }
  const place = join(settings.data, 'log')
  try {
    const unlock = await lockFolder(place)
    const folder = logFolder(place)
    const log = await openLog({ ...trust, db, folder, now: systemClock, urgent: urgentKinds(law) })
    return { world: worldOf({ db, law, master, log }), close: () => close().finally(unlock) }
  } catch (error) {
    await close()
    throw error
  }
}
