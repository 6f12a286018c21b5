import type { Db, Queryable } from './db.js'
import type { ActRow } from './encode.js'
import type { DerivedFile, Writing } from './write.js'

const json = (value: unknown) => JSON.stringify(value)

async function writeAct(tx: Queryable, act: ActRow): Promise<void> {
  const { file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, before, cm, tag } = act
  await tx.query(
    `INSERT INTO act (file, seq, kind, at, person, office, norm, basis, cites, facets, story, apart, before, cm, tag)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [file, seq, kind, at, person, office, norm, json(basis), json(cites), json(facets), story, apart, before, cm, tag],
  )
  await tx.query('INSERT INTO place (file, seq) VALUES ($1, $2)', [file, seq])
  await tx.query('INSERT INTO pending (file, seq) VALUES ($1, $2)', [file, seq])
}

async function writeDocket(tx: Queryable, { file, seq, derived: { docket } }: DerivedFile): Promise<void> {
  if (!docket) return
  const { status, procedure = null, entity = null, population = null, holder = null, consent = null } = docket
  const { queues, enteredAt, handlers = {} } = docket
  await tx.query(
    `INSERT INTO docket (file, seq, status, procedure, entity, population, holder, consent, queues, entered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (file) DO UPDATE SET seq = $2, status = $3, procedure = $4, entity = $5, population = $6,
       holder = $7, consent = $8, queues = $9, entered_at = $10`,
    [file, seq, status, procedure, entity, population, holder, consent, json(queues), enteredAt],
  )
  await tx.query('DELETE FROM waiting WHERE file = $1 AND office <> ALL ($2)', [file, queues])
  await tx.query('DELETE FROM handling WHERE file = $1 AND office <> ALL ($2)', [file, Object.keys(handlers)])
  for (const [office, person] of Object.entries(handlers))
    await tx.query(
      `INSERT INTO handling (file, office, person) VALUES ($1, $2, $3)
       ON CONFLICT (file, office) DO UPDATE SET person = $3`,
      [file, office, person],
    )
  for (const office of queues)
    await tx.query('INSERT INTO waiting (file, office, entered_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      file,
      office,
      enteredAt,
    ])
}

async function writeClocks(tx: Queryable, { file, clocks }: DerivedFile): Promise<void> {
  for (const { rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached } of clocks)
    await tx.query(
      `INSERT INTO clock (file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (file, rule, start) DO UPDATE SET nature = $4, owed_by = $5, started_at = $6, due = $7,
         stopped_at = $8, ended_at = $9, breached = $10`,
      [file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached],
    )
}

async function writeTruth(tx: Queryable, { acts, keys, codes, names, cosigned }: Writing): Promise<void> {
  for (const { hash, size, at, note } of cosigned)
    await tx.query('INSERT INTO cosigned (hash, size, at, note) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING', [
      hash,
      size,
      at,
      note,
    ])
  for (const { file, story, apart } of keys)
    await tx.query('INSERT INTO keys (file, story, apart) VALUES ($1, $2, $3)', [file, story, apart])
  for (const { file, verifier } of codes)
    await tx.query('INSERT INTO code (file, verifier) VALUES ($1, $2)', [file, verifier])
  for (const { file, blind } of names)
    await tx.query('INSERT INTO name (blind, file) VALUES ($1, $2) ON CONFLICT DO NOTHING', [blind, file])
  for (const act of acts) await writeAct(tx, act)
}

/**
 * The rows of a case that `write` writes, by plain statements in one transaction: what recording is measured against.
 * Nothing is decided, sealed or derived here, and nothing shares a commit.
 */
export const writePlainly = (db: Db, writing: Writing): Promise<void> =>
  db.transaction(async (tx) => {
    await writeTruth(tx, writing)
    for (const file of writing.derived) {
      await writeDocket(tx, file)
      await writeClocks(tx, file)
    }
  })

/** The same without what lists and queues show: acts, their order, keys and codes alone. */
export const writeTruthPlainly = (db: Db, writing: Writing): Promise<void> =>
  db.transaction((tx) => writeTruth(tx, writing))

/** What the engine calls itself: `PostgreSQL 15.14`. */
export async function engineVersion(db: Queryable): Promise<string> {
  const [row] = await db.query<{ version: string }>('SELECT version()')
  return /^PostgreSQL [\d.]+/.exec(row?.version ?? '')?.[0] ?? 'unknown'
}
