import type { Queryable } from './db.js'

/** A checkpoint that the quorum of witnesses cosigned, as the table `cosigned` holds it. */
export type CosignedRow = Readonly<{
  /** Hash of the whole note: what acts name it by. Lower-case hex. */
  hash: string
  /** Leaves of the tree. */
  size: number
  /** When the quorum was whole, RFC 3339. */
  at: string
  note: string
}>

const columns = 'hash, size, at, note'

/** Keeps it, if it is not kept already. */
export const keepCosigned = async (db: Queryable, { hash, size, at, note }: CosignedRow): Promise<void> => {
  await db.query(`INSERT INTO cosigned (${columns}) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`, [
    hash,
    size,
    at,
    note,
  ])
}

/** The checkpoint of that hash. */
export const cosignedNamed = async (db: Queryable, hash: string): Promise<CosignedRow | undefined> =>
  (await db.query<CosignedRow>(`SELECT ${columns} FROM cosigned WHERE hash = $1`, [hash]))[0]

/** The first that holds the leaf of that index: whatever it is of existed then. */
export const firstCosignedWith = async (db: Queryable, index: number): Promise<CosignedRow | undefined> =>
  (await db.query<CosignedRow>(`SELECT ${columns} FROM cosigned WHERE size > $1 ORDER BY size, at LIMIT 1`, [index]))[0]

/** The largest, and of those of one size the latest: as they take one another's place while they come in. */
export const newestCosigned = async (db: Queryable): Promise<CosignedRow | undefined> =>
  (await db.query<CosignedRow>(`SELECT ${columns} FROM cosigned ORDER BY size DESC, at DESC LIMIT 1`))[0]
