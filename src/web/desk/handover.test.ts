import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { handlers } from '../../app/assign.js'
import { addPerson, officesOf, onDuty, operator, setDuty } from '../../app/staff.js'
import { givenWorld } from '../given.js'
import { analyst, colleague, coordinator, deskOf, get, happened, newFile, officer, post, request } from './given.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given
const keeper = { person: 'p-keeper000001', office: 'enrolment' }

for (const [{ person, office }, name] of [
  [officer, 'Oficial Inventada'],
  [colleague, 'Colega Inventada'],
  [analyst, 'Analista Inventado'],
  [coordinator, 'Coordinadora Inventada'],
  [keeper, 'Registradora Inventada'],
] as const)
  await addPerson(world, { person, office, name, mail: `${person}@example.invalid` })

const path = `/mesa/personas/${officer.person}/entrega/reception-unit`
const handledFile = async (to = officer.person) => {
  const file = await happened(given, newFile(), request({ danger: false }))
  await post(deskOf(given), `/mesa/casos/${file}/asignacion`, { seen: '1', to })
  return file
}
const handlerOf = async (file: string) => (await handlers(world, file)).get('reception-unit')

test('a colleague sees how much would pass and to whom, and hands it over', async () => {
  const file = await handledFile()
  const { html } = await get(deskOf(given, colleague), path)
  assert.match(html, /Entregar lo que lleva Oficial Inventada.*Lleva 1 expediente.*Colega Inventada/s)
  assert.doesNotMatch(html, /name="leaves"/)
  const { status, location } = await post(deskOf(given, colleague), path, { to: colleague.person })
  assert.deepEqual([status, location], [303, '/mesa/carga/reception-unit'])
  assert.equal(await handlerOf(file), colleague.person)
})

test('without saying to whom nothing passes, and what was chosen stays', async () => {
  const file = await handledFile()
  const { status, html } = await post(deskOf(given, colleague), path)
  assert.equal(status, 422)
  assert.match(html, /<a href="#to">Elija a quién pasan/)
  assert.equal(await handlerOf(file), officer.person)
  assert.equal((await post(deskOf(given, colleague), path, { to: 'queue' })).status, 303)
  assert.equal(await handlerOf(file), undefined)
})

test('who takes offices away is told what keeps somebody, and the way out', async () => {
  const file = await handledFile()
  const roster = { officer: officer.person, lead: colleague.person, coordinator: coordinator.person }
  await setDuty(world, operator, { starts: '2026-03-02T15:00:00Z', ends: '2026-03-03T03:00:00Z', ...roster })
  const people = await get(deskOf(given, keeper), '/mesa/personas')
  assert.match(people.html, new RegExp(`href="${path}"`))
  const { html } = await get(deskOf(given, keeper), path)
  assert.match(html, /name="leaves".*Quién toma sus turnos de guardia.*Tiene 1 turno por venir/s)
  const refused = await post(deskOf(given, keeper), path, { leaves: 'yes' })
  assert.equal(refused.status, 422)
  assert.match(refused.html, /<a href="#to">La persona lleva expedientes/)
  assert.match(refused.html, /<a href="#duty">La persona tiene turnos de guardia por venir/)
  assert.match(refused.html, /<input[^>]*name="leaves"[^>]*checked/)
  assert.deepEqual(await officesOf(world, officer.person), ['reception-unit'])
  const left = await post(deskOf(given, keeper), path, {
    to: colleague.person,
    leaves: 'yes',
    duty: coordinator.person,
  })
  assert.equal(left.status, 303)
  assert.deepEqual(await officesOf(world, officer.person), [])
  assert.equal(await handlerOf(file), colleague.person)
  assert.equal((await onDuty(world, world.now()))?.officer, coordinator.person)
})

test('the last of a queue with files is told to be followed first', async () => {
  const last = `/mesa/personas/${colleague.person}/entrega/reception-unit`
  assert.match((await get(deskOf(given, keeper), last)).html, /nadie más ocupa el cargo/)
  const { status, html } = await post(deskOf(given, keeper), last, { to: 'queue', leaves: 'yes' })
  assert.equal(status, 422)
  assert.match(html, /Dé antes el cargo a otra persona/)
})

test('an office without a queue is left in the same way', async () => {
  const theirs = `/mesa/personas/${coordinator.person}/entrega/executive-coordinator`
  const { status, location } = await post(deskOf(given, keeper), theirs, { leaves: 'yes', duty: colleague.person })
  assert.deepEqual([status, location], [303, '/mesa/personas'])
})

test('another office may not, and what is nobody’s office is not found', async () => {
  assert.equal((await get(deskOf(given, analyst), path)).status, 403)
  assert.equal((await post(deskOf(given, analyst), path, { to: colleague.person })).status, 403)
  for (const wrong of ['/mesa/personas/x/entrega/reception-unit', `/mesa/personas/${officer.person}/entrega/system`])
    assert.equal((await get(deskOf(given, keeper), wrong)).status, 404, wrong)
})
