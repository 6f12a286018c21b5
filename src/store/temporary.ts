import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openServer } from './server.js'

/** Does something in a folder that is gone afterwards. */
export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'resguardo-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Does something in a database of its own on a server, gone afterwards: nothing that stands there is touched, and nothing
 * stays but the application's role. Throws when the server does not answer, or lets nobody make a database.
 */
export async function inTemporaryDatabase<T>(server: string, work: (database: string) => Promise<T>): Promise<T> {
  const name = `resguardo_${randomBytes(6).toString('hex')}`
  const owner = await openServer(server)
  try {
    await owner.script(`CREATE DATABASE ${name}`)
    const url = new URL(server)
    url.pathname = `/${name}`
    return await work(url.href).finally(() => owner.script(`DROP DATABASE ${name} WITH (FORCE)`))
  } finally {
    await owner.close()
  }
}
