import pg from 'pg'
import { parserOf } from './columns.js'
import { type Db, isUnavailable, type Queryable, roleName, Unavailable } from './db.js'
import { Unusable } from './unusable.js'

const types: pg.CustomTypesConfig = { getTypeParser: parserOf }

const connections = 8

const settings = (role?: string) =>
  Object.entries({
    TimeZone: 'UTC',
    DateStyle: 'ISO',
    synchronous_commit: 'on',
    ...(role ? { role, statement_timeout: '30s', idle_in_transaction_session_timeout: '30s' } : {}),
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ')

/** Why a connection that is of no more use was lost. */
const losses = new WeakMap<pg.ClientBase, Unavailable>()

const unreachable = ({ message }: Error) => new Unavailable({ because: 'database.unreachable', said: message })

function poolOf(connectionString: string, role?: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    types,
    application_name: 'resguardo',
    options: settings(role),
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  })
  // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  // From its first moment on: a server can say in one breath that a connection is ready and that it is going down.
  pool.on('connect', (client) => client.on('error', (error) => losses.set(client, unreachable(error))))
  return pool
}

const over = (client: pg.PoolClient): Queryable => ({
  query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<Row>(sql, [...values])).rows,
})

/** A connection that the server refused says why; one that was never made is the same as no server. */
const connect = (pool: pg.Pool): Promise<pg.PoolClient> =>
  pool.connect().catch((error: Error) => {
    throw error instanceof pg.DatabaseError ? error : unreachable(error)
  })

/** Works on one connection. One that was lost on the way is not used again. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await connect(pool)
  try {
    return await work(client)
  } catch (error) {
    // A server that is going down says so first, and hangs up a little later.
    if (isUnavailable(error)) losses.set(client, unreachable(error as Error))
    throw losses.get(client) ?? error
  } finally {
    client.release(losses.get(client))
  }
}

async function transact<T>(client: pg.PoolClient, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const tx = over(client)
  await tx.query('BEGIN')
  try {
    const result = await work(tx)
    await tx.query('COMMIT')
    return result
  } catch (error) {
    await tx.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

const oldest = 15

/** That what the server acknowledges is durable, that it is new enough, and that the connection works as whom it should. */
async function prove(pool: pg.Pool, role?: string): Promise<void> {
  const [row] = await withClient(pool, (client) =>
    over(client).query<{ fsync: string; version: number; zone: string; role: string }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('server_version_num')::int / 10000 AS version,
              current_setting('TimeZone') AS zone, current_user AS role`,
    ),
  )
  if (row?.fsync !== 'on') throw new Unusable({ because: 'database.without-fsync' })
  if (row.version < oldest) throw new Unusable({ because: 'database.too-old', needed: oldest, found: row.version })
  if (row.zone !== 'UTC' || (role && row.role !== role)) throw new Unusable({ because: 'database.options' })
}

/** A server that answers and says no: a wrong password, a database that is not there. */
const refused = (error: unknown) =>
  error instanceof pg.DatabaseError && !isUnavailable(error)
    ? new Unusable({ because: 'database.refused', said: error.message })
    : error

/** A PostgreSQL server, by its connection string, opened as its owner. Lost connections are made again when next needed. */
export async function openServer(connectionString: string): Promise<Db> {
  let pool = poolOf(connectionString)
  await prove(pool).catch(async (error) => {
    await pool.end()
    throw refused(error)
  })
  return {
    beside: true,
    query: (sql, values) => withClient(pool, (client) => over(client).query(sql, values)),
    transaction: (work) => withClient(pool, (client) => transact(client, work)),
    script: async (sql) => {
      await withClient(pool, (client) => client.query(sql))
    },
    become: async (role) => {
      const former = pool
      pool = poolOf(connectionString, roleName(role))
      await former.end()
      await prove(pool, role)
    },
    close: () => pool.end(),
  }
}
