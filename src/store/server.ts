import pg from 'pg'
import { type Db, instantOf, type Queryable, Unavailable } from './db.js'

/** How the columns of both engines become values, by the number of their type. */
const { INT8, TIMESTAMPTZ } = pg.types.builtins
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => {
    if (oid === INT8) return Number
    if (oid === TIMESTAMPTZ) return instantOf
    return pg.types.getTypeParser(oid, format)
  },
}

const connections = 8

/** A PostgreSQL server, by its connection string. Lost connections are made again when they are next needed. */
export async function openServer(connectionString: string): Promise<Db> {
  const make = (role?: string) => {
    const pool = new pg.Pool({
      connectionString,
      max: connections,
      types,
      application_name: 'resguardo',
      options: `-c TimeZone=UTC${role ? ` -c role=${role}` : ''}`,
      connectionTimeoutMillis: 5000,
    })
    // A connection that dies while idle is replaced by the pool; without a listener it would end the process.
    pool.on('error', () => undefined)
    return pool
  }
  let pool = make()

  const over = (client: Pick<pg.ClientBase, 'query'>): Queryable => ({
    query: async <Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
  })

  const connect = () =>
    pool.connect().catch((error: Error & { code?: string }) => {
      throw error.code ? error : new Unavailable(error.message)
    })

  const withClient = async <T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> => {
    const client = await connect()
    let broken: Error | undefined
    const lost = (error: Error) => {
      broken = error
    }
    client.on('error', lost)
    try {
      return await work(client)
    } catch (error) {
      if (!(error as { code?: string }).code) broken = error as Error
      throw broken ? new Unavailable(broken.message) : error
    } finally {
      client.removeListener('error', lost)
      client.release(broken)
    }
  }

  return {
    query: (sql, values) => withClient((client) => over(client).query(sql, values)),
    transaction: (work) =>
      withClient(async (client) => {
        await client.query('BEGIN')
        try {
          const result = await work(over(client))
          await client.query('COMMIT')
          return result
        } catch (error) {
          await client.query('ROLLBACK').catch(() => undefined)
          throw error
        }
      }),
    script: async (sql) => {
      await withClient((client) => client.query(sql))
    },
    become: async (role) => {
      const former = pool
      pool = make(role)
      await former.end()
    },
    close: () => pool.end(),
  }
}
