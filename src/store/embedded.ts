import { mkdir } from 'node:fs/promises'
import { PGlite, type PGliteOptions, type Transaction } from '@electric-sql/pglite'
import { type Db, instantOf, type Queryable } from './db.js'
import { DurableFiles, type Fsyncs } from './durable-filesystem.js'

const [int8, timestamptz] = [20, 1184]

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

const options: PGliteOptions = {
  parsers: { [int8]: Number, [timestamptz]: instantOf },
}

const over = (engine: Pick<Transaction, 'query'>): Queryable => ({
  query: async <Row>(sql: string, values: readonly unknown[] = []) => (await engine.query<Row>(sql, [...values])).rows,
})

/** The embedded database in a folder, durable; or, without a folder, in memory alone. */
export async function openEmbedded(folder?: string): Promise<Db> {
  const fsyncs: Fsyncs = { count: 0 }
  if (folder) await mkdir(folder, { recursive: true })
  const engine = folder
    ? await PGlite.create({ ...options, startParams, fs: new DurableFiles(folder, fsyncs) })
    : await PGlite.create(options)
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
    close: () => engine.close(),
  }
}
