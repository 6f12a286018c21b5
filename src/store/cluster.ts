import { closeSync, fsyncSync, openSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

/** An empty cluster, made by the build: unpacking it takes a tenth of the time of making one. */
const template = fileURLToPath(new URL('../../cluster.tar', import.meta.url))

export async function makeTemplate(): Promise<void> {
  const engine = await PGlite.create()
  const cluster = await engine.dumpDataDir('none')
  await engine.close()
  await writeFile(template, Buffer.from(await cluster.arrayBuffer()))
}

/** What to begin a new database from; nothing when the build has not made it, and the engine makes its own. */
export const emptyCluster = (): Promise<Blob | undefined> =>
  readFile(template).then(
    (bytes) => new Blob([bytes]),
    () => undefined,
  )

/** Whether a folder holds a cluster already. */
export const holdsCluster = (folder: string): Promise<boolean> =>
  readdir(folder).then(
    (names) => names.includes('PG_VERSION'),
    () => false,
  )

function fsyncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes everything in a folder durable: what was unpacked was not written by the database, which takes it for granted. */
export async function fsyncAll(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  for (const { parentPath, name } of entries) fsyncPath(join(parentPath, name))
  fsyncPath(folder)
}
