import type { WrappedKeys } from './custody.js'
import type { Queryable } from './db.js'
import type { ActRow } from './encode.js'

/** Every act of these files, each file's in order. */
export const actRows = (db: Queryable, files: readonly string[]): Promise<ActRow[]> =>
  db.query<ActRow>(
    `SELECT file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, before, cm, tag
     FROM act WHERE file = ANY($1) ORDER BY file, seq`,
    [files],
  )

export const keyRows = (db: Queryable, files: readonly string[]): Promise<WrappedKeys[]> =>
  db.query<WrappedKeys>('SELECT file, story, apart FROM keys WHERE file = ANY($1)', [files])

/** The names of all files of one kind after `after`, in order, at most `most`: for walking the whole record. */
export const filesAfter = async (db: Queryable, after: string, most: number): Promise<string[]> =>
  (
    await db.query<{ file: string }>('SELECT file FROM act WHERE seq = 1 AND file > $1 ORDER BY file LIMIT $2', [
      after,
      most,
    ])
  ).map(({ file }) => file)

/** What the person's code is checked against; nothing when the folio is unknown. */
export const verifierOf = async (db: Queryable, file: string): Promise<Uint8Array | undefined> =>
  (await db.query<{ verifier: Uint8Array }>('SELECT verifier FROM code WHERE file = $1', [file]))[0]?.verifier
