import { after } from 'node:test'
import { type Postgres, startPostgres, withoutPostgres } from '../../test/postgres.js'
import type { Db } from './db.js'
import { openEmbedded } from './embedded.js'
import { migrate } from './migrate.js'
import { openServer } from './server.js'

/** A new database of its own, brought to the newest shape. */
export type Fresh = Readonly<{
  /** As the application works: owning nothing. */
  db: Db
  /** The same database through connections of its own, as another process would have it. */
  another(): Promise<Db>
  /** Does something as the owner of every table. */
  asOwner<T>(work: (owner: Db) => Promise<T>): Promise<T>
}>

/** One of the two engines; every suite runs on both, since they must not differ. */
export type Engine = Readonly<{
  name: string
  /** Why it cannot be tried here. */
  skip: string | undefined
  /** Whether several processes may work on it. */
  shared: boolean
  /** Ends what was given before. */
  fresh(): Promise<Fresh>
}>

const close = (db: Db) => db.close().catch(() => undefined)

let engine: Promise<Db> | undefined

/** Beginning anew in an engine that runs already takes a tenth of the time of starting another. What was there is gone. */
const emptied = 'RESET ROLE; DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC'

async function freshEmbedded(): Promise<Fresh> {
  const used = engine !== undefined
  engine ??= openEmbedded()
  const db = await engine
  if (used) await db.script(emptied)
  await migrate(db)
  await db.become('resguardo_app')
  return {
    db,
    another: () => Promise.reject(new Error('The embedded database belongs to one process')),
    asOwner: async (work) => {
      await db.script('RESET ROLE')
      return work(db).finally(() => db.become('resguardo_app'))
    },
  }
}

let server: Promise<Postgres> | undefined
let databases = 0

/** An empty database of its own on the server. */
async function newOnServer(): Promise<string> {
  server ??= startPostgres()
  const { url } = await server
  databases += 1
  const name = `fresh_${databases}`
  const maker = await openServer(url)
  await maker.script(`CREATE DATABASE ${name}`)
  await maker.close()
  return url.replace(/[^/]*$/, name)
}

/**
 * Where pages and journeys are tried: on the embedded database, or with RESGUARDO_ENGINE=server in an empty database
 * of their own on a server, so that the same suite passes on both.
 */
export const chosenDatabase = async (): Promise<string | undefined> =>
  process.env.RESGUARDO_ENGINE === 'server' ? newOnServer() : undefined

/** A database for pages, as the application works. */
export async function chosen(): Promise<Db> {
  const url = await chosenDatabase()
  const db = url ? await openServer(url) : await openEmbedded()
  await migrate(db)
  await db.become('resguardo_app')
  return db
}

let connected: Db[] = []

/** A server has only so many connections: those of the test before are given back. */
async function disconnect(): Promise<void> {
  await Promise.all(connected.map(close))
  connected = []
}

const kept = (db: Db): Db => {
  connected.push(db)
  return db
}

async function freshOnServer(): Promise<Fresh> {
  await disconnect()
  const at = await newOnServer()
  const owner = kept(await openServer(at))
  await migrate(owner)
  const another = async () => {
    const db = kept(await openServer(at))
    await db.become('resguardo_app')
    return db
  }
  return { db: await another(), another, asOwner: (work) => work(owner) }
}

export const embedded: Engine = { name: 'embedded', skip: undefined, shared: false, fresh: freshEmbedded }
export const onServer: Engine = { name: 'server', skip: withoutPostgres(), shared: true, fresh: freshOnServer }
export const engines: readonly Engine[] = [embedded, onServer]

after(async () => {
  await disconnect()
  if (engine) await close(await engine)
  await (await server)?.stop()
})
