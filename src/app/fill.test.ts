import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { entered } from '../domain/given.js'
import { verifierOf } from '../store/acts.js'
import type { Queryable } from '../store/db.js'
import { derivedText } from '../store/derived.js'
import { engines, type Fresh } from '../store/given.js'
import { filling, Unfillable } from './fill.js'
import { givenWorld, propose } from './given.js'
import { readFile } from './read.js'
import { record } from './record.js'

const [one, other] = ['case-00000000', 'case-11111111']
const { request, urgentRequest, study, issue, implement, confirm, admit, forward, add } = told

/** Two cases whose acts come in turns: which file, how many minutes after the first, and what. */
const tale = [
  [one, 0, urgentRequest({ whereabouts: 'A place nobody lives in' })],
  [other, 5, request()],
  [one, 20, issue('m1')],
  [one, 20, study()],
  [other, 30, admit()],
  [one, 40, implement('m1')],
  [one, 50, confirm('m1')],
  [other, 60, forward()],
  [other, 60, add()],
] as const

const verifier = Buffer.alloc(32, 7)
const codes = (file: string, seen: number) => (seen === 0 ? [{ file, verifier }] : [])

/** Everything in clear, but for what random keys make different each time. */
const clear = async (db: Queryable) => ({
  acts: await db.query('SELECT file, seq, kind, at, person, office, norm, basis, cites, facets FROM act ORDER BY 1, 2'),
  names: await db.query('SELECT file, blind FROM name ORDER BY 1, 2'),
  places: await db.query('SELECT file, seq FROM place ORDER BY position'),
  derived: await derivedText(db),
})

const bodies = async (fresh: Fresh) => {
  const { world } = givenWorld(fresh.db)
  const acts = await readFile(world, one, 'whereabouts', { by: told.officer, why: 'A test' })
  return acts.map(({ body }) => body)
}

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (fresh: () => Promise<Fresh>) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work(fresh))

  onEngine('what is filled in is what recording would have written', async (fresh) => {
    const recorded = await fresh()
    const { world, at } = givenWorld(recorded.db)
    const seen = { [one]: 0, [other]: 0 }
    for (const [file, minutes, step] of tale) {
      at(minutes)
      const { refused } = await record(world, [propose(file, seen[file]!, step)], codes(file, seen[file]!))
      assert.equal(refused, undefined)
      seen[file]! += 1
    }
    const [asRecorded, asTold] = [await clear(recorded.db), await bodies(recorded)]
    const filled = await fresh()
    const { world: empty } = givenWorld(filled.db)
    const files = filling(empty)
    for (const [file, minutes, step] of tale) {
      const seq = files.acts(file).length
      files.say(entered.add({ minutes }), [propose(file, seq, step)], codes(file, seq))
    }
    await files.write(filled.db)
    assert.deepEqual(await clear(filled.db), asRecorded)
    assert.deepEqual(await bodies(filled), asTold)
    assert.deepEqual(Buffer.from((await verifierOf(filled.db, one))!), verifier)
  })

  onEngine('what is filled in can be recorded upon', async (fresh) => {
    const { db } = await fresh()
    const { world, at } = givenWorld(db)
    const files = filling(world)
    files.say(entered, [propose(one, 0, urgentRequest())])
    await files.write(db)
    at(20)
    assert.equal((await record(world, [propose(one, 1, issue('m1'))])).refused, undefined)
  })

  onEngine('files go in however far apart in time they were said', async (fresh) => {
    const { db } = await fresh()
    const files = filling(givenWorld(db).world)
    files.say(entered.add({ hours: 2 }), [propose(one, 0, request())])
    files.say(entered, [propose(other, 0, request())])
    files.say(entered.add({ hours: 1 }), [propose(other, 1, admit())])
    await files.write(db)
    const { places } = await clear(db)
    assert.deepEqual(
      places.map(({ file, seq }) => `${file} ${seq}`),
      [`${other} 1`, `${other} 2`, `${one} 1`],
    )
  })

  onEngine('nothing is written when one of the files is there already', async (fresh) => {
    const { db } = await fresh()
    const { world } = givenWorld(db)
    await record(world, [propose(other, 0, request())])
    const before = await clear(db)
    const files = filling(world)
    for (const file of [one, other]) files.say(entered, [propose(file, 0, request())])
    await assert.rejects(files.write(db), { code: '23505' })
    assert.deepEqual(await clear(db), before)
  })
}

test('what recording refuses cannot be filled in either', () => {
  const { world } = givenWorld(undefined as never)
  const files = filling(world)
  assert.throws(() => files.say(entered, [propose(one, 0, issue('m1'))]), Unfillable)
  assert.deepEqual(files.acts(one), [])
})
