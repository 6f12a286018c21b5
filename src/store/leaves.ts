import type { Queryable } from './db.js'

/** As much as one round takes: what is left waits for the next. */
export const mostAtOnce = 10_000

/** What an act says, looked up by its key for each row: these rows are few, whatever the plan thinks, and acts are many. */
const ofAct = (column: 'kind' | 'tag' | 'cm', rows: string) =>
  `(SELECT ${column} FROM act WHERE act.file = ${rows}.file AND act.seq = ${rows}.seq)`

/** Whether acts wait for a place in the log, and whether one of these kinds is among them. */
export async function waiting(db: Queryable, kinds: readonly string[]): Promise<{ any: boolean; urgent: boolean }> {
  const [row] = await db.query<{ any: boolean; urgent: boolean }>(
    `SELECT EXISTS (SELECT FROM pending) AS any,
            EXISTS (SELECT FROM pending p WHERE ${ofAct('kind', 'p')} = ANY ($1)) AS urgent`,
    [kinds],
  )
  return row!
}

/**
 * Gives what waits its indexes, in one statement: from then on the order is fixed, whatever happens before it is published.
 * It is the order of the tags, which look random to whoever has not the keys: nobody learns what came first. Of two
 * processes one fails, by the key of `leaf`, and finds at its next round what is left. Answers whether more may wait.
 */
export async function takePlaces(db: Queryable): Promise<boolean> {
  const rows = await db.query<{ index: number }>(
    `WITH taken AS (
       DELETE FROM pending WHERE (file, seq) IN (SELECT file, seq FROM pending LIMIT ${mostAtOnce})
       RETURNING file, seq
     )
     INSERT INTO leaf (index, file, seq)
     SELECT (SELECT coalesce(max(index) + 1, 0) FROM leaf) + row_number() OVER (ORDER BY ${ofAct('tag', 't')}) - 1, file, seq
     FROM taken t
     RETURNING index`,
  )
  return rows.length === mostAtOnce
}

/** How many leaves have their index. */
export const leafCount = async (db: Queryable): Promise<number> =>
  (await db.query<{ size: number }>('SELECT coalesce(max(index) + 1, 0) AS size FROM leaf'))[0]!.size

/** What stands at an index: an act of a file, or bytes of another kind. */
export type LeafRow = Readonly<{
  index: number
  file: string | null
  seq: number | null
  entry: Uint8Array | null
  tag: Uint8Array | null
  cm: Uint8Array | null
}>

/** Leaves from one index on, in order, `most` at once at the most. */
export const leavesFrom = (db: Queryable, index: number, most = mostAtOnce): Promise<LeafRow[]> =>
  db.query<LeafRow>(
    `SELECT index, file, seq, entry, ${ofAct('tag', 'l')} AS tag, ${ofAct('cm', 'l')} AS cm FROM leaf l
     WHERE index >= $1 ORDER BY index LIMIT $2`,
    [index, most],
  )

/** Where an act stands in the log; nothing while it waits. */
export const indexOf = async (db: Queryable, file: string, seq: number): Promise<number | undefined> =>
  (await db.query<{ index: number }>('SELECT index FROM leaf WHERE file = $1 AND seq = $2', [file, seq]))[0]?.index

/** Puts an entry at the end that is no act of ours: a notice, or, at an index that is lost, what stood there. */
export const placeEntry = async (db: Queryable, entry: Uint8Array): Promise<void> => {
  await db.query('INSERT INTO leaf (index, entry) SELECT coalesce(max(index) + 1, 0), $1 FROM leaf', [entry])
}

/** The entry that was placed last and is no act. */
export const lastEntry = async (db: Queryable): Promise<Uint8Array | undefined> =>
  (
    await db.query<{ entry: Uint8Array }>('SELECT entry FROM leaf WHERE entry IS NOT NULL ORDER BY index DESC LIMIT 1')
  )[0]?.entry
