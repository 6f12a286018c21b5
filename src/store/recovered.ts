import type { Queryable } from './db.js'

/** An entry of the log whose index this database has lost. */
export type LostEntry = Readonly<{ index: number; entry: Uint8Array }>

/**
 * Gives entries of a log back their indexes. What is the entry of an act that waits is that act's again; what is not is kept
 * as bytes. Answers how many of them are acts of ours.
 */
export async function takeBack(db: Queryable, entries: readonly LostEntry[]): Promise<number> {
  const given = entries.map(({ index, entry }) => ({ index, entry: Buffer.from(entry).toString('base64') }))
  const rows = await db.query<{ file: string | null }>(
    `WITH given AS (
       SELECT index, decode(entry, 'base64') AS entry FROM jsonb_to_recordset($1) AS g(index bigint, entry text)
     ), found AS (
       SELECT DISTINCT ON (file, seq) index, file, seq
       FROM given JOIN (pending JOIN act USING (file, seq)) ON given.entry = '\\x01'::bytea || act.tag || act.cm
       ORDER BY file, seq, index
     ), taken AS (
       DELETE FROM pending USING found WHERE pending.file = found.file AND pending.seq = found.seq
     )
     INSERT INTO leaf (index, file, seq, entry)
     SELECT index, file, seq, CASE WHEN file IS NULL THEN entry END FROM given LEFT JOIN found USING (index)
     RETURNING file`,
    [JSON.stringify(given)],
  )
  return rows.filter(({ file }) => file !== null).length
}
