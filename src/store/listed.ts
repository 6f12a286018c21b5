import type { Queryable } from './db.js'

/** A file of one kind as lists show it; instants are RFC 3339. */
export type Listed = Readonly<{ file: string; status: string; entered_at: string }>

/** The files of a kind, newest first, at most `most`. */
export const listed = (db: Queryable, kind: string, most: number): Promise<Listed[]> =>
  db.query('SELECT file, status, entered_at FROM docket WHERE file LIKE $1 ORDER BY entered_at DESC, file LIMIT $2', [
    `${kind}-%`,
    most,
  ])
