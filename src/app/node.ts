import { join } from 'node:path'
import type { LawInTime } from '../domain/law/law.js'
import { urgentKinds } from '../domain/law/urgent.js'
import { newestCosigned } from '../store/cosigned.js'
import type { MasterKeys } from '../store/custody.js'
import type { Db } from '../store/db.js'
import { openEmbedded } from '../store/embedded.js'
import { readLaw } from '../store/law-files.js'
import { lockLog, logFolder } from '../store/log-folder.js'
import { migrate } from '../store/migrate.js'
import { openServer } from '../store/server.js'
import { openLog } from './log/public-log.js'
import type { Trust } from './log/trust.js'
import type { Settings } from './settings.js'
import { type World, worldOf } from './world.js'

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
 * Opens a node that keeps no log: what is recorded by it, by a command at the console, is published by the node that does.
 * Throws `Unusable`.
 */
export async function openNode(settings: Pick<Settings, 'data' | 'database'>, master: MasterKeys): Promise<Node> {
  const law: LawInTime = await readLaw(jurisdiction)
  const db = await openDatabase(settings)
  const newest = await newestCosigned(db)
  return { world: worldOf({ db, law, master, newest: () => newest }), close: () => db.close() }
}

/** Lets a node keep its log, in its data folder and alone there. Throws `Unusable`; the node is closed then. */
export async function keepLog({ world, close }: Node, { data }: Pick<Settings, 'data'>, trust: Trust): Promise<Node> {
  const place = join(data, 'log')
  try {
    const unlock = await lockLog(place)
    const { db, law, now } = world
    const log = await openLog({ ...trust, db, folder: logFolder(place), now, urgent: urgentKinds(law) })
    const kept = { ...world, log, newest: log.newest, policy: log.policyText }
    return { world: kept, close: () => close().finally(unlock) }
  } catch (error) {
    await close()
    throw error
  }
}
