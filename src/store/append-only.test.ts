import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { newFileKeys } from './custody.js'
import type { Queryable } from './db.js'
import { encode } from './encode.js'
import { engines, type Fresh } from './given.js'
import { write } from './write.js'

const { keys, wrapped } = newFileKeys({ story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }, told.file)
/** What the first act of a file is made after, while no checkpoint is cosigned. */
const first = { previous: undefined, before: '' }

async function oneAct(fresh: () => Promise<Fresh>): Promise<Fresh> {
  const opened = await fresh()
  const acts = told.acts(told.request()).map((act) => encode(act, keys, first))
  await write(opened.db, [
    {
      acts,
      keys: [wrapped],
      codes: [{ file: told.file, verifier: Buffer.alloc(32) }],
      names: [{ file: told.file, blind: Buffer.alloc(32) }],
      cosigned: [],
      derived: [],
    },
  ])
  return opened
}

const kept = async (db: Queryable) =>
  (
    await db.query<{ row: string }>(
      `SELECT a::text || p::text || k::text || c::text || n::text AS row
       FROM act a JOIN place p USING (file, seq) JOIN keys k USING (file) JOIN code c USING (file) JOIN name n USING (file)`,
    )
  ).map(({ row }) => row)

const changes: Readonly<Record<string, readonly string[]>> = {
  act: ["UPDATE act SET kind = 'x'", 'UPDATE act SET seq = 2 WHERE false', 'DELETE FROM act', 'TRUNCATE act CASCADE'],
  place: ['UPDATE place SET seq = 2', 'DELETE FROM place', 'TRUNCATE place'],
  keys: ["UPDATE keys SET story = ''", 'DELETE FROM keys', 'TRUNCATE keys'],
  code: ["UPDATE code SET verifier = ''", 'DELETE FROM code', 'TRUNCATE code'],
  name: ["UPDATE name SET blind = ''", 'DELETE FROM name', 'TRUNCATE name'],
}

/** What would undo the protection itself. */
const undoing = [
  'ALTER TABLE act DISABLE TRIGGER ALL',
  'DROP TRIGGER act_is_forever ON act',
  'DROP TABLE act',
  'DROP TABLE place',
  "SET session_replication_role = 'replica'",
  'CREATE OR REPLACE FUNCTION is_forever() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$',
]

const codeOf = (error: unknown) => (error as { code?: string }).code
const notPermitted = '42501'
const raised = 'P0001'

for (const { name, skip, fresh } of engines) {
  const title = (what: string) => `${what} (${name})`
  const options = { skip: skip ?? false }

  test(title('the application may neither change nor remove what was recorded, nor a key'), options, async () => {
    const { db } = await oneAct(fresh)
    const before = await kept(db)
    assert.equal(before.length, 1)
    for (const sql of Object.values(changes).flat())
      await assert.rejects(db.query(sql), (error) => codeOf(error) === notPermitted, sql)
    assert.deepEqual(await kept(db), before)
  })

  test(title('the application cannot undo the protection'), options, async () => {
    const { db } = await oneAct(fresh)
    const before = await kept(db)
    for (const sql of undoing) await assert.rejects(db.query(sql), (error) => codeOf(error) === notPermitted, sql)
    // PostgreSQL answers this with a warning, and grants nothing.
    await db.query('GRANT ALL ON act TO resguardo_app').catch(() => undefined)
    await assert.rejects(db.query("UPDATE act SET kind = 'x'"), (error) => codeOf(error) === notPermitted)
    assert.deepEqual(await kept(db), before)
  })

  test(title('not even the owner changes or removes an act or its place'), options, async () => {
    const { asOwner } = await oneAct(fresh)
    await asOwner(async (owner) => {
      const before = await kept(owner)
      for (const sql of [...changes.act!, ...changes.place!])
        await assert.rejects(owner.query(sql), (error) => codeOf(error) === raised, sql)
      assert.deepEqual(await kept(owner), before)
    })
  })

  test(title('not even the owner takes a name out of the index while its file has a key'), options, async () => {
    const { asOwner } = await oneAct(fresh)
    await asOwner(async (owner) => {
      for (const sql of changes.name!) await assert.rejects(owner.query(sql), (error) => codeOf(error) === raised, sql)
      assert.equal((await kept(owner)).length, 1)
    })
  })

  test(title('an act cannot be put twice at one number, nor a place be given to nothing'), options, async () => {
    const { db } = await oneAct(fresh)
    const acts = told.acts(told.request()).map((act) => encode(act, keys, first))
    await assert.rejects(
      write(db, [{ acts, keys: [], codes: [], names: [], cosigned: [], derived: [] }]),
      (error) => codeOf(error) === '23505',
    )
    await assert.rejects(
      db.query("INSERT INTO place (file, seq) VALUES ('case-none', 1)"),
      (error) => codeOf(error) === '23503',
    )
  })

  test(
    title('the owner can destroy a key: that is how a story is forgotten, and how nobody finds it any more'),
    options,
    async () => {
      const { asOwner } = await oneAct(fresh)
      await asOwner(async (owner) => {
        await owner.query('DELETE FROM keys WHERE file = $1', [told.file])
        assert.equal((await owner.query('TABLE keys')).length, 0)
        assert.equal((await owner.query('TABLE name')).length, 0)
        assert.equal((await owner.query('TABLE act')).length, 1)
      })
    },
  )
}
