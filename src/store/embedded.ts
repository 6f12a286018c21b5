import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { emptyCluster, ensureCluster } from './cluster.js'
import { columns, textOfBytes, type } from './columns.js'
import { lockFolder } from './data-lock.js'
import { type Db, type Queryable, roleName, Unavailable } from './db.js'
import { DurableFiles, type Signs } from './durable-filesystem.js'
import { keepHouse, mayKeepHouse } from './housekeeping.js'
import { Unusable } from './unusable.js'

const set = (...settings: string[]) => settings.flatMap((setting) => ['-c', setting])

/** As shipped the engine is started with `-F`, which switches fsync off whatever else is said. */
const durable = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  ...set('fsync=on', 'wal_sync_method=fsync', 'full_page_writes=on', 'synchronous_commit=on', 'TimeZone=UTC'),
]
const fleeting = [...PGlite.defaultStartParams, ...set('TimeZone=UTC')]

const options: PGliteOptions = { parsers: { ...columns }, serializers: { [type.bytea]: textOfBytes } }

const over = (engine: Pick<Transaction, 'query'>): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => (await engine.query<Row>(sql, [...values])).rows,
})

/** That a later version of the engine still asks for durability, and that it reaches the disk: refuses to go on otherwise. */
async function proveDurable(engine: PGlite, signs: Signs): Promise<void> {
  const { rows } = await engine.query<{ fsync: string; method: string }>(
    `SELECT current_setting('fsync') AS fsync, current_setting('wal_sync_method') AS method`,
  )
  const before = signs.fsyncs
  await engine.query("SELECT pg_logical_emit_message(true, 'resguardo', 'durable')")
  if (rows[0]?.fsync !== 'on' || rows[0].method !== 'fsync' || signs.fsyncs === before)
    throw new Unusable({ because: 'database.not-durable' })
}

type Use = <T>(work: (engine: PGlite) => Promise<T>) => Promise<T>

const statements = (use: Use): Pick<Db, 'beside' | 'query' | 'transaction' | 'script'> => ({
  beside: false,
  query: (sql, values) => use((engine) => over(engine).query(sql, values)),
  transaction: <T>(work: (tx: Queryable) => Promise<T>) =>
    use((engine) => engine.transaction((tx) => work(over(tx))) as Promise<T>),
  script: async (sql) => {
    await use((engine) => engine.exec(sql))
  },
})

const asRole = (role: string) => `RESET ROLE; ${mayKeepHouse(role)} SET ROLE ${role};`

async function openInMemory(): Promise<Db> {
  const engine = await PGlite.create({ ...options, startParams: fleeting, ...(await emptyCluster()) })
  const db = statements(async (work) => {
    if (engine.closed) throw new Unavailable({ because: 'database.stopped' })
    return work(engine)
  })
  return { ...db, become: async (role) => db.script(asRole(roleName(role))), close: () => engine.close() }
}

/** How often it keeps house, and after how long an engine that has stopped is started again, in milliseconds. */
export type Rhythm = Readonly<{ house: number; again: number }>

type Running = Readonly<{ engine: PGlite; signs: Signs; rest(): void }>

async function start(cluster: string, house: number, role?: string): Promise<Running> {
  const signs: Signs = { fsyncs: 0, stopped: false }
  // The engine's own mark that it runs. The folder is locked, so it is a remnant; cut off half-written it would be refused.
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
  const fs = new DurableFiles(cluster, signs)
  const engine = await PGlite.create({ ...options, startParams: durable, fs })
  await proveDurable(engine, signs)
  if (role) await engine.exec(asRole(role))
  return { engine, signs, rest: keepHouse(engine, signs, house) }
}

async function openCluster(cluster: string, { house, again }: Rhythm): Promise<Db> {
  let role: string | undefined
  let timer: NodeJS.Timeout | undefined
  let starting: Promise<void> | undefined
  let running: Running | undefined = await start(cluster, house)

  const startLater = () => {
    timer = setTimeout(() => {
      starting = startAgain()
    }, again).unref()
  }
  const startAgain = async () => {
    running = await start(cluster, house, role).catch(() => undefined)
    if (!running) startLater()
  }
  const use: Use = async (work) => {
    const used = running
    if (!used) throw new Unavailable({ because: 'database.stopped' })
    return work(used.engine).catch((error) => {
      if (!used.signs.stopped) throw error
      used.rest()
      if (running === used) startLater()
      running = undefined
      throw new Unavailable({ because: 'database.stopped' })
    })
  }

  const db = statements(use)
  return {
    ...db,
    become: async (name) => {
      role = roleName(name)
      await db.script(asRole(role))
    },
    close: async () => {
      await starting
      clearTimeout(timer)
      const last = running
      running = undefined
      last?.rest()
      await last?.engine.close()
    },
  }
}

const ordinary: Rhythm = { house: 60_000, again: 5000 }

/**
 * The embedded database in a folder, durable and for this process alone; or, without a folder, in memory. Opened as the
 * owner. One that has stopped (a full disk, a fault of it) is unavailable until it can be started again. Throws
 * `DataFolderInUse`.
 */
export async function openEmbedded(folder?: string, rhythm: Rhythm = ordinary): Promise<Db> {
  if (folder === undefined) return openInMemory()
  const unlock = await lockFolder(folder)
  try {
    const cluster = join(folder, 'cluster')
    await ensureCluster(cluster)
    const db = await openCluster(cluster, rhythm)
    return { ...db, close: () => db.close().finally(unlock) }
  } catch (error) {
    await unlock()
    throw error
  }
}
