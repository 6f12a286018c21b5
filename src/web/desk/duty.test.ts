import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addPerson, onDuty } from '../../app/staff.js'
import { givenWorld } from '../given.js'
import { analyst, colleague, coordinator, deskOf, get, officer, post } from './given.js'

const given = await givenWorld()
after(() => given.close())

const empty = await get(deskOf(given), '/mesa/personas')

for (const [{ person, office }, name] of [
  [officer, 'Oficial Inventada'],
  [colleague, 'Jefa Inventada'],
  [coordinator, 'Coordinadora Inventada'],
  [analyst, 'Analista Inventado'],
] as const)
  await addPerson(given.world, { person, office, name, mail: `${person}@example.invalid` })

test('before anybody holds an office the page says how the first one is given', () =>
  assert.match(empty.html, /bin\/resguardo person add/))

const roles = { officer: officer.person, lead: colleague.person, coordinator: coordinator.person }

test('who holds each office is known to all who hold one, by name, office and pseudonym', async () => {
  const { html } = await get(deskOf(given, analyst), '/mesa/personas')
  assert.match(html, /Oficial Inventada.*Unidad de Recepción.*p-officer00001/s)
  assert.doesNotMatch(html, /example\.invalid/)
})

test('nobody on duty is said aloud, and so is each time ahead without anybody', async () => {
  const { html } = await get(deskOf(given), '/mesa/guardia')
  assert.match(html, /Nadie está de guardia\. Una alarma despertaría/)
  assert.match(html, /En las próximas 72 horas hay ratos sin guardia/)
})

test('the roster is kept by the coordinator; others see it without its form and cannot send it', async () => {
  assert.doesNotMatch((await get(deskOf(given), '/mesa/guardia')).html, /Fijar el turno/)
  assert.match((await get(deskOf(given, coordinator), '/mesa/guardia')).html, /Fijar el turno/)
  assert.equal((await post(deskOf(given), '/mesa/guardia', roles)).status, 403)
})

test('a turn is set in the hours of the law’s zone', async () => {
  const { status, location } = await post(deskOf(given, coordinator), '/mesa/guardia', {
    starts: '2026-03-02T09:00',
    ends: '2026-03-02T21:00',
    ...roles,
  })
  assert.deepEqual([status, location], [303, '/mesa/guardia'])
  const turn = await onDuty(given.world, given.world.now())
  assert.deepEqual(
    [turn?.officer, turn?.starts.toString(), turn?.ends.toString()],
    [officer.person, '2026-03-02T15:00:00Z', '2026-03-03T03:00:00Z'],
  )
  const { html } = await get(deskOf(given), '/mesa/guardia')
  assert.match(html, /En este momento.*Oficial Inventada/s)
  assert.match(html, /Desde el 2 de marzo de 2026, 21:00/)
})

test('a turn that ends before it starts, has no hours, or names who cannot answer comes back as typed', async () => {
  const send = (fields: Record<string, string>) =>
    post(deskOf(given, coordinator), '/mesa/guardia', { starts: '', ends: '', ...roles, ...fields })
  const backwards = await send({ starts: '2026-03-04T09:00', ends: '2026-03-03T09:00' })
  assert.equal(backwards.status, 422)
  assert.match(backwards.html, /<a href="#ends">El turno tiene que terminar después/)
  assert.match(backwards.html, /value="2026-03-04T09:00"/)
  assert.match((await send({ starts: 'mañana' })).html, /<a href="#starts">Escriba fecha y hora.*value="mañana"/s)
  const hours = { starts: '2026-03-04T09:00', ends: '2026-03-05T09:00' }
  assert.match((await send({ ...hours, officer: analyst.person })).html, /<a href="#officer">Esa persona no ocupa/)
  assert.match((await send({ ...hours, officer: '' })).html, /<a href="#officer">Diga quién está de guardia/)
})
