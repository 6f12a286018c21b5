import type { Queryable } from './db.js'

/** A file as a queue shows it, with the duty of that office that presses most. The duty is absent when it owes none. */
export type QueueRow = Readonly<{
  file: string
  status: string
  procedure: string | null
  entity: string | null
  population: string | null
  entered_at: string
  breaches: number
  rule: string | null
  start: number | null
  owed_by: string | null
  started_at: string | null
  due: string | null
}>

/** Where a page of a queue ends: the next begins after it. */
export type After = Readonly<{ owing: boolean; due: string; since: string; file: string }>

const running = (clock: string) =>
  `${clock}.stopped_at IS NULL AND ${clock}.ended_at IS NULL AND ${clock}.nature = 'duty'`

const press = (clock: string) => `coalesce(${clock}.due, 'infinity'), ${clock}.started_at`

const shown = `d.file, d.status, d.procedure, d.entity, d.population, d.entered_at,
  (SELECT count(*) FROM clock b WHERE b.file = d.file AND b.breached) AS breaches`

/** The clock of each file that presses most: no other running duty of the same office in that file comes before it. */
const owing = `
SELECT ${shown}, c.rule, c.start, c.owed_by, c.started_at, c.due
FROM clock c JOIN docket d USING (file)
WHERE c.owed_by = $1 AND ${running('c')} AND d.queues ? $1
  AND (${press('c')}, c.file) > ($2, $3, $4)
  AND NOT EXISTS (
    SELECT FROM clock e WHERE e.file = c.file AND e.owed_by = $1 AND ${running('e')}
      AND (${press('e')}, e.rule, e.start) < (${press('c')}, c.rule, c.start))
ORDER BY ${press('c')}, c.file LIMIT $5`

const notOwing = `
SELECT ${shown}, NULL AS rule, NULL AS start, NULL AS owed_by, NULL AS started_at, NULL AS due
FROM waiting w JOIN docket d USING (file)
WHERE w.office = $1 AND (w.entered_at, w.file) > ($2, $3)
  AND NOT EXISTS (SELECT FROM clock c WHERE c.file = w.file AND c.owed_by = $1 AND ${running('c')})
ORDER BY w.entered_at, w.file LIMIT $4`

/**
 * The files that wait in an office's queue, at most `most`: those in which it owes something first, by the limit that
 * comes or came first, then by how long it lasts; after them those in which it owes nothing by the clock, oldest first.
 */
export async function queueRows(
  db: Queryable,
  { office, after, most }: { office: string; after?: After | undefined; most: number },
): Promise<QueueRow[]> {
  const from: After = after ?? { owing: true, due: '-infinity', since: '-infinity', file: '' }
  const pressed = from.owing ? await db.query<QueueRow>(owing, [office, from.due, from.since, from.file, most]) : []
  if (pressed.length === most) return pressed
  const rest = from.owing ? { since: '-infinity', file: '' } : from
  return [...pressed, ...(await db.query<QueueRow>(notOwing, [office, rest.since, rest.file, most - pressed.length]))]
}

/** A count that stops where nobody reads on, so that a long queue is not slower than a short one. */
export type Count = Readonly<{ files: number; orMore: boolean }>

const mostCounted = 1000

/** How many files wait in each of these queues. Their order matters to nobody, but leads the engine along the index. */
export const queueLengths = (db: Queryable, offices: readonly string[]): Promise<(Count & { office: string })[]> =>
  db.query(
    `SELECT office, files, files = $2 AS "orMore"
     FROM unnest($1::text[]) AS asked(office),
       LATERAL (SELECT count(*) AS files FROM (
         SELECT FROM waiting w WHERE w.office = asked.office ORDER BY w.entered_at, w.file LIMIT $2) AS listed) AS counted`,
    [offices, mostCounted],
  )

/** In how many files of its queue a limit of an office passes from one instant on and before another. RFC 3339. */
export const passing = async (
  db: Queryable,
  { office, from, before }: { office: string; from: string; before: string },
): Promise<Count> =>
  (
    await db.query<Count>(
      `WITH near AS MATERIALIZED (
         SELECT c.file FROM clock c
         WHERE c.owed_by = $1 AND ${running('c')} AND coalesce(c.due, 'infinity') >= $2 AND coalesce(c.due, 'infinity') < $3
         ORDER BY ${press('c')} LIMIT $4)
       SELECT count(DISTINCT file) AS files, (SELECT count(*) FROM near) = $4 AS "orMore"
       FROM near WHERE EXISTS (SELECT FROM waiting w WHERE w.file = near.file AND w.office = $1)`,
      [office, from, before, mostCounted],
    )
  )[0]!

/** A file as lists show it; nothing when there is none. */
export const docketRow = async (
  db: Queryable,
  file: string,
): Promise<{ status: string; queues: string[] } | undefined> =>
  (await db.query<{ status: string; queues: string[] }>('SELECT status, queues FROM docket WHERE file = $1', [file]))[0]
