import type { Derived } from '../domain/derived.js'
import type { WrappedKeys } from './custody.js'
import type { Queryable } from './db.js'
import type { ActRow } from './encode.js'

/** A clock as queues show it; instants are RFC 3339. */
export type ClockRow = Readonly<{
  rule: string
  start: number
  nature: string
  owed_by: string
  started_at: string
  due: string | null
  stopped_at: string | null
  ended_at: string | null
  breached: boolean
}>

/** All that is derived from one file, up to its act `seq`. */
export type DerivedFile = Readonly<{ file: string; seq: number; derived: Derived; clocks: readonly ClockRow[] }>

/** What is written together, all or nothing: acts, the keys of new files, the codes given out, and what follows from them. */
export type Writing = Readonly<{
  acts: readonly ActRow[]
  keys: readonly WrappedKeys[]
  codes: readonly { file: string; verifier: Uint8Array }[]
  derived: readonly DerivedFile[]
}>

const base64 = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('base64') : null)

const truth = `
WITH incoming AS (SELECT $1::jsonb AS b),
key_rows AS (
  INSERT INTO keys (file, story, apart)
  SELECT file, decode(story, 'base64'), decode(apart, 'base64')
  FROM incoming, jsonb_to_recordset(b->'keys') AS k(file text, story text, apart text)
),
code_rows AS (
  INSERT INTO code (file, verifier)
  SELECT file, decode(verifier, 'base64')
  FROM incoming, jsonb_to_recordset(b->'codes') AS k(file text, verifier text)
),
act_rows AS (
  INSERT INTO act (file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, cm, tag)
  SELECT file, seq, kind, at, person, office, norm, basis, cites, facets,
         decode(story, 'base64'), decode(apart, 'base64'), decode(cm, 'base64'), decode(tag, 'base64')
  FROM incoming, jsonb_to_recordset(b->'acts') AS a(file text, seq integer, kind text, at timestamptz, person text,
    office text, norm text, basis jsonb, cites jsonb, facets jsonb, story text, apart text, cm text, tag text)
),
place_rows AS (
  INSERT INTO place (file, seq)
  SELECT p.value->>'file', (p.value->>'seq')::integer
  FROM incoming, jsonb_array_elements(b->'acts') WITH ORDINALITY AS p(value, n) ORDER BY n
)`

const follows = `,
docket_rows AS (
  INSERT INTO docket (file, seq, status, procedure, entity, population, holder, consent, queues, entered_at)
  SELECT file, seq, status, procedure, entity, population, holder, consent, queues, "enteredAt"
  FROM incoming, jsonb_to_recordset(b->'docket') AS d(file text, seq integer, status text, procedure text, entity text,
    population text, holder text, consent text, queues jsonb, "enteredAt" timestamptz)
  ON CONFLICT (file) DO UPDATE SET (seq, status, procedure, entity, population, holder, consent, queues, entered_at) =
    (EXCLUDED.seq, EXCLUDED.status, EXCLUDED.procedure, EXCLUDED.entity, EXCLUDED.population, EXCLUDED.holder,
     EXCLUDED.consent, EXCLUDED.queues, EXCLUDED.entered_at)
),
clock_rows AS (
  INSERT INTO clock (file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached)
  SELECT file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached
  FROM incoming, jsonb_to_recordset(b->'clocks') AS c(file text, rule text, start integer, nature text, owed_by text,
    started_at timestamptz, due timestamptz, stopped_at timestamptz, ended_at timestamptz, breached boolean)
  ON CONFLICT (file, rule, start) DO UPDATE SET (nature, owed_by, started_at, due, stopped_at, ended_at, breached) =
    (EXCLUDED.nature, EXCLUDED.owed_by, EXCLUDED.started_at, EXCLUDED.due, EXCLUDED.stopped_at, EXCLUDED.ended_at, EXCLUDED.breached)
),
answer_rows AS (
  INSERT INTO answer (file, seq, rule, start, step, person, at)
  SELECT file, seq, rule, start, step, person, at
  FROM incoming, jsonb_to_recordset(b->'answers') AS a(file text, seq integer, rule text, start integer, step text,
    person text, at timestamptz)
  ON CONFLICT (file, seq) DO NOTHING
),
seat_rows AS (
  INSERT INTO seat (file, person, office, since, until)
  SELECT file, person, office, since, until
  FROM incoming, jsonb_to_recordset(b->'seats') AS s(file text, person text, office text, since timestamptz, until timestamptz)
  ON CONFLICT (file, person, office, since) DO UPDATE SET until = EXCLUDED.until
),
shift_rows AS (
  INSERT INTO shift (file, id, starts, ends, officer, lead, coordinator)
  SELECT file, id, starts, ends, officer, lead, coordinator
  FROM incoming, jsonb_to_recordset(b->'shifts') AS s(file text, id text, starts timestamptz, ends timestamptz,
    officer text, lead text, coordinator text)
  ON CONFLICT (file, id) DO NOTHING
)
SELECT 1`

const truthOf = (writings: readonly Writing[]) => ({
  acts: writings.flatMap(({ acts }) =>
    acts.map((act) => ({
      ...act,
      story: base64(act.story),
      apart: base64(act.apart),
      cm: base64(act.cm),
      tag: base64(act.tag),
    })),
  ),
  keys: writings.flatMap(({ keys }) =>
    keys.map(({ file, story, apart }) => ({ file, story: base64(story), apart: base64(apart) })),
  ),
  codes: writings.flatMap(({ codes }) => codes.map(({ file, verifier }) => ({ file, verifier: base64(verifier) }))),
})

const followsOf = (files: readonly DerivedFile[]) => ({
  docket: files.flatMap(({ file, seq, derived: { docket } }) => (docket ? [{ file, seq, ...docket }] : [])),
  clocks: files.flatMap(({ file, clocks }) => clocks.map((clock) => ({ file, ...clock }))),
  answers: files.flatMap(({ file, derived: { answers = [] } }) => answers.map((answer) => ({ file, ...answer }))),
  seats: files.flatMap(({ file, derived: { seats = [] } }) => seats.map((seat) => ({ file, ...seat }))),
  shifts: files.flatMap(({ file, derived: { shifts = [] } }) => shifts.map((shift) => ({ file, ...shift }))),
})

/** One statement, so one transaction and one commit, however many acts of however many files. */
export async function write(db: Queryable, writings: readonly Writing[]): Promise<void> {
  const files = writings.flatMap(({ derived }) => derived)
  await db.query(truth + follows, [JSON.stringify({ ...truthOf(writings), ...followsOf(files) })])
}

/** Only what is derived: for rebuilding. */
export async function writeDerived(db: Queryable, files: readonly DerivedFile[]): Promise<void> {
  await db.query(`WITH incoming AS (SELECT $1::jsonb AS b)${follows}`, [JSON.stringify(followsOf(files))])
}
