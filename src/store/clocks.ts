import type { Facets } from '../domain/act.js'
import type { Queryable } from './db.js'

/** A limit that has a number; instants are RFC 3339. */
export type LimitRow = Readonly<{ file: string; rule: string; start: number; started_at: string; due: string }>

/** Which limit of which file. */
export type LimitKey = Pick<LimitRow, 'file' | 'rule' | 'start'>

/** A limit with what the act that started it says in clear, which may set its number. */
export type UnnotedRow = LimitRow & Readonly<{ facets: Facets }>

/**
 * Duties whose limit passed before `now` unkept and unnoted, in the order of their files, at most `most`, after one of
 * them. What was done or fell away too late is among them. A file whose key was destroyed takes no more acts, and so none
 * of its limits is.
 */
export const unnoted = (
  db: Queryable,
  { now, after, most }: { now: string; after: LimitKey; most: number },
): Promise<UnnotedRow[]> =>
  db.query<UnnotedRow>(
    // Looked for by when they were due, of which there are few, and only then put in order.
    `WITH late AS MATERIALIZED (
       SELECT file, rule, start, started_at, due FROM clock
       WHERE nature = 'duty' AND NOT breached AND coalesce(stopped_at, ended_at, 'infinity') > due AND due < $1)
     SELECT late.*, act.facets FROM late JOIN act ON act.file = late.file AND act.seq = late.start
     WHERE (late.file, rule, start) > ($2, $3, $4) AND EXISTS (SELECT FROM keys WHERE keys.file = late.file)
     ORDER BY late.file, rule, start LIMIT $5`,
    [now, after.file, after.rule, after.start, most],
  )

/** The limits of these rules that run, the nearest first. */
export const running = (db: Queryable, rules: readonly string[]): Promise<LimitRow[]> =>
  db.query<LimitRow>(
    `SELECT file, rule, start, started_at, due FROM clock
     WHERE stopped_at IS NULL AND ended_at IS NULL AND due IS NOT NULL AND rule = ANY($1)
     ORDER BY due, file, rule, start`,
    [rules],
  )

export type FirstAnswer = LimitKey & Readonly<{ step: string; person: string; at: string }>

/** Who first answered each step of any limit of these files. */
export const firstAnswers = (db: Queryable, files: readonly string[]): Promise<FirstAnswer[]> =>
  db.query<FirstAnswer>(
    `SELECT DISTINCT ON (file, rule, start, step) file, rule, start, step, person, at FROM answer
     WHERE file = ANY($1) ORDER BY file, rule, start, step, seq`,
    [files],
  )
