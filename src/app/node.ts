import { join } from 'node:path'
import type { LawInTime } from '../domain/law/law.js'
import type { MasterKeys } from '../store/custody.js'
import type { Db } from '../store/db.js'
import { openEmbedded } from '../store/embedded.js'
import { readLaw } from '../store/law-files.js'
import { migrate } from '../store/migrate.js'
import { openServer } from '../store/server.js'
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

export async function openNode(settings: Pick<Settings, 'data' | 'database'>, master: MasterKeys): Promise<Node> {
  const law: LawInTime = await readLaw(jurisdiction)
  const db = await openDatabase(settings)
  return { world: worldOf({ db, law, master }), close: () => db.close() }
}
