import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Act } from '../domain/act.js'
import * as told from '../domain/given.js'
import { actRows, filesAfter, keyRows, verifierOf } from './acts.js'
import { newFileKeys, unwrapFileKeys } from './custody.js'
import { isTaken, type Queryable } from './db.js'
import { derivedText } from './derived.js'
import { decode, encode } from './encode.js'
import { engines } from './given.js'
import { type DerivedFile, type Writing, write } from './write.js'

const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
const acts = told.acts(told.urgentRequest({ whereabouts: 'A place nobody lives in' }), told.issue('m1'))

const inFile = (file: string) => (act: Act) => ({ ...act, file })

/** The first `count` acts of an example in a new file. */
function writing(file: string, count: number): Writing {
  const { keys, wrapped } = newFileKeys(master, file)
  const rows = acts.slice(0, count).map((act) => encode(inFile(file)(act), keys, { previous: undefined, before: '' }))
  return { acts: rows, keys: [wrapped], codes: [], names: [], cosigned: [], derived: [] }
}

const places = (db: Queryable) =>
  db.query<{ position: number; file: string; seq: number }>('TABLE place ORDER BY position')

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (db: Queryable) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work((await fresh()).db))

  onEngine('acts are read back as they were written, to the byte and the millisecond', async (db) => {
    const one = writing('case-a', 2)
    await write(db, [one])
    const rows = await actRows(db, ['case-a'])
    const [wrapped] = await keyRows(db, ['case-a'])
    const keys = unwrapFileKeys(master, wrapped!)
    assert.deepEqual(
      rows.map((row) => ({ ...decode(row, keys, 'whereabouts') })),
      acts.map((act) => ({ ...inFile('case-a')(act), body: JSON.parse(JSON.stringify(act.body)) })),
    )
    assert.deepEqual(
      rows.map(({ cm }) => Buffer.from(cm)),
      one.acts.map(({ cm }) => cm),
    )
    assert.ok(rows[0]!.at.endsWith('.000Z'))
  })

  onEngine('the global order is that of writing', async (db) => {
    await write(db, [writing('case-b', 2), writing('case-a', 1)])
    await write(db, [writing('case-c', 1)])
    assert.deepEqual(
      (await places(db)).map(({ file, seq }) => `${file} ${seq}`),
      ['case-b 1', 'case-b 2', 'case-a 1', 'case-c 1'],
    )
  })

  onEngine('a number that is taken is named, and nothing of that group is written', async (db) => {
    await write(db, [writing('case-a', 1)])
    const { acts, ...rest } = writing('case-a', 2)
    const again: Writing = { ...rest, acts, keys: [] }
    await assert.rejects(write(db, [writing('case-b', 1), again]), (error) => isTaken(error, 'act_pkey'))
    assert.deepEqual(await filesAfter(db, '', 10), ['case-a'])
    assert.equal((await places(db)).length, 1)
    assert.equal((await keyRows(db, ['case-b'])).length, 0)
  })

  onEngine('codes are kept with the file they open', async (db) => {
    const verifier = Buffer.alloc(32, 9)
    await write(db, [{ ...writing('case-a', 1), codes: [{ file: 'case-a', verifier }] }])
    assert.deepEqual(Buffer.from((await verifierOf(db, 'case-a'))!), verifier)
    assert.equal(await verifierOf(db, 'case-b'), undefined)
  })

  onEngine('files are walked in order, some at a time', async (db) => {
    await write(
      db,
      ['case-c', 'case-a', 'case-b'].map((file) => writing(file, 1)),
    )
    assert.deepEqual(await filesAfter(db, '', 2), ['case-a', 'case-b'])
    assert.deepEqual(await filesAfter(db, 'case-b', 2), ['case-c'])
  })

  onEngine('what is derived is replaced, and answers are only ever added', async (db) => {
    const derived = (status: string, stopped_at: string | null): DerivedFile => ({
      file: 'case-a',
      seq: 1,
      derived: {
        docket: {
          status,
          procedure: 'extraordinary',
          entity: 'north',
          population: 'defender',
          holder: 'person',
          consent: 'given',
          queues: ['reception-unit'],
          enteredAt: '2026-03-02T09:00:00Z',
        },
        answers: [{ seq: 3, rule: 'r', start: 1, step: 'third', person: 'p', at: '2026-03-02T10:00:00Z' }],
      },
      clocks: [
        {
          rule: 'r',
          start: 1,
          nature: 'duty',
          owed_by: 'reception-unit',
          started_at: '2026-03-02T09:00:00.000Z',
          due: '2026-03-02T11:00:00.000Z',
          stopped_at,
          ended_at: null,
          breached: false,
        },
      ],
    })
    await write(db, [{ ...writing('case-a', 1), derived: [derived('received', null)] }])
    const before = await derivedText(db)
    assert.match(before, /received/)
    await write(db, [
      {
        acts: [],
        keys: [],
        codes: [],
        names: [],
        cosigned: [],
        derived: [derived('admitted', '2026-03-02T09:30:00.000Z')],
      },
    ])
    const after = await derivedText(db)
    assert.match(after, /admitted/)
    assert.doesNotMatch(after, /received/)
    assert.equal((await db.query('TABLE answer')).length, 1)
    assert.equal((await db.query('TABLE clock')).length, 1)
  })
}
