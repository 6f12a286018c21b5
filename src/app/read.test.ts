import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import { engines, type Fresh } from '../store/given.js'
import { Unopenable } from '../store/seal.js'
import { givenWorld, tell } from './given.js'
import { outline, ReadingRefused, readFile, readingsOf } from './read.js'

const file = 'case-00000000'
const reader = { by: told.officer, why: 'It waits in my queue' }
const sealed = { happened: 'canary-story', whereabouts: 'canary-place' }

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work(await fresh()))

  onEngine('whoever reads is on record, with office, reason and how far', async ({ db }) => {
    const { world, at } = givenWorld(db)
    await tell(world, file, told.request(sealed))
    at(5)
    const acts = await readFile(world, file, 'story', reader)
    assert.match(JSON.stringify(acts), /canary-story/)
    assert.doesNotMatch(JSON.stringify(acts), /canary-place/)
    at(6)
    assert.match(JSON.stringify(await readFile(world, file, 'whereabouts', reader)), /canary-place/)
    assert.deepEqual(
      (await readingsOf(world, file)).map(({ by, at, body }) => [by, at.toString(), body]),
      [
        [told.officer, '2026-03-02T09:06:00Z', { what: 'story-and-whereabouts', why: reader.why }],
        [told.officer, '2026-03-02T09:05:00Z', { what: 'story', why: reader.why }],
      ],
    )
  })

  onEngine('readings stand in a file of their own, and overtake nobody', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, told.request())
    await Promise.all([1, 2, 3].map(() => readFile(world, file, 'story', reader)))
    assert.equal((await outline(world, file)).length, 1)
    assert.equal((await readingsOf(world, file)).length, 3)
  })

  onEngine('an office that may not read is shown nothing, nor is anybody without a reason', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, told.request())
    const refusedBy = (by: typeof told.officer, why: string) =>
      readFile(world, file, 'story', { by, why }).then(
        () => 'shown',
        (error) => (error instanceof ReadingRefused ? error.because : String(error)),
      )
    assert.equal(await refusedBy(told.system, 'Curiosity'), 'not-yours-to-sign')
    assert.equal(await refusedBy(told.officer, ' '), 'reading.why.blank')
    assert.deepEqual(await readingsOf(world, file), [])
  })

  onEngine('what cannot be recorded is not read', async ({ db, asOwner }) => {
    const { world } = givenWorld(db)
    await tell(world, file, told.request())
    await asOwner((owner) => owner.query('REVOKE INSERT ON act FROM resguardo_app'))
    await assert.rejects(readFile(world, file, 'story', reader), { code: '42501' })
  })

  onEngine('the reading stands before anything is opened', async ({ db, asOwner }) => {
    const { world } = givenWorld(db)
    await tell(world, file, told.request())
    await asOwner((owner) => owner.query('UPDATE keys SET story = set_byte(story, 20, 255 - get_byte(story, 20))'))
    await assert.rejects(readFile(world, file, 'story', reader), Unopenable)
    assert.equal((await outline(world, 'reading-case-00000000')).length, 1)
  })

  onEngine('a file that does not exist has no readers', async ({ db }) => {
    const { world } = givenWorld(db)
    assert.deepEqual(await readFile(world, file, 'story', reader), [])
    assert.deepEqual(await outline(world, 'reading-case-00000000'), [])
  })
}
