import type { Queryable } from './db.js'

/** A key with which somebody signs in. Only its public half is here. */
export type Passkey = Readonly<{
  credential: string
  person: string
  public_key: Uint8Array
  counter: number
  transports: readonly string[]
}>

export async function addPasskey(db: Queryable, key: Passkey, at: string): Promise<void> {
  await db.query(
    `INSERT INTO passkey (credential, person, public_key, counter, transports, enrolled_at)
     VALUES ($1, $2, $3, $4, $5::text::jsonb, $6)`,
    [key.credential, key.person, key.public_key, key.counter, JSON.stringify(key.transports), at],
  )
}

export const passkeyOf = async (db: Queryable, credential: string): Promise<Passkey | undefined> =>
  (
    await db.query<Passkey>(
      'SELECT credential, person, public_key, counter, transports FROM passkey WHERE credential = $1',
      [credential],
    )
  )[0]

export const passkeysOf = (db: Queryable, person: string): Promise<Passkey[]> =>
  db.query<Passkey>('SELECT credential, person, public_key, counter, transports FROM passkey WHERE person = $1', [
    person,
  ])

/** How often a key says it was used. A key that does not count says 0 for ever. */
export async function countUse(db: Queryable, credential: string, counter: number): Promise<void> {
  await db.query('UPDATE passkey SET counter = $2 WHERE credential = $1', [credential, counter])
}

/** How many keys each person has. */
export const keyCounts = async (db: Queryable): Promise<ReadonlyMap<string, number>> => {
  const rows = await db.query<{ person: string; keys: number }>(
    'SELECT person, count(*)::integer AS keys FROM passkey GROUP BY person',
  )
  return new Map(rows.map(({ person, keys }) => [person, keys]))
}

/** Keeps an invitation, and forgets those that hold no more. `token` is the hash of what the person was given. */
export async function addInvitation(
  db: Queryable,
  { token, person, expires }: { token: Uint8Array; person: string; expires: string },
  now: string,
): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM invitation WHERE expires <= $4)
     INSERT INTO invitation (token, person, expires) VALUES ($1, $2, $3)`,
    [token, person, expires, now],
  )
}

/** Whom an invitation that still holds is for. */
export const invitedBy = async (db: Queryable, token: Uint8Array, now: string): Promise<string | undefined> =>
  (
    await db.query<{ person: string }>('SELECT person FROM invitation WHERE token = $1 AND expires > $2', [token, now])
  )[0]?.person

/** Uses an invitation up. Of several that try at once, one is told the person. */
export const takeInvitation = async (db: Queryable, token: Uint8Array, now: string): Promise<string | undefined> =>
  (
    await db.query<{ person: string }>('DELETE FROM invitation WHERE token = $1 AND expires > $2 RETURNING person', [
      token,
      now,
    ])
  )[0]?.person

/** Something random that must come back once, soon; for a person, when it is known for whom. */
export type Challenge = Readonly<{ challenge: string; person: string | null; expires: string }>

/** Keeps a challenge, and forgets those that are too old. */
export async function addChallenge(
  db: Queryable,
  { challenge, person, expires }: Challenge,
  now: string,
): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM challenge WHERE expires <= $4)
     INSERT INTO challenge (challenge, person, expires) VALUES ($1, $2, $3)`,
    [challenge, person, expires, now],
  )
}

/** Uses a challenge up; nothing when it was never given, was used before, or is too old. */
export const takeChallenge = async (
  db: Queryable,
  challenge: string,
  now: string,
): Promise<Pick<Challenge, 'person'> | undefined> =>
  (
    await db.query<Pick<Challenge, 'person'>>(
      'DELETE FROM challenge WHERE challenge = $1 AND expires > $2 RETURNING person',
      [challenge, now],
    )
  )[0]

/** Somebody signed in, in one office. */
export type SessionRow = Readonly<{ person: string; office: string; seen_at: string }>

/** How old a session may be, and how long ago it may have been used last. */
export type SessionLimits = Readonly<{ begunAfter: string; seenAfter: string }>

/** Keeps a session, and forgets those that hold no more. */
export async function addSession(
  db: Queryable,
  { token, person, office, at }: { token: Uint8Array; person: string; office: string; at: string },
  { begunAfter, seenAfter }: SessionLimits,
): Promise<void> {
  await db.query(
    `WITH gone AS (DELETE FROM session WHERE began_at <= $5 OR seen_at <= $6)
     INSERT INTO session (token, person, office, began_at, seen_at) VALUES ($1, $2, $3, $4, $4)`,
    [token, person, office, at, begunAfter, seenAfter],
  )
}

/** A session whose person still holds the office: who lost it is out at the next request. */
export const sessionOf = async (
  db: Queryable,
  token: Uint8Array,
  { begunAfter, seenAfter }: SessionLimits,
): Promise<SessionRow | undefined> =>
  (
    await db.query<SessionRow>(
      `SELECT person, office, seen_at FROM session
       WHERE token = $1 AND began_at > $2 AND seen_at > $3 AND EXISTS (
         SELECT FROM seat
         WHERE seat.person = session.person AND seat.office = session.office AND seat.until IS NULL
       )`,
      [token, begunAfter, seenAfter],
    )
  )[0]

export async function markSeen(db: Queryable, token: Uint8Array, at: string): Promise<void> {
  await db.query('UPDATE session SET seen_at = $2 WHERE token = $1', [token, at])
}

export async function endSession(db: Queryable, token: Uint8Array): Promise<void> {
  await db.query('DELETE FROM session WHERE token = $1', [token])
}

/** Whoever holds no office any more keeps no way in: no session, no key, no invitation. */
export async function shutOut(db: Queryable, person: string): Promise<void> {
  await db.query('DELETE FROM session WHERE person = $1', [person])
  await db.query('DELETE FROM passkey WHERE person = $1', [person])
  await db.query('DELETE FROM invitation WHERE person = $1', [person])
  await db.query('DELETE FROM challenge WHERE person = $1', [person])
}
