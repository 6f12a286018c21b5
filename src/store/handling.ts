import type { Queryable } from './db.js'
import { running } from './queues.js'

/** How much somebody has to do in an office, or how much nobody has yet taken (`person` is null). */
export type LoadRow = Readonly<{ person: string | null; files: number; waiting: number; overdue: number }>

/**
 * Of each who handles files of an office: how many, how many of those wait in its queue now, and in how many of these a
 * limit that the office owes has passed. In one reading, so that the figures are of one moment.
 */
export const loadRows = (db: Queryable, office: string, now: string): Promise<LoadRow[]> =>
  db.query<LoadRow>(
    `WITH late AS (
       SELECT DISTINCT c.file FROM clock c WHERE c.owed_by = $1 AND ${running('c')} AND coalesce(c.due, 'infinity') < $2)
     SELECT person, count(*) AS files, count(w.file) AS waiting, count(late.file) AS overdue
     FROM (SELECT file, person FROM handling WHERE office = $1) AS h
       FULL JOIN (SELECT file FROM waiting WHERE office = $1) AS w USING (file)
       LEFT JOIN late ON late.file = w.file
     GROUP BY person ORDER BY person NULLS FIRST`,
    [office, now],
  )

/** A file that somebody handles, and how many acts it has. */
export type HandledRow = Readonly<{ file: string; seq: number }>

/** The files that somebody handles in an office, oldest first. In what was forgotten nothing more can be written: it is left out. */
export const handledBy = (db: Queryable, person: string, office: string): Promise<HandledRow[]> =>
  db.query<HandledRow>(
    `SELECT h.file, d.seq FROM handling h JOIN docket d USING (file) JOIN keys USING (file)
     WHERE h.person = $1 AND h.office = $2 ORDER BY d.entered_at, h.file`,
    [person, office],
  )

/** Who handles a file, by office. */
export const handlersOf = (db: Queryable, file: string): Promise<{ office: string; person: string }[]> =>
  db.query('SELECT office, person FROM handling WHERE file = $1 ORDER BY office', [file])
