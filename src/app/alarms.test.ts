import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../domain/given.js'
import type { Queryable } from '../store/db.js'
import { engines, type Fresh, onServer } from '../store/given.js'
import { openAlarms, wake } from './alarms.js'
import { type Given, givenWorld, say, seat, tell, turn } from './given.js'
import { removePerson } from './staff.js'
import type { World } from './world.js'

const file = 'case-00000000'
/** Of the example's two hours a third is forty minutes. */
const [third, twoThirds, whole] = [40, 80, 120]
const always = [-100_000, 100_000] as const

const shown = async (world: World) =>
  (await openAlarms(world)).map(({ file, step, wakes, onDuty, answered }) =>
    [file, step, wakes, onDuty ? 'on duty' : 'nobody on duty', answered ? 'answered' : 'waiting'].join(', '),
  )
const outbox = async (db: Queryable) =>
  (await db.query<{ person: string }>('SELECT person FROM outbox ORDER BY id')).map(({ person }) => person)

/** An officer, a lead and a coordinator on duty all along. */
async function staffed(world: World): Promise<readonly string[]> {
  const inReception = await seat(world, 'reception-unit', 'Ana', 'Luz')
  const people = [...inReception, ...(await seat(world, 'executive-coordinator', 'Eva'))]
  await turn(world, always, people)
  return people
}

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (given: Given, fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => {
      const opened = await fresh()
      await work(givenWorld(opened.db), opened)
    })

  onEngine(
    'the officer is woken at a third, then the lead, at the limit the coordinator',
    async ({ world, at }, { db }) => {
      const people = await staffed(world)
      await tell(world, file, told.urgentRequest())
      at(third - 0.001)
      assert.deepEqual(await shown(world), [])
      at(third)
      assert.deepEqual(await shown(world), [`${file}, third, officer, on duty, waiting`])
      await wake(world)
      at(twoThirds)
      await wake(world)
      at(whole)
      await wake(world)
      assert.deepEqual(await outbox(db), people)
      assert.deepEqual(await shown(world), [
        `${file}, whole, coordinator, on duty, waiting`,
        `${file}, two-thirds, shift-lead, on duty, waiting`,
        `${file}, third, officer, on duty, waiting`,
      ])
    },
  )

  onEngine(
    'nobody is woken twice for the same, not even by a process that starts again',
    async ({ world, at }, { db }) => {
      await staffed(world)
      await tell(world, file, told.urgentRequest())
      at(third)
      assert.equal(await wake(world), 1)
      const again = givenWorld(db)
      again.at(third + 5)
      assert.deepEqual(await Promise.all([wake(world), wake(again.world), wake(world)]), [0, 0, 0])
    },
  )

  onEngine('what is answered is shown as answered and wakes no more; the further steps ring', async ({ world, at }) => {
    await staffed(world)
    await tell(world, file, told.urgentRequest())
    at(third + 1)
    await say(world, file, 1, told.answer(1))
    assert.equal(await wake(world), 0)
    const [alarm] = await openAlarms(world)
    assert.deepEqual(
      [alarm?.answered?.by, alarm?.answered?.at.toString()],
      [told.officer.person, '2026-03-02T09:41:00Z'],
    )
    at(twoThirds)
    assert.equal(await wake(world), 1)
    assert.deepEqual(await shown(world), [
      `${file}, two-thirds, shift-lead, on duty, waiting`,
      `${file}, third, officer, on duty, answered`,
    ])
  })

  onEngine('an alarm stays, long after the limit, until what is owed is done', async ({ world, at }) => {
    await staffed(world)
    await tell(world, file, told.urgentRequest())
    at(60 * 24 * 30)
    assert.equal((await openAlarms(world)).length, 3)
    await say(world, file, 1, told.issue('m1'))
    assert.deepEqual(await shown(world), [])
    at(60 * 24 * 30 + 120)
    assert.deepEqual(await shown(world), [`${file}, third, officer, on duty, waiting`])
    assert.equal((await openAlarms(world))[0]?.rule, 'urgent-measures-implement')
  })

  onEngine(
    'where nobody is on duty everybody who may answer is woken, and the alarm says so',
    async ({ world, at }, { db }) => {
      const people = [
        ...(await seat(world, 'reception-unit', 'Ana', 'Luz')),
        ...(await seat(world, 'executive-coordinator', 'Eva')),
      ]
      await seat(world, 'risk-unit', 'Sol')
      await turn(world, [-100, -50], people)
      await tell(world, file, told.urgentRequest())
      at(third)
      assert.deepEqual(await shown(world), [`${file}, third, officer, nobody on duty, waiting`])
      await wake(world)
      assert.deepEqual((await outbox(db)).toSorted(), people.toSorted())
    },
  )

  onEngine('who left their office is not on duty any more', async ({ world, at }) => {
    const [officer, lead] = await staffed(world)
    await tell(world, file, told.urgentRequest())
    await removePerson(world, officer!)
    at(third)
    const [alarm] = await openAlarms(world)
    assert.equal(alarm?.onDuty, false)
    assert.ok(alarm?.people.includes(lead!) && !alarm.people.includes(officer!))
  })

  onEngine('with nobody seated at all the alarm is there all the same', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest())
    at(third)
    const [alarm] = await openAlarms(world)
    assert.deepEqual([alarm?.people, alarm?.onDuty], [[], false])
    assert.equal(await wake(world), 0)
  })

  onEngine('whoever comes on duty while nobody has answered is woken too', async ({ world, at }, { db }) => {
    const [ana, luz] = (await seat(world, 'reception-unit', 'Ana', 'Luz')) as [string, string]
    const [eva] = (await seat(world, 'executive-coordinator', 'Eva')) as [string]
    await turn(world, [-60, 60], [ana, luz, eva])
    await turn(world, [60, 600], [luz, ana, eva])
    await tell(world, file, told.urgentRequest())
    at(third)
    assert.equal(await wake(world), 1)
    at(60)
    assert.equal(await wake(world), 1)
    assert.deepEqual(await outbox(db), [ana, luz])
    at(61)
    assert.equal(await wake(world), 0)
  })

  onEngine('who has been answered for is not rung for at the change of shift', async ({ world, at }) => {
    const [ana, luz] = (await seat(world, 'reception-unit', 'Ana', 'Luz')) as [string, string]
    const [eva] = (await seat(world, 'executive-coordinator', 'Eva')) as [string]
    await turn(world, [-60, 60], [ana, luz, eva])
    await turn(world, [60, 600], [luz, ana, eva])
    await tell(world, file, told.urgentRequest())
    at(third)
    await wake(world)
    await say(world, file, 1, told.answer(1))
    at(61)
    assert.equal(await wake(world), 0)
  })

  onEngine('the most urgent comes first: unanswered before answered, then by what is due', async ({ world, at }) => {
    await staffed(world)
    await tell(world, 'case-22222222', told.urgentRequest())
    at(10)
    await tell(world, 'case-11111111', told.urgentRequest())
    at(20)
    await tell(world, file, told.urgentRequest())
    at(60)
    await say(world, 'case-22222222', 1, told.answer(1))
    assert.deepEqual(
      (await openAlarms(world)).map(({ file }) => file),
      ['case-11111111', file, 'case-22222222'],
    )
  })

  onEngine('a limit under no ladder, and one without a number, ring for nobody', async ({ world, at }) => {
    await staffed(world)
    await tell(world, file, told.request())
    await tell(world, 'case-11111111', told.urgentRequest(), told.deny())
    at(60 * 24 * 10)
    assert.deepEqual(await shown(world), [])
  })
}

test('two processes wake each person once', { skip: onServer.skip ?? false }, async () => {
  const { db, another } = await onServer.fresh()
  const [one, two] = [givenWorld(db), givenWorld(await another())]
  await staffed(one.world)
  const files = Array.from({ length: 20 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
  await Promise.all(files.map((file) => say(one.world, file, 0, told.urgentRequest())))
  one.at(third)
  two.at(third)
  const counts = await Promise.all([wake(one.world), wake(two.world)])
  assert.equal(counts[0] + counts[1], 20)
  assert.equal((await outbox(db)).length, 20)
})
