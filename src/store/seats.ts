import type { Queryable } from './db.js'
import type { ActRow } from './encode.js'

/** The act by which somebody took an office, and when they left it. */
export type SeatingRow = ActRow & Readonly<{ until: string | null }>

/** How each came to their office, of one person or of all, past ones too, oldest first. */
export const seatings = (db: Queryable, person?: string): Promise<SeatingRow[]> =>
  db.query<SeatingRow>(
    `SELECT a.file, a.seq, a.kind, a.at, a.person, a.office, a.norm, a.basis, a.cites, a.facets, a.story, a.apart, a.cm,
            a.tag, s.until
     FROM seat s JOIN act a ON a.file = s.file AND a.at = s.since AND a.kind = 'organ/holder-seated'
       AND a.facets->>'person' = s.person AND a.facets->>'office' = s.office
     WHERE $1::text IS NULL OR s.person = $1
     ORDER BY a.at, a.file, a.seq`,
    [person ?? null],
  )

/** The offices that a person holds. */
export const openSeats = async (db: Queryable, person: string): Promise<string[]> =>
  (
    await db.query<{ office: string }>(
      'SELECT DISTINCT office FROM seat WHERE person = $1 AND until IS NULL ORDER BY office',
      [person],
    )
  ).map(({ office }) => office)

/** Who holds one of these offices. */
export const seatedIn = async (db: Queryable, offices: readonly string[]): Promise<string[]> =>
  (
    await db.query<{ person: string }>(
      'SELECT DISTINCT person FROM seat WHERE until IS NULL AND office = ANY($1) ORDER BY person',
      [offices],
    )
  ).map(({ person }) => person)

/** Who is on duty from one instant to another; the columns as of the table `shift`. */
export type DutyRow = Readonly<{ starts: string; ends: string; officer: string; lead: string; coordinator: string }>

/** The turn that holds at an instant: of those that cover it, the one that was set last. */
export const dutyAt = async (db: Queryable, at: string): Promise<DutyRow | undefined> =>
  (
    await db.query<DutyRow>(
      `SELECT s.starts, s.ends, s.officer, s.lead, s.coordinator
       FROM shift s JOIN place p ON p.file = s.file AND p.seq = s.id::integer
       WHERE s.starts <= $1 AND s.ends > $1 ORDER BY p.position DESC LIMIT 1`,
      [at],
    )
  )[0]

/** Every turn that ends after one instant and begins before another, in the order in which they were set. */
export const dutiesBetween = (db: Queryable, from: string, to: string): Promise<DutyRow[]> =>
  db.query<DutyRow>(
    `SELECT s.starts, s.ends, s.officer, s.lead, s.coordinator
     FROM shift s JOIN place p ON p.file = s.file AND p.seq = s.id::integer
     WHERE s.ends > $1 AND s.starts < $2 ORDER BY p.position`,
    [from, to],
  )
