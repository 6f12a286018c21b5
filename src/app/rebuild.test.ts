import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { caseFile } from '../domain/case/case.js'
import { fold } from '../domain/file.js'
import * as told from '../domain/given.js'
import { derivedText } from '../store/derived.js'
import { engines, type Fresh } from '../store/given.js'
import { type Given, givenWorld, propose, say, tell } from './given.js'
import { outline, readFile } from './read.js'
import { rebuild } from './rebuild.js'
import { record } from './record.js'

const saying = fc.record({
  step: fc.constantFrom(...told.everything),
  minutes: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.constantFrom(60, 121, 400)),
})
const story = fc.array(saying, { minLength: 5, maxLength: 25, size: 'max' })

/** Says these in a file, whatever of them may be signed. */
async function live({ world, at }: Given, file: string, said: readonly { step: told.Step; minutes: number }[]) {
  let minutes = 0
  let seen = 0
  for (const { step, minutes: later } of [{ step: told.urgentRequest(), minutes: 0 }, ...said]) {
    minutes += later
    at(minutes)
    seen += (await record(world, [propose(file, seen, step)])).acts?.length ?? 0
  }
}

const seat = (person: string) => ({
  kind: 'organ/holder-seated',
  by: { person: 'operator', office: 'enrolment' },
  said: { person, office: 'reception-unit', name: 'Persona Inventada', mail: 'invented@example.invalid' },
})
const leave = (person: string) => ({
  ...seat(person),
  kind: 'organ/holder-left',
  said: { person, office: 'reception-unit' },
})
const turn = {
  kind: 'organ/duty-set',
  by: { person: 'operator', office: 'enrolment' },
  said: {
    starts: '2026-03-02T00:00:00Z',
    ends: '2026-03-03T00:00:00Z',
    officer: 'p-000000000001',
    lead: 'p-000000000002',
    coordinator: 'p-000000000003',
  },
}

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work(await fresh()))

  onEngine('what is derived is made again to the byte, whatever happened, as often as one likes', async ({ db }) => {
    const given = givenWorld(db)
    let files = 0
    await fc.assert(
      fc.asyncProperty(story, async (said) => {
        files += 1
        await live(given, `case-${String(files).padStart(8, '0')}`, said)
        const incremental = await derivedText(db)
        assert.equal(await rebuild(given.world), files)
        assert.equal(await derivedText(db), incremental)
        await rebuild(given.world)
        assert.equal(await derivedText(db), incremental)
      }),
      { numRuns: 8 },
    )
  })

  onEngine('seats and turns are made again too', async ({ db }) => {
    const { world, at } = givenWorld(db)
    await tell(world, 'organ-reception-unit', seat('p-000000000001'), seat('p-000000000002'), turn)
    at(10)
    await say(world, 'organ-reception-unit', 3, leave('p-000000000001'))
    const incremental = await derivedText(db)
    assert.match(incremental, /p-000000000002/)
    await rebuild(world)
    assert.equal(await derivedText(db), incremental)
  })

  onEngine('more files than one batch holds are all made again', async ({ db }) => {
    const { world } = givenWorld(db)
    const files = Array.from({ length: 450 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
    await Promise.all(files.map((file) => say(world, file, 0, told.request())))
    const incremental = await derivedText(db)
    assert.equal(await rebuild(world), 450)
    assert.equal(await derivedText(db), incremental)
  })

  onEngine('a file whose key was destroyed is made again the same; only its story is gone', async ({ db, asOwner }) => {
    const { world, at } = givenWorld(db)
    const [forgotten, kept] = ['case-00000000', 'case-11111111']
    for (const file of [forgotten, kept])
      await tell(world, file, told.urgentRequest({ barred: ['guard'] }), told.issue('m1', 'm2'), told.implement('m1'))
    at(130)
    await say(world, kept, 3, told.contradict('m1'))
    const before = await derivedText(db)
    await asOwner((owner) => owner.query('DELETE FROM keys WHERE file = $1', [forgotten]))
    await rebuild(world)
    assert.equal(await derivedText(db), before)
    const reader = { by: told.officer, why: 'To see what is left' }
    const acts = await readFile(world, forgotten, 'whereabouts', reader)
    assert.deepEqual(
      acts.map(({ body }) => body),
      [undefined, undefined, undefined],
    )
    assert.deepEqual(
      fold(caseFile, acts).measures.map(({ state }) => state),
      ['implemented', 'issued'],
    )
    assert.equal((await outline(world, forgotten)).length, 3)
    assert.match(JSON.stringify(await readFile(world, kept, 'story', reader)), /patrol never came/)
  })

  onEngine(
    'a record with a kind of act that this version does not know is not made again around it',
    async ({ db }) => {
      const { world } = givenWorld(db)
      await tell(world, 'case-00000000', told.request())
      const before = await derivedText(db)
      await db.query(
        `INSERT INTO act SELECT file, 2, 'case/plan-burnt', at, person, office, norm, basis, cites, facets, story, apart, cm, tag
       FROM act`,
      )
      await assert.rejects(rebuild(world), /No act of this kind of file is named case\/plan-burnt/)
      assert.equal(await derivedText(db), before)
    },
  )
}
