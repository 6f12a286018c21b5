import { join } from 'node:path'
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { emptyCluster, ensureCluster } from './cluster.js'
import { columns, textOfBytes, type } from './columns.js'
import { lockFolder } from './data-lock.js'
import { type Db, type Queryable, roleName, Unavailable } from './db.js'
import { DurableFiles, type Signs } from './durable-filesystem.js'
import { keepHouse, mayKeepHouse } from './housekeeping.js'

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
    throw new Error('The embedded database no longer writes durably: its inside has changed. Nothing is kept with it.')
}

type Use = <T>(work: (engine: PGlite) => Promise<T>) => Promise<T>

const statements = (use: Use): Pick<Db, 'query' | 'transaction' | 'script'> => ({
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
  const db = statements((work) => work(engine))
  return { ...db, become: async (role) => db.script(asRole(roleName(role))), close: () => engine.close() }
}

type Running = Readonly<{ engine: PGlite; signs: Signs; rest(): void }>

async function start(
  cluster: string,
  { everyMs, role }: { everyMs: number; role: string | undefined },
): Promise<Running> {
  const signs: Signs = { fsyncs: 0, stopped: false }
  const fs = new DurableFiles(cluster, signs)
  const engine = await PGlite.create({ ...options, startParams: durable, fs })
  await proveDurable(engine, signs)
  if (role) await engine.exec(asRole(role))
  return { engine, signs, rest: keepHouse(engine, signs, everyMs) }
}

/** An engine that has stopped (a full disk, a fault of it) is started again after a while, until it stays. */
const againMs = 5000

async function openFolder(folder: string, everyMs: number): Promise<Db> {
  const unlock = await lockFolder(folder)
  const cluster = join(folder, 'cluster')
  let role: string | undefined
  let running: Running | undefined
  let again: NodeJS.Timeout | undefined

  const startIt = async () => {
    running = await start(cluster, { everyMs, role })
  }
  const startLater = () => {
    again = setTimeout(() => void startIt().catch(startLater), againMs).unref()
  }
  const use: Use = async (work) => {
    if (!running) throw new Unavailable('The embedded database has stopped')
    const { engine, signs, rest } = running
    return work(engine).catch((error) => {
      if (!signs.stopped) throw error
      rest()
      if (running?.engine === engine) startLater()
      running = undefined
      throw new Unavailable('The embedded database has stopped')
    })
  }

  try {
    await ensureCluster(cluster)
    await startIt()
  } catch (error) {
    await unlock()
    throw error
  }
  const db = statements(use)
  return {
    ...db,
    become: async (name) => {
      role = roleName(name)
      await db.script(asRole(role))
    },
    close: async () => {
      clearTimeout(again)
      running?.rest()
      await running?.engine.close()
      await unlock()
    },
  }
}

/**
 * The embedded database in a folder, durable and for this process alone; or, without a folder, in memory. Opened as the
 * owner. `everyMs` is how often it keeps house. Throws `DataFolderInUse`.
 */
export const openEmbedded = (folder?: string, { everyMs = 60_000 } = {}): Promise<Db> =>
  folder === undefined ? openInMemory() : openFolder(folder, everyMs)
