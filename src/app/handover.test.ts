import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Signatory } from '../domain/act.js'
import * as told from '../domain/given.js'
import { engines } from '../store/given.js'
import { assign, colleaguesIn, handlers, loads } from './assign.js'
import { waitsFor } from './desk.js'
import { givenWorld, seat, tell, turn } from './given.js'
import { type Handover, handOver } from './handover.js'
import { outline } from './read.js'
import { officesOf, onDuty, operator, removePerson, turnsBetween } from './staff.js'
import type { World } from './world.js'

const office = 'reception-unit'
let files = 0
const newFile = () => `case-hand${String(++files).padStart(4, '0')}`

const handing = (over: Partial<Handover> & { person: string }): Handover => ({
  office,
  to: [],
  toQueue: false,
  leaves: false,
  ...over,
})

const because = async (decision: ReturnType<typeof handOver>) =>
  (await decision).refused?.map(({ because, field }) => (field ? `${because} ${field}` : because))

/** Some files that wait in the queue of the office, handled by somebody. */
async function handled(world: World, person: string, count: number): Promise<string[]> {
  const made = Array.from({ length: count }, newFile)
  for (const file of made) {
    await tell(world, file, told.request())
    const { refused } = await assign(world, { person, office }, { file, seen: 1, to: person })
    assert.equal(refused, undefined)
  }
  return made
}

const handlerOf = async (world: World, file: string) => (await handlers(world, file)).get(office)

for (const engine of engines) {
  test(`Handover (${engine.name})`, { skip: engine.skip }, async (t) => {
    const { world } = givenWorld((await engine.fresh()).db)
    const [ana = '', bea = '', eva = ''] = await seat(world, office, 'Ana', 'Bea', 'Eva')
    const [cora = ''] = await seat(world, 'executive-coordinator', 'Cora')
    const by: Signatory = { person: bea, office }

    await t.test(
      'everything that somebody handles passes to others in turns, and what they signed stays theirs',
      async () => {
        const made = await handled(world, ana, 3)
        assert.ok((await handOver(world, by, handing({ person: ana, to: [bea, eva] }))).acts)
        assert.deepEqual(await Promise.all(made.map((file) => handlerOf(world, file))), [bea, eva, bea])
        const acts = await outline(world, made[0]!)
        assert.deepEqual(
          acts.map(({ kind, by }) => [kind, by.person]),
          [
            ['case/request-received', 'petitioner'],
            ['case/case-assigned', ana],
            ['case/case-assigned', bea],
          ],
        )
      },
    )

    await t.test('what goes to nobody stays in the queue', async () => {
      assert.deepEqual(await because(handOver(world, by, handing({ person: eva }))), ['handover.to-whom to'])
      assert.ok((await handOver(world, by, handing({ person: eva, toQueue: true }))).acts)
      assert.deepEqual(
        (await loads(world, office)).filter(({ person }) => person === null || person === eva),
        [{ person: null, files: 1, waiting: 1, overdue: 0 }],
      )
    })

    await t.test('who handles nothing has nothing to hand over', async () =>
      assert.deepEqual(await because(handOver(world, by, handing({ person: ana, to: [bea] }))), ['handover.nothing']),
    )

    await t.test('nothing passes to who has left, is of another office, or hands it over', async () => {
      await handled(world, ana, 1)
      for (const to of [cora, 'p-nobody000000', ana])
        assert.deepEqual(await because(handOver(world, by, handing({ person: ana, to: [to] }))), [
          'holder.not-seated to',
        ])
    })

    await t.test('no other office hands over, nor takes an office away', async () => {
      const to = handing({ person: ana, to: [eva] })
      assert.deepEqual(await because(handOver(world, { person: cora, office: 'executive-coordinator' }, to)), [
        'not-yours-to-sign',
      ])
      assert.deepEqual(await because(handOver(world, by, { ...to, leaves: true })), ['not-yours-to-sign'])
      assert.deepEqual(await officesOf(world, ana), [office])
    })

    await t.test('who still handles files does not leave them unattended', async () => {
      const leaves = handing({ person: ana, leaves: true })
      assert.deepEqual(await because(handOver(world, operator, leaves)), ['holder.files-unattended to'])
      assert.deepEqual(await officesOf(world, ana), [office])
    })

    await t.test('coming turns on duty pass to who can answer, for as long as they still held', async () => {
      await turn(world, [-60, 120], [ana, bea, cora])
      await turn(world, [60, 90], [eva, bea, cora])
      await turn(world, [200, 300], [bea, ana, cora])
      const leaves = handing({ person: ana, to: [eva], leaves: true })
      assert.deepEqual(await because(handOver(world, operator, leaves)), ['holder.duty-unattended duty'])
      assert.deepEqual(await because(handOver(world, operator, { ...leaves, duty: ana })), [
        'holder.duty-unattended duty',
      ])
      assert.deepEqual(await because(handOver(world, operator, { ...leaves, duty: 'p-nobody000000' })), [
        'duty.cannot-answer duty',
      ])
      assert.ok((await handOver(world, operator, { ...leaves, duty: cora })).acts)
      const minutes = async (count: number) => onDuty(world, told.entered.add({ minutes: count }))
      assert.equal((await minutes(0))?.officer, cora)
      assert.equal((await minutes(70))?.officer, eva)
      assert.equal((await minutes(100))?.officer, cora)
      assert.equal(await minutes(150), undefined)
      assert.deepEqual([(await minutes(250))?.officer, (await minutes(250))?.lead], [bea, cora])
      const later = await turnsBetween(world, told.entered.add({ minutes: 121 }), told.entered.add({ minutes: 199 }))
      assert.deepEqual(later, [])
    })

    await t.test('who left is out, and their files are with somebody', async () => {
      assert.deepEqual(await officesOf(world, ana), [])
      assert.deepEqual((await loads(world, office)).map(({ person }) => person).sort(), [bea, eva, null].sort())
      assert.deepEqual(await because(handOver(world, operator, handing({ person: ana, leaves: true }))), [
        'holder.not-seated',
      ])
    })

    await t.test('the last of a queue with files does not leave it', async () => {
      assert.ok((await handOver(world, operator, handing({ person: eva, to: [bea], leaves: true, duty: cora }))).acts)
      const last = handing({ person: bea, toQueue: true, leaves: true, duty: cora })
      assert.deepEqual(await because(handOver(world, operator, last)), ['holder.last-of-queue'])
    })

    await t.test('who was put out at once at the console leaves files that a colleague hands over later', async () => {
      const [dana = ''] = await seat(world, office, 'Dana')
      const [file = ''] = await handled(world, dana, 1)
      assert.ok((await removePerson(world, dana)).acts)
      assert.equal(await handlerOf(world, file), dana)
      assert.ok((await handOver(world, by, handing({ person: dana, to: [bea] }))).acts)
      assert.equal(await handlerOf(world, file), bea)
    })

    await t.test('an assignment to who has left is refused', async () => {
      const file = newFile()
      await tell(world, file, told.request())
      assert.deepEqual((await assign(world, by, { file, seen: 1, to: ana })).refused, [
        { because: 'holder.not-seated', field: 'to' },
      ])
    })
  })

  test(`After any handover each file has a seated handler or waits (${engine.name})`, {
    skip: engine.skip,
  }, async () => {
    const { world } = givenWorld((await engine.fresh()).db)
    const people = await seat(world, office, 'Uno', 'Dos', 'Tres', 'Cuatro')
    const made: string[] = []
    const outcomes = new Set<string>()
    const someone = fc.nat({ max: people.length - 1 })
    const attended = async () => {
      const seated = (await colleaguesIn(world, office)).map(({ person }) => person)
      for (const file of made) {
        const handler = await handlerOf(world, file)
        assert.ok(handler ? seated.includes(handler) : await waitsFor(world, file, office), file)
      }
      assert.ok(seated.length > 0)
    }
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          person: someone,
          to: fc.uniqueArray(someone, { maxLength: 3 }),
          toQueue: fc.boolean(),
          leaves: fc.boolean(),
        }),
        fc.nat({ max: 3 }),
        async ({ person, to, ...rest }, count) => {
          const who = people[person]!
          const still = (await officesOf(world, who)).includes(office)
          if (still) made.push(...(await handled(world, who, count)))
          const handover = handing({ person: who, to: to.map((one) => people[one]!), ...rest })
          const { acts } = await handOver(world, rest.leaves ? operator : { person: people[0]!, office }, handover)
          outcomes.add(`${acts ? 'stands' : 'refused'}${rest.leaves ? ', leaving' : ''}`)
          await attended()
        },
      ),
      { numRuns: 25, seed: 3 },
    )
    assert.equal(outcomes.size, 4, [...outcomes].join('; '))
  })
}
