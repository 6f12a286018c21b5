import type { Queryable } from './db.js'

/** A name that a file can be found by, as a keyed hash. */
export type NameRow = Readonly<{ file: string; blind: Uint8Array }>

/** The files, at most `most`, that can be found by a name, oldest first. */
export const filesNamed = async (db: Queryable, blind: Uint8Array, most: number): Promise<string[]> =>
  (
    await db.query<{ file: string }>(
      'SELECT file FROM name JOIN docket USING (file) WHERE blind = $1 ORDER BY entered_at, file LIMIT $2',
      [blind, most],
    )
  ).map(({ file }) => file)
