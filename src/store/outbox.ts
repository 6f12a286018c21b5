import type { Queryable } from './db.js'

/** Somebody to be written to once for this key. All instants here are RFC 3339. */
export type Notice = Readonly<{ key: string; person: string }>

/** Puts notices into the outbox; one whose key was ever there is left as it is. Answers how many were new. */
export const enqueue = async (db: Queryable, notices: readonly Notice[], at: string): Promise<number> =>
  (
    await db.query(
      `INSERT INTO outbox (key, person, enqueued_at, next_try_at)
       SELECT key, person, $2, $2 FROM jsonb_to_recordset($1) AS n(key text, person text)
       ON CONFLICT (key) DO NOTHING RETURNING id`,
      [JSON.stringify(notices), at],
    )
  ).length

/** A notice that one process has in hand, with the number of this try. */
export type Taken = Readonly<{ id: number; person: string; tries: number }>

/**
 * Takes what is due and younger than `since`. Until `until` no other process takes it: whoever dies with it in hand leaves
 * it to be sent then, perhaps a second time.
 */
export const takeDue = (
  db: Queryable,
  { now, since, until, most }: { now: string; since: string; until: string; most: number },
): Promise<Taken[]> =>
  db.query<Taken>(
    `UPDATE outbox SET tries = tries + 1, next_try_at = $3
     WHERE id IN (
       SELECT id FROM outbox WHERE sent_at IS NULL AND next_try_at <= $1 AND enqueued_at > $2
       ORDER BY next_try_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
     RETURNING id, person, tries`,
    [now, since, until, most],
  )

export const markSent = (db: Queryable, id: number, at: string): Promise<unknown> =>
  db.query('UPDATE outbox SET sent_at = $2 WHERE id = $1', [id, at])

export const putOff = (db: Queryable, id: number, until: string): Promise<unknown> =>
  db.query('UPDATE outbox SET next_try_at = $2 WHERE id = $1', [id, until])

/** How many put there before `late` are still unsent, since when, and how many of those before `lost` are given up. */
export const unsent = async (
  db: Queryable,
  { late, lost }: { late: string; lost: string },
): Promise<{ unsent: number; givenUp: number; since: string | null }> =>
  (
    await db.query<{ unsent: number; givenUp: number; since: string | null }>(
      `SELECT count(*) AS unsent, count(*) FILTER (WHERE enqueued_at <= $2) AS "givenUp", min(enqueued_at) AS since
       FROM outbox WHERE sent_at IS NULL AND enqueued_at < $1`,
      [late, lost],
    )
  )[0]!
