import type { Queryable } from './db.js'

/** The last letter of a year's series; nothing when it has none. `series` is what their names begin with. */
export const lastLetter = async (db: Queryable, series: string): Promise<string | undefined> =>
  (
    await db.query<{ file: string }>(
      `SELECT file FROM act WHERE kind = 'instruction/issued' AND starts_with(file, $1)
       ORDER BY length(file) DESC, file DESC LIMIT 1`,
      [series],
    )
  )[0]?.file

/** A letter as a list shows it. Instants are RFC 3339. */
export type LetterRow = Readonly<{
  file: string
  status: string
  authority: string
  case: string
  issued_at: string
  /** When something last happened to it. */
  moved_at: string
}>

/** Letters from the longest-waiting on: of one status, or all that are open. `after` is the last of the part before. */
export const letterRows = (
  db: Queryable,
  { status, after, most }: { status: string | null; after: { issued: string; file: string }; most: number },
): Promise<LetterRow[]> =>
  db.query<LetterRow>(
    `SELECT d.file, d.status, i.facets->>'authority' AS authority, i.facets->>'case' AS case,
       d.entered_at AS issued_at, m.at AS moved_at
     FROM docket d
       JOIN act i ON i.file = d.file AND i.seq = 1
       JOIN act m ON m.file = d.file AND m.seq = d.seq
     WHERE d.file LIKE 'instruction-%' AND (d.entered_at, d.file) > ($2, $3)
       AND CASE WHEN $1::text IS NULL THEN d.status <> 'closed' ELSE d.status = $1 END
     ORDER BY d.entered_at, d.file LIMIT $4`,
    [status, after.issued, after.file, most],
  )

/** How many letters stand where. */
export const letterCounts = (db: Queryable): Promise<{ status: string; letters: number }[]> =>
  db.query(
    `SELECT status, count(*) AS letters FROM docket WHERE file LIKE 'instruction-%' GROUP BY status ORDER BY status`,
  )
