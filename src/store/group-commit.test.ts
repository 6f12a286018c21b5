import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { actRows, filesAfter } from './acts.js'
import { newFileKeys } from './custody.js'
import type { Db } from './db.js'
import { encode } from './encode.js'
import { engines, onServer } from './given.js'
import { groupCommit } from './group-commit.js'
import type { Writing } from './write.js'

const { keys, wrapped } = newFileKeys({ story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }, told.file)
/** What the first act of a file is made after, while no checkpoint is cosigned. */
const first = { previous: undefined, before: '' }
const [act] = told.acts(told.request())

/** The first act of each of these files. */
const writing = (...files: readonly string[]): Writing => ({
  acts: files.map((file) => encode({ ...act!, file }, keys, first)),
  keys: files.map((file) => ({ ...wrapped, file })),
  codes: [],
  names: [],
  cosigned: [],
  derived: [],
})

const files = (db: Db) => filesAfter(db, '', 1000)

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (db: Db) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work((await fresh()).db))

  onEngine('whatever waits is written, each caller answered', async (db) => {
    const write = groupCommit(db)
    const names = Array.from({ length: 50 }, (_, i) => `case-${i + 100}`)
    const answers = await Promise.all(names.map((file) => write(writing(file))))
    assert.deepEqual(new Set(answers), new Set([true]))
    assert.deepEqual(await files(db), names)
  })

  onEngine('one that was overtaken harms nobody in its group', async (db) => {
    const write = groupCommit(db)
    await write(writing('case-taken'))
    // The first goes alone; the others wait for it, and so share one group.
    const answers = await Promise.all(
      [['case-a'], ['case-b'], ['case-c', 'case-taken'], ['case-d']].map((of) => write(writing(...of))),
    )
    assert.deepEqual(answers, [true, true, false, true])
    assert.deepEqual(await files(db), ['case-a', 'case-b', 'case-d', 'case-taken'])
  })

  onEngine('what cannot be written at all is told to whoever sent it, and to nobody else', async (db) => {
    const write = groupCommit(db)
    const wrong = { ...writing('case-x'), acts: [{ ...writing('case-x').acts[0]!, seq: 0 }] }
    const answers = await Promise.allSettled([writing('case-a'), wrong, writing('case-b')].map((one) => write(one)))
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    )
    assert.deepEqual(await files(db), ['case-a', 'case-b'])
  })
}

test('two processes that want the same numbers in opposite order each get an answer', {
  skip: onServer.skip ?? false,
}, async () => {
  const { db, another } = await onServer.fresh()
  const [one, two] = [groupCommit(db), groupCommit(await another())]
  for (let i = 100; i < 110; i += 1) {
    const pair = [`case-${i}-a`, `case-${i}-b`]
    const answers = await Promise.all([one(writing(...pair)), two(writing(...pair.toReversed()))])
    // Each may lose to the other, and is then decided again; both cannot have it.
    assert.ok(answers.filter(Boolean).length <= 1)
    assert.equal((await actRows(db, pair)).length, answers.includes(true) ? 2 : 0)
  }
})
