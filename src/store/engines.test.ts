import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTaken, isUnavailable } from './db.js'
import { engines } from './given.js'

const everyType = `
  SELECT true AS bool, NULL::text AS nothing, 2::int2 AS small, 7 AS int, 9007199254740991 AS big, 12.50 AS numeric,
         0.1::float8 AS float, 'a''b' AS text, '\\xff00c3a9'::bytea AS bytes, ''::bytea AS no_bytes,
         '{"a": [1, null, "ñ"]}'::jsonb AS jsonb, '[1.5]'::json AS json, date '2024-02-29' AS day,
         timestamptz '2026-03-01 06:00:00.123456-06' AS instant, timestamptz '2026-03-01 12:00:00Z' AS whole,
         ARRAY['plain', 'with, "quotes" \\ and {braces}', '', 'NULL', NULL, E'two\\nlines'] AS texts, '{}'::text[] AS none,
         ARRAY[1, 2] AS ints, ARRAY[5::bigint] AS bigs, count(*) AS counted, interval '3 hours' AS hours`

const expected = {
  bool: true,
  nothing: null,
  small: 2,
  int: 7,
  big: 9007199254740991,
  numeric: '12.50',
  float: 0.1,
  text: "a'b",
  bytes: Buffer.from([0xff, 0, 0xc3, 0xa9]),
  no_bytes: Buffer.from([]),
  jsonb: { a: [1, null, 'ñ'] },
  json: [1.5],
  day: '2024-02-29',
  instant: '2026-03-01T12:00:00.123Z',
  whole: '2026-03-01T12:00:00.000Z',
  texts: ['plain', 'with, "quotes" \\ and {braces}', '', 'NULL', null, 'two\nlines'],
  none: [],
  ints: [1, 2],
  bigs: [5],
  counted: 1,
  hours: '03:00:00',
}

const given = [
  ['text', "'; DROP TABLE act; --"],
  ['int', 7],
  ['bigint', 9007199254740991],
  ['boolean', false],
  ['bytea', Buffer.from([0, 1, 255])],
  ['text[]', ['a,b', '"c"', 'NULL']],
  ['timestamptz', '2026-03-01T12:00:00.123Z'],
  ['date', '2024-02-29'],
  ['text', null],
] as const

for (const { name, skip, shared, fresh } of engines) {
  test(`${name}: a column becomes the same value on both engines`, { skip }, async () => {
    const { db } = await fresh()
    const [row] = await db.query(everyType)
    assert.deepEqual(row, expected)
  })

  test(`${name}: what is given as a parameter comes back`, { skip }, async () => {
    const { db } = await fresh()
    for (const [type, value] of given) {
      const [row] = await db.query<{ back: unknown }>(`SELECT $1::${type} AS back`, [value])
      assert.deepEqual(row?.back, value, type)
    }
    const [json] = await db.query('SELECT $1::jsonb AS back', [JSON.stringify(['ñ', { a: 1 }])])
    assert.deepEqual(json, { back: ['ñ', { a: 1 }] })
    const [bytes] = await db.query<{ back: Uint8Array }>('SELECT $1::bytea AS back', [new Uint8Array([1, 2])])
    assert.deepEqual([...bytes!.back], [1, 2])
  })

  test(`${name}: an integer too large to be exact is refused, not rounded`, { skip }, async () => {
    const { db } = await fresh()
    await assert.rejects(db.query('SELECT 9007199254740993 AS big'), RangeError)
    assert.deepEqual(await db.query('SELECT 1 AS one'), [{ one: 1 }])
  })

  test(`${name}: a key that is taken is told from every other error`, { skip }, async () => {
    const { asOwner } = await fresh()
    await asOwner(async (db) => {
      await db.script('CREATE TABLE once (key text PRIMARY KEY, other text UNIQUE)')
      await db.query("INSERT INTO once VALUES ('a', 'b')")
      const taken = await db.query("INSERT INTO once VALUES ('a', 'c')").catch((error: unknown) => error)
      assert.equal(isTaken(taken, 'once_pkey'), true)
      assert.equal(isTaken(taken, 'once_other_key'), false)
      assert.equal(isUnavailable(taken), false)
      const wrong = await db.query('SELECT nonsense').catch((error: unknown) => error)
      assert.equal(isTaken(wrong, 'once_pkey'), false)
      assert.equal(isUnavailable(wrong), false)
    })
  })

  test(`${name}: a transaction stands whole or not at all`, { skip }, async () => {
    const { asOwner } = await fresh()
    await asOwner(async (db) => {
      await db.script('CREATE TABLE whole (n integer); CREATE TABLE other (n integer)')
      const change = new Error('the mind was changed')
      const attempt = db.transaction(async (tx) => {
        await tx.query('INSERT INTO whole VALUES (1)')
        throw change
      })
      await assert.rejects(attempt, change)
      const broken = db.transaction(async (tx) => {
        await tx.query('INSERT INTO whole VALUES (2)')
        await tx.query('SELECT 1 / 0')
      })
      await assert.rejects(broken, { code: '22012' })
      const answer = await db.transaction(async (tx) => {
        await tx.query('INSERT INTO whole VALUES (3)')
        return tx.query('SELECT n FROM whole')
      })
      assert.deepEqual(answer, [{ n: 3 }])
      assert.deepEqual(await db.query('SELECT n FROM whole'), [{ n: 3 }])
    })
  })

  test(`${name}: a script that fails half-way leaves nothing`, { skip }, async () => {
    const { asOwner } = await fresh()
    await asOwner(async (db) => {
      await assert.rejects(db.script('CREATE TABLE half (n integer); SELECT 1 / 0'), { code: '22012' })
      await assert.rejects(db.query('SELECT * FROM half'), { code: '42P01' })
    })
  })

  test(`${name}: the application works as a role that owns nothing, on every connection`, { skip }, async () => {
    const { db } = await fresh()
    const roles = await Promise.all(
      Array.from({ length: 12 }, () => db.query('SELECT current_user AS role, pg_sleep(0.01) IS NULL AS slept')),
    )
    assert.deepEqual([...new Set(roles.flat().map(({ role }) => role))], ['resguardo_app'])
    await assert.rejects(db.query('CREATE TABLE mine (n integer)'), { code: '42501' })
    await assert.rejects(db.become('nobody"; --'), /no name of a role/)
  })

  test(`${name}: what waits for one another is not lost among many at once`, { skip }, async () => {
    const { asOwner } = await fresh()
    await asOwner(async (db) => {
      await db.script('CREATE TABLE many (n integer PRIMARY KEY)')
      const one = (n: number) => db.query('INSERT INTO many VALUES ($1)', [n])
      const two = (n: number) => db.transaction((tx) => tx.query('INSERT INTO many VALUES ($1)', [n]))
      await Promise.all(Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? one(n) : two(n))))
      assert.deepEqual(await db.query('SELECT count(*) AS all FROM many'), [{ all: 100 }])
    })
  })

  if (shared)
    test(`${name}: two processes see one another's rows`, { skip }, async () => {
      const { another } = await fresh()
      const [one, two] = [await another(), await another()]
      await one.query("INSERT INTO challenge (challenge, expires) VALUES ('c', now())")
      assert.equal((await two.query('SELECT 1 FROM challenge')).length, 1)
    })
}
