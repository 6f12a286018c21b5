import { chmodSync, closeSync, cpSync, existsSync, fsyncSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { steps } from './migrate.js'

/**
 * A cluster of the newest shape and otherwise empty, made by the build, since making one takes some seconds: as a folder, to
 * be copied to a disk, and in one piece, for databases in memory.
 */
const template = fileURLToPath(new URL('../../cluster', import.meta.url))
const piece = `${template}.tar`

async function make(given: PGliteOptions): Promise<PGlite> {
  const engine = await PGlite.create(given)
  for (const step of steps) await engine.exec(step)
  await engine.exec('CHECKPOINT')
  return engine
}

async function makeIn(cluster: string): Promise<void> {
  const engine = await make({ fs: new NodeFS(cluster) })
  await engine.close()
}

export async function makeTemplate(): Promise<void> {
  rmSync(template, { recursive: true, force: true })
  await makeIn(template)
  const engine = await make({})
  const cluster = await engine.dumpDataDir('none')
  await engine.close()
  await writeFile(piece, Buffer.from(await cluster.arrayBuffer()))
}

/** What to begin a database in memory from; nothing when the build has not made it, and the engine makes its own. */
export const emptyCluster = (): Promise<{ loadDataDir?: Blob }> =>
  readFile(piece).then(
    (bytes) => ({ loadDataDir: new Blob([bytes]) }),
    () => ({}),
  )

function fsyncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Makes everything in a folder durable: what was copied was not written by the database, which takes it for granted. */
function fsyncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) fsyncAll(path)
    else fsyncPath(path)
  }
  fsyncPath(folder)
}

/** Makes such a cluster where none stands yet. It gets its name when it is whole, so that half of one is never opened. */
export async function ensureCluster(cluster: string): Promise<void> {
  if (existsSync(cluster)) return
  const unfinished = `${cluster}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  if (existsSync(template) && existsSync(piece)) cpSync(template, unfinished, { recursive: true })
  else await makeIn(unfinished)
  chmodSync(unfinished, 0o700)
  fsyncAll(unfinished)
  renameSync(unfinished, cluster)
  fsyncPath(dirname(cluster))
}
