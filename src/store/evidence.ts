import type { Queryable } from './db.js'

/** What witnesses prove of one act; instants are RFC 3339, null where nothing does. */
export type EvidenceRow = Readonly<{ seq: number; not_before: string | null; not_after: string | null }>

/** Of every act of a file: the checkpoint that it names, and the first that holds it. */
export const evidenceRows = (db: Queryable, file: string): Promise<EvidenceRow[]> =>
  db.query<EvidenceRow>(
    `SELECT a.seq, b.at AS not_before,
       (SELECT c.at FROM cosigned c WHERE c.size > l.index ORDER BY c.size, c.at LIMIT 1) AS not_after
     FROM act a LEFT JOIN leaf l USING (file, seq) LEFT JOIN cosigned b ON b.hash = a.before
     WHERE a.file = $1 ORDER BY a.seq`,
    [file],
  )

/** Files in which a limit was noted as broken and was then met all the same: a wrong clock may have noted it. */
export const filesCured = async (db: Queryable, after: string, most: number): Promise<string[]> =>
  (
    await db.query<{ file: string }>(
      `SELECT DISTINCT file FROM clock WHERE breached AND stopped_at IS NOT NULL AND file > $1
       AND EXISTS (SELECT FROM keys WHERE keys.file = clock.file) ORDER BY file LIMIT $2`,
      [after, most],
    )
  ).map(({ file }) => file)

/**
 * Files whose running duties the node's clock may have misjudged: by the witnesses' time the limit has passed, or it began
 * later than this clock says it is now.
 */
export const filesMisjudged = async (
  db: Queryable,
  { witnessed, now }: Readonly<{ witnessed: string; now: string }>,
): Promise<string[]> =>
  (
    await db.query<{ file: string }>(
      `SELECT DISTINCT file FROM clock
       WHERE nature = 'duty' AND NOT breached AND coalesce(stopped_at, ended_at) IS NULL
         AND ((due >= $2::timestamptz AND due < $1::timestamptz) OR started_at > $2::timestamptz + interval '2 minutes')
       ORDER BY file`,
      [witnessed, now],
    )
  ).map(({ file }) => file)

/** How far one act has come in the log. `index` is null while it waits; `note` is the first checkpoint that the quorum cosigned with it. */
export type ProvenRow = EvidenceRow & Readonly<{ index: number | null; note: string | null }>

/** Of every act of a file: where it stands, and the first cosigned checkpoint that holds it. */
export const provenRows = (db: Queryable, file: string): Promise<ProvenRow[]> =>
  db.query<ProvenRow>(
    `SELECT a.seq, l.index, b.at AS not_before, c.at AS not_after, c.note
     FROM act a LEFT JOIN leaf l USING (file, seq) LEFT JOIN cosigned b ON b.hash = a.before
     LEFT JOIN LATERAL (SELECT at, note FROM cosigned WHERE size > l.index ORDER BY size, at LIMIT 1) c ON true
     WHERE a.file = $1 ORDER BY a.seq`,
    [file],
  )
