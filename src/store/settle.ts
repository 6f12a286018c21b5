import type { Db } from './db.js'
import { openServer } from './server.js'

const settled = 'VACUUM (ANALYZE)'

/**
 * Does at once what a server does by itself within minutes of so much being written, and the embedded engine within the
 * hour: takes note of what there is now, upon which plans rest. `database` is the server's address, where there is one.
 */
export async function settle(db: Db, database: string | undefined): Promise<void> {
  if (!database) return db.script(settled)
  const owner = await openServer(database)
  await owner.script(settled).finally(() => owner.close())
}
