import type { Queryable } from './db.js'

/** Every table that can be dropped and made again. */
export const derivedTables = ['docket', 'waiting', 'handling', 'clock', 'answer', 'seat', 'shift'] as const

export const emptyDerived = (db: Queryable): Promise<unknown> => db.query(`TRUNCATE ${derivedTables.join(', ')}`)

/** The bytes of everything derived, in a fixed order: two rebuilds must give the same. */
export async function derivedText(db: Queryable): Promise<string> {
  const tables = []
  for (const table of derivedTables) {
    const rows = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t ORDER BY t::text COLLATE "C"`)
    tables.push([table, ...rows.map(({ row }) => row)].join('\n'))
  }
  return tables.join('\n\n')
}
