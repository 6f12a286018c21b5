import type { Db } from '../../src/store/db.js'
import { openEmbedded } from '../../src/store/embedded.js'
import { migrate } from '../../src/store/migrate.js'

const tables = ['leaf', 'pending', 'place', 'act', 'keys', 'cosigned']
/** Deleting is quick and leaves remains, which are cleared away after so many times. */
const clearedAfter = 200

/** An embedded database in memory that can be emptied in a moment, and put back to what it was. */
export type Emptied = Readonly<{
  db: Db
  /** `leaves` stand in the log already, as notices. */
  empty(leaves?: number): Promise<void>
  /** Takes a copy of everything under that name, in place of the one before. */
  copy(name: Copy): Promise<void>
  /** What is there is gone, and what was copied under that name is there again. */
  putBack(name: Copy): Promise<void>
  close(): Promise<void>
}>

export type Copy = 'older' | 'newest'

const copies = (['older', 'newest'] as const).flatMap((copy) =>
  tables.map((table) => `CREATE TABLE ${copy}_${table} (LIKE ${table})`),
)

/** As its owner, with the triggers that forbid it laid aside. */
const asOwner = (db: Db, sql: string) =>
  db.script(`RESET ROLE; SET session_replication_role = replica; ${sql};
    SET session_replication_role = origin; SET ROLE resguardo_app`)

export async function emptied(): Promise<Emptied> {
  const db = await openEmbedded()
  await migrate(db)
  await db.script(copies.join('; '))
  await db.become('resguardo_app')
  let times = 0
  return {
    db,
    empty: (leaves = 0) => {
      times += 1
      const each = tables.map((table) => `DELETE FROM ${table}`).join('; ')
      const begun = `INSERT INTO leaf (index, entry) SELECT n, '\\x02'::bytea || n::text::bytea
        FROM generate_series(0, ${leaves - 1}) AS n`
      return asOwner(db, `${times % clearedAfter === 0 ? `TRUNCATE ${tables} CASCADE` : each}; ${begun}`)
    },
    copy: (name) =>
      asOwner(db, tables.map((t) => `DELETE FROM ${name}_${t}; INSERT INTO ${name}_${t} TABLE ${t}`).join('; ')),
    putBack: (name) =>
      asOwner(
        db,
        tables.map((t) => `DELETE FROM ${t}; INSERT INTO ${t} OVERRIDING SYSTEM VALUE TABLE ${name}_${t}`).join('; '),
      ),
    close: () => db.close(),
  }
}
