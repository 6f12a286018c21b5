import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { engines } from '../store/given.js'
import { givenWorld } from './given.js'
import { outline } from './read.js'
import {
  addPerson,
  everyone,
  officesOf,
  onDuty,
  operator,
  personOf,
  removePerson,
  setDuty,
  turnsBetween,
} from './staff.js'

const officer = { office: 'reception-unit', name: 'Oficial Inventada', mail: 'officer@example.invalid' }
const analyst = { office: 'risk-unit', name: 'Analista Inventado', mail: 'analyst@example.invalid' }
const coordinator = { office: 'executive-coordinator', name: 'Coordinación Inventada', mail: 'coord@example.invalid' }

for (const engine of engines)
  test(`Staff (${engine.name})`, { skip: engine.skip }, async (t) => {
    const { world, at } = givenWorld((await engine.fresh()).db)
    const seat = async (holder: Parameters<typeof addPerson>[1]) => {
      const { person, refused } = await addPerson(world, holder)
      assert.ok(person, JSON.stringify(refused))
      return person
    }
    const because = async (holder: Parameters<typeof addPerson>[1]) =>
      (await addPerson(world, holder)).refused?.map(({ because }) => because)

    await t.test('somebody seated stands in the file of the organ under a pseudonym, the name sealed', async () => {
      const person = await seat(officer)
      assert.match(person, /^p-[0-9a-z]{12}$/)
      assert.deepEqual(await officesOf(world, person), ['reception-unit'])
      const [act] = await outline(world, 'organ-reception-unit')
      assert.deepEqual(act?.facets, { person, office: 'reception-unit' })
      assert.deepEqual(act?.by, operator)
      assert.deepEqual(await personOf(world, person), { name: officer.name, mail: officer.mail })
    })

    await t.test('who receives cannot be seated to assess, whatever pseudonym they would come under', async () => {
      assert.deepEqual(await because({ ...analyst, mail: 'OFFICER@example.invalid' }), ['holder.duties-apart'])
      const { person } = (await everyone(world)).find(({ office }) => office === 'reception-unit')!
      assert.deepEqual(await because({ ...analyst, person }), ['holder.duties-apart'])
      assert.deepEqual(await officesOf(world, person), ['reception-unit'])
    })

    await t.test('two offices of one organ may be held together', async () => {
      const person = await seat(coordinator)
      assert.equal(await seat({ ...coordinator, office: 'executive-coordination' }), person)
      assert.deepEqual(await officesOf(world, person), ['executive-coordination', 'executive-coordinator'])
    })

    await t.test(
      'nobody is seated twice, as a person at risk, as the system, or in an office that does not exist',
      async () => {
        assert.deepEqual(await because(officer), ['holder.already'])
        for (const office of ['person', 'system', 'nowhere'])
          assert.deepEqual(await because({ ...analyst, office }), ['holder.office'])
      },
    )

    await t.test('a name and an address must be there', async () => {
      assert.deepEqual(await because({ ...analyst, name: ' ' }), ['holder.name.blank'])
      assert.deepEqual(await because({ ...analyst, mail: 'nowhere' }), ['holder.mail'])
    })

    const seated = async (office: string) => (await everyone(world)).find((one) => one.office === office)!.person

    await t.test('of two who would take offices kept apart at once, with one address, one is refused', async () => {
      const both = { name: 'Doble Inventada', mail: 'double@example.invalid' }
      const [first, second] = await Promise.all([
        addPerson(world, { ...both, office: 'reception-unit' }),
        addPerson(world, { ...both, office: 'risk-unit' }),
      ])
      assert.ok(first.person)
      assert.deepEqual(second.refused, [{ because: 'holder.duties-apart', field: 'office' }])
      assert.ok((await removePerson(world, first.person)).acts)
    })

    await t.test('the turn set last holds, from its first instant until just before its last', async () => {
      const [lead, coordinator] = [await seated('reception-unit'), await seated('executive-coordinator')]
      const turn = {
        starts: '2026-03-02T03:00:00-06:00',
        ends: '2026-03-02T15:00:00-06:00',
        officer: lead,
        lead,
        coordinator,
      }
      const other = await seat({ ...officer, mail: 'second@example.invalid' })
      for (const officer of [lead, other]) assert.ok((await setDuty(world, operator, { ...turn, officer })).acts)
      const dutyAt = (text: string) => onDuty(world, Temporal.Instant.from(text))
      assert.equal((await dutyAt('2026-03-02T09:00:00Z'))?.officer, other)
      assert.equal(await dutyAt('2026-03-02T08:59:59.999Z'), undefined)
      assert.equal(await dutyAt('2026-03-02T21:00:00Z'), undefined)
      const day = {
        from: Temporal.Instant.from('2026-03-02T00:00:00Z'),
        to: Temporal.Instant.from('2026-03-03T00:00:00Z'),
      }
      assert.deepEqual(
        (await turnsBetween(world, day.from, day.to)).map(({ officer }) => officer),
        [lead, other],
      )
    })

    await t.test('only who may answer an alarm is put on duty, and only by who keeps the roster', async () => {
      const [lead, analystHere] = [await seated('reception-unit'), await seat(analyst)]
      const turn = {
        starts: '2026-03-04T00:00:00Z',
        ends: '2026-03-05T00:00:00Z',
        officer: analystHere,
        lead,
        coordinator: lead,
      }
      assert.deepEqual((await setDuty(world, operator, turn)).refused, [
        { because: 'duty.cannot-answer', field: 'officer' },
      ])
      const by = { person: lead, office: 'reception-unit' }
      assert.deepEqual((await setDuty(world, by, { ...turn, officer: lead })).refused, [
        { because: 'not-yours-to-sign' },
      ])
      const backwards = { ...turn, officer: lead, ends: '2026-03-03T00:00:00Z' }
      assert.deepEqual((await setDuty(world, operator, backwards)).refused, [
        { because: 'duty.ends-before', field: 'ends' },
      ])
    })

    await t.test(
      'who leaves holds nothing, is not woken any more, and is the same person when they come back',
      async () => {
        const gone = (await onDuty(world, world.now()))!.officer!
        assert.ok((await removePerson(world, gone)).acts)
        assert.deepEqual(await officesOf(world, gone), [])
        assert.equal(await personOf(world, gone), undefined)
        assert.equal((await onDuty(world, world.now()))?.officer, undefined)
        assert.deepEqual((await removePerson(world, gone)).refused, [{ because: 'holder.not-seated', field: 'person' }])
        at(1)
        assert.equal(await seat({ ...analyst, mail: 'second@example.invalid' }), gone)
      },
    )

    await t.test('somebody may leave one office and keep another', async () => {
      const person = await seated('executive-coordinator')
      assert.ok((await removePerson(world, person, 'executive-coordination')).acts)
      assert.deepEqual(await officesOf(world, person), ['executive-coordinator'])
    })
  })
