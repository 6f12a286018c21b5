import { mkdir } from 'node:fs/promises'
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { emptyCluster, fsyncAll, holdsCluster } from './cluster.js'
import { lockFolder } from './data-lock.js'
import { type Db, instantOf, type Queryable, Unavailable } from './db.js'
import { DurableFiles, type Fsyncs } from './durable-filesystem.js'

const [bytea, int8, timestamptz] = [17, 20, 1184]

/** As shipped the engine is started with `-F`, which switches fsync off whatever else is said. */
const startParams = [
  ...PGlite.defaultStartParams.filter((param) => param !== '-F'),
  '-c',
  'wal_sync_method=fsync',
  '-c',
  'fsync=on',
  '-c',
  'synchronous_commit=on',
]

/** The engine's own way with bytes takes each one apart as text: a sealed story cost a millisecond. */
const options: PGliteOptions = {
  parsers: {
    [bytea]: (text) => Buffer.from(text.slice('\\x'.length), 'hex'),
    [int8]: Number,
    [timestamptz]: instantOf,
  },
  serializers: { [bytea]: (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}` },
}

/** What the database itself says has a SQLSTATE. Without one the engine is closed or has died. */
const told = (error: Error & { code?: string }) => (error.code ? error : new Unavailable(error.message))

const over = (engine: Pick<Transaction, 'query'>): Queryable => ({
  query: <Row>(sql: string, values: readonly unknown[] = []) =>
    engine.query<Row>(sql, [...values]).then(
      ({ rows }) => rows,
      (error) => {
        throw told(error)
      },
    ),
})

/** That a later version of the engine still asks for durability, and that it reaches the disk: refuses to go on otherwise. */
async function proveDurable(engine: PGlite, fsyncs: Fsyncs): Promise<void> {
  const before = fsyncs.count
  const { rows } = await engine.query<{ fsync: string }>('SHOW fsync')
  await engine.query("SELECT pg_logical_emit_message(true, 'resguardo', 'durable')")
  if (rows[0]?.fsync !== 'on' || fsyncs.count === before)
    throw new Error('The embedded database no longer writes durably: its inside has changed. Nothing is kept with it.')
}

/** Opens the engine on a folder that this process has locked, beginning from the empty cluster when there is none yet. */
async function openFolder(folder: string): Promise<PGlite> {
  const fsyncs: Fsyncs = { count: 0 }
  const loadDataDir = (await holdsCluster(folder)) ? undefined : await emptyCluster()
  const fs = new DurableFiles(folder, fsyncs)
  const engine = await PGlite.create({ ...options, startParams, fs, ...(loadDataDir ? { loadDataDir } : {}) })
  if (loadDataDir) await fsyncAll(folder)
  await proveDurable(engine, fsyncs)
  return engine
}

async function openInMemory(): Promise<PGlite> {
  const loadDataDir = await emptyCluster()
  return PGlite.create({ ...options, ...(loadDataDir ? { loadDataDir } : {}) })
}

/** The embedded database in a folder, durable and for this process alone; or, without a folder, in memory. */
export async function openEmbedded(folder?: string): Promise<Db> {
  if (folder) await mkdir(folder, { recursive: true })
  const unlock = folder ? await lockFolder(folder) : undefined
  const engine = folder ? await openFolder(folder) : await openInMemory()
  await engine.exec("SET TimeZone TO 'UTC'")
  return {
    ...over(engine),
    transaction: (work) => engine.transaction((tx) => work(over(tx))) as ReturnType<typeof work>,
    script: async (sql) => {
      await engine.exec(sql)
    },
    become: async (role) => {
      await engine.exec(`SET ROLE ${role}`)
    },
    close: async () => {
      await engine.close()
      await unlock?.()
    },
  }
}
