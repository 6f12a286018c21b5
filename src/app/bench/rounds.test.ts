import assert from 'node:assert/strict'
import { test } from 'node:test'
import { engines } from '../../store/given.js'
import { readLaw } from '../../store/law-files.js'
import { givenWorld } from '../given.js'
import { lifeOf } from './caseload.js'
import { quantile } from './pace.js'
import { ratesOf } from './rates.js'
import { compare } from './rounds.js'

const law = await readLaw('mx/federal')
const acts = lifeOf('case-00000000').length

test('a share of all lies at or under its quantile', () => {
  const values = Array.from({ length: 100 }, (_, i) => 100 - i)
  assert.deepEqual([quantile(values, 0.5), quantile(values, 0.99), quantile([7], 0.01)], [50, 99, 7])
  assert.throws(() => quantile([], 0.5), RangeError)
})

for (const { name, skip, fresh } of engines)
  test(`the floor writes the rows that recording writes, and no others (${name})`, {
    skip: skip ?? false,
  }, async () => {
    const { db } = await fresh()
    const { world } = givenWorld(db, law)
    const { record, floor, ratio } = await compare(world, 2, { rounds: 1, lives: 1 })
    assert.ok(record.perSecond > 0 && floor.perSecond > 0 && ratio > 0)
    const without = `replace(file, '-floor-', '-') AS file`
    const rows = async (table: string, columns: string, files: string) =>
      db.query(`SELECT ${without}, ${columns} FROM ${table} WHERE file LIKE $1 ORDER BY 1, 2, 3`, [files])
    for (const [table, columns] of [
      ['act', 'seq, kind, at, facets, cm, story'],
      ['docket', 'seq, status, queues, entered_at'],
      ['waiting', 'office, entered_at'],
      ['clock', 'rule, start, due, stopped_at, breached'],
      ['keys', 'story, apart'],
    ] as const) {
      const found = await rows(table, columns, 'case-________')
      assert.ok(found.length > 0)
      assert.deepEqual(found, await rows(table, columns, 'case-floor-________'), table)
    }
    assert.equal((await rows('act', 'seq, kind', 'case-acts-%')).length, 2 * 2 * acts)
    assert.equal((await rows('docket', 'seq, status', 'case-acts-%')).length, 0)
    const { unseal, fold, rebuild } = await ratesOf(world)
    assert.ok(unseal > 0 && fold > 0 && rebuild > 0)
  })
