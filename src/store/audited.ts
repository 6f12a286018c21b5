import type { CosignedRow } from './cosigned.js'
import type { Queryable } from './db.js'
import type { ActRow } from './encode.js'

/** The names of files that have an act or a key, in order: also of one whose first act is gone, or all of them. */
export const filesToAudit = async (db: Queryable, after: string, most: number): Promise<string[]> =>
  (
    await db.query<{ file: string }>(
      `SELECT file FROM (SELECT DISTINCT file FROM act WHERE file > $1 UNION SELECT file FROM keys WHERE file > $1) AS f
       ORDER BY file LIMIT $2`,
      [after, most],
    )
  ).map(({ file }) => file)

type Row = ActRow &
  Readonly<{ index: number | null; pending: boolean; before_size: number | null; before_at: string | null }>

/** Every act of these files, with its place in the log and the checkpoint that it names. */
export const rowsToAudit = (db: Queryable, files: readonly string[]): Promise<Row[]> =>
  db.query<Row>(
    `SELECT a.file, a.seq, kind, a.at, person, office, norm, basis, cites, facets, story, apart, before, cm, tag,
       l.index, p.file IS NOT NULL AS pending, c.size AS before_size, c.at AS before_at
     FROM act a LEFT JOIN leaf l USING (file, seq) LEFT JOIN pending p USING (file, seq)
       LEFT JOIN cosigned c ON c.hash = a.before
     WHERE a.file = ANY($1) ORDER BY a.file, a.seq`,
    [files],
  )

/** Entries that are kept as bytes: notices, and what lost acts committed to. */
export const bareLeaves = (db: Queryable): Promise<{ index: number; entry: Uint8Array }[]> =>
  db.query('SELECT index, entry FROM leaf WHERE entry IS NOT NULL ORDER BY index')

/** Places whose act is gone, which nobody can bring about who keeps to the rules. */
export const danglingLeaves = (db: Queryable): Promise<{ index: number; file: string; seq: number }[]> =>
  db.query(
    `SELECT index, file, seq FROM leaf LEFT JOIN act USING (file, seq)
     WHERE entry IS NULL AND act.kind IS NULL ORDER BY index`,
  )

export const everyCosigned = (db: Queryable): Promise<CosignedRow[]> =>
  db.query<CosignedRow>('SELECT hash, size, at, note FROM cosigned ORDER BY size, at')
