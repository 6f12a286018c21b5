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
  /** Who handles it in that office; nobody, when it is null. */
  handler: string | null
  rule: string | null
  start: number | null
  owed_by: string | null
  started_at: string | null
  due: string | null
}>

/** Where a page of a queue ends: the next begins after it. */
export type After = Readonly<{ owing: boolean; due: string; since: string; file: string }>

export const running = (clock: string) =>
  `${clock}.stopped_at IS NULL AND ${clock}.ended_at IS NULL AND ${clock}.nature = 'duty'`

const press = (clock: string) => `coalesce(${clock}.due, 'infinity'), ${clock}.started_at`

const shown = `d.file, d.status, d.procedure, d.entity, d.population, d.entered_at, h.person AS handler,
  (SELECT count(*) FROM clock b WHERE b.file = d.file AND b.breached) AS breaches`

const handled = 'LEFT JOIN handling h ON h.file = d.file AND h.office = $1'

/** The clock of each file that presses most: no other running duty of the same office in that file comes before it. */
const owing = (whose: string) => `
SELECT ${shown}, c.rule, c.start, c.owed_by, c.started_at, c.due
FROM clock c JOIN docket d USING (file) ${handled}
WHERE c.owed_by = $1 AND ${running('c')} AND d.queues ? $1 ${whose}
  AND (${press('c')}, c.file) > ($3, $4, $5)
  AND NOT EXISTS (
    SELECT FROM clock e WHERE e.file = c.file AND e.owed_by = $1 AND ${running('e')}
      AND (${press('e')}, e.rule, e.start) < (${press('c')}, c.rule, c.start))
ORDER BY ${press('c')}, c.file LIMIT $2`

const notOwing = (whose: string) => `
SELECT ${shown}, NULL AS rule, NULL AS start, NULL AS owed_by, NULL AS started_at, NULL AS due
FROM waiting w JOIN docket d USING (file) ${handled}
WHERE w.office = $1 ${whose} AND (w.entered_at, w.file) > ($3, $4)
  AND NOT EXISTS (SELECT FROM clock c WHERE c.file = w.file AND c.owed_by = $1 AND ${running('c')})
ORDER BY w.entered_at, w.file LIMIT $2`

/** Of a queue the files that one person handles, those that nobody does, or all. */
export type Whose = Readonly<{ person: string }> | 'nobody' | 'all'

/** The condition, with the number of the parameter that it takes, and that parameter. */
function those(whose: Whose, parameter: number): [string, string[]] {
  if (whose === 'all') return ['', []]
  return whose === 'nobody' ? ['AND h.person IS NULL', []] : [`AND h.person = $${parameter}`, [whose.person]]
}

/** Of which queue, where the page begins, how many files at most, and of whose. */
export type Asked = Readonly<{ office: string; after?: After | undefined; most: number; whose?: Whose }>

/**
 * The files that wait in an office's queue: those in which it owes something first, by the limit that comes or came first,
 * then by how long it lasts; after them those in which it owes nothing by the clock, oldest first.
 */
export async function queueRows(db: Queryable, { office, after, most, whose = 'all' }: Asked): Promise<QueueRow[]> {
  const from: After = after ?? { owing: true, due: '-infinity', since: '-infinity', file: '' }
  const [ofThese, person] = those(whose, 6)
  const pressed = from.owing
    ? await db.query<QueueRow>(owing(ofThese), [office, most, from.due, from.since, from.file, ...person])
    : []
  if (pressed.length === most) return pressed
  const rest = from.owing ? { since: '-infinity', file: '' } : from
  const [ofThoseLeft] = those(whose, 5)
  const left = [office, most - pressed.length, rest.since, rest.file, ...person]
  return [...pressed, ...(await db.query<QueueRow>(notOwing(ofThoseLeft), left))]
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

/** A case that was found, as far as it is told without opening it. */
export type FoundRow = Readonly<{ file: string; status: string; entity: string; queues: readonly string[] }>

/** Of these files those that exist, in their order. */
export const foundRows = (db: Queryable, files: readonly string[]): Promise<FoundRow[]> =>
  db.query<FoundRow>(
    `SELECT file, status, entity, queues FROM docket WHERE file = ANY($1) ORDER BY array_position($1, file)`,
    [files],
  )
