import type { WrappedKeys } from './custody.js'
import type { Db } from './db.js'
import type { ActRow } from './encode.js'
import { gather } from './gather.js'

/** Some files as they stand: every act, each file's in order, and the keys of those that have any. */
export type Stored = Readonly<{ rows: readonly ActRow[]; keys: readonly WrappedKeys[] }>

type Row = ActRow & Readonly<{ story_key: Uint8Array | null; apart_key: Uint8Array | null }>

const ofFiles = (db: Db, files: readonly string[]): Promise<Row[]> =>
  db.query<Row>(
    `SELECT a.file, seq, kind, at, person, office, norm, basis, cites, facets, a.story, a.apart, before, cm, tag,
       k.story AS story_key, k.apart AS apart_key
     FROM act a LEFT JOIN keys k ON k.file = a.file AND a.seq = 1
     WHERE a.file = ANY($1) ORDER BY a.file, seq`,
    [files],
  )

function byFile(rows: readonly Row[]): Map<string, Row[]> {
  const files = new Map<string, Row[]>()
  for (const row of rows) files.get(row.file)?.push(row) ?? files.set(row.file, [row])
  return files
}

function storedIn(rows: readonly Row[]): Stored {
  const keys = rows.flatMap(({ file, story_key: story, apart_key: apart }) =>
    story && apart ? [{ file, story, apart }] : [],
  )
  return { rows, keys }
}

/** Reads files as they stand. Who asks while others are being answered is answered together with whoever else waits. */
export const storedReader = (db: Db): ((files: readonly string[]) => Promise<Stored>) =>
  gather(async (group) => {
    const files = byFile(await ofFiles(db, [...new Set(group.flatMap(({ asked }) => asked))]))
    for (const { asked, done } of group) done(storedIn(asked.flatMap((file) => files.get(file) ?? [])))
  })
