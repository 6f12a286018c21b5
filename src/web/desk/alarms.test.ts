import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { addPerson, setDuty } from '../../app/staff.js'
import { givenWorld } from '../given.js'
import {
  analyst,
  colleague,
  coordinator,
  deskOf,
  get,
  happened,
  issue,
  kindsIn,
  newFile,
  officer,
  post,
  request,
} from './given.js'

const given = await givenWorld()
after(() => given.close())

for (const [{ person, office }, name] of [
  [officer, 'Oficial Inventada'],
  [colleague, 'Jefa Inventada'],
  [coordinator, 'Coordinadora Inventada'],
] as const)
  await addPerson(given.world, { person, office, name, mail: `${person}@example.invalid` })

const answered = { rule: 'urgent-measures-issue', start: '1' }

test('while no part of a limit has passed nothing rings', async () => {
  await happened(given, newFile(), request())
  const { html } = await get(deskOf(given), '/mesa/alarmas')
  assert.match(html, /Ninguna alarma suena/)
  assert.match(html, /<title>Alarmas · Resguardo/)
})

const file = 'case-given001'

test('after a third of a limit its alarm says what is due, and whom it wakes when nobody is on duty', async () => {
  given.pass({ hours: 1 })
  const { html } = await get(deskOf(given), '/mesa/alarmas')
  assert.match(html, /<title>\(1\) Alarmas/)
  assert.match(html, /Emitir medidas urgentes.*faltan 2 h.*Pasó 1\/3 del plazo/s)
  assert.match(html, /No hay nadie fijado para eso.*Oficial Inventada/s)
  assert.match(html, /<look-again data-seconds="30">.*<a class="govuk-link" href="\/mesa\/alarmas">Ver otra vez/s)
})

test('who may read no file sees the alarm, and no way into the case', async () => {
  const { html } = await get(deskOf(given, { person: 'p-keeper000001', office: 'enrolment' }), '/mesa/alarmas')
  assert.match(html, /Emitir medidas urgentes/)
  assert.ok(!html.includes(`/mesa/casos/${file}`))
})

test('with a turn it wakes whoever is on duty', async () => {
  const turn = { officer: officer.person, lead: colleague.person, coordinator: coordinator.person }
  const at = given.world.now()
  const hours = { starts: at.toString(), ends: at.add({ hours: 8 }).toString() }
  assert.equal((await setDuty(given.world, coordinator, { ...hours, ...turn })).refused, undefined)
  const { html } = await get(deskOf(given), '/mesa/alarmas')
  assert.match(html, /Se despierta a quien está de guardia: <strong>Oficial Inventada/)
})

test('the queue says that an alarm has no answer', async () =>
  assert.match((await get(deskOf(given), '/mesa')).html, /role="alert".*Hay una alarma sin responder/s))

test('who may not answer sees no button, and is refused', async () => {
  assert.doesNotMatch((await get(deskOf(given, analyst), '/mesa/alarmas')).html, /Respondo yo/)
  const { status } = await post(deskOf(given, analyst), '/mesa/alarmas/respuestas', { file, ...answered })
  assert.equal(status, 403)
})

test('an answer that is too long comes back as typed', async () => {
  const id = `${file}-urgent-measures-issue-1`
  const note = 'x'.repeat(2001)
  const fields = { file, ...answered, [`note-${id}`]: note }
  const { status, html } = await post(deskOf(given), '/mesa/alarmas/respuestas', fields)
  assert.equal(status, 422)
  assert.match(html, new RegExp(`<a href="#note-${id}">El texto es demasiado largo`))
  assert.ok(html.includes(note))
})

test('who answered is an act; a second click changes nothing; the clock runs on', async () => {
  const send = () => post(deskOf(given), '/mesa/alarmas/respuestas', { file, ...answered })
  for (const { status, location } of [await send(), await send()])
    assert.deepEqual([status, location], [303, '/mesa/alarmas'])
  assert.deepEqual(await kindsIn(given, file), ['case/request-received', 'case/alarm-answered'])
  const { html } = await get(deskOf(given), '/mesa/alarmas')
  assert.match(html, /Respondidas, con el plazo corriendo.*Respondió Oficial Inventada/s)
  assert.match(html, /<title>Alarmas/)
})

test('the next step rings again, and all of it wakes the coordinator', async () => {
  given.pass({ hours: 2, minutes: 1 })
  const { html } = await get(deskOf(given), '/mesa/alarmas')
  assert.match(html, /Se acabó el plazo.*Se despierta a quien coordina: <strong>Coordinadora Inventada/s)
  assert.match(html, /Pasó 2\/3 del plazo.*Se despierta a quien dirige el turno: <strong>Jefa Inventada/s)
  assert.match(html, /Pasó 1\/3 del plazo.*Respondió Oficial Inventada/s)
  assert.match(html, /<title>\(1\) Alarmas/)
})

test('one answer is for every step that nobody has answered', async () => {
  const { status } = await post(deskOf(given, coordinator), '/mesa/alarmas/respuestas', { file, ...answered })
  assert.equal(status, 303)
  assert.equal((await kindsIn(given, file)).filter((kind) => kind === 'case/alarm-answered').length, 3)
  assert.match((await get(deskOf(given), '/mesa/alarmas')).html, /Se acabó el plazo.*Respondió Coordinadora Inventada/s)
})

test('what is owed being done, its alarms fall silent', async () => {
  await happened(given, file, issue())
  assert.match((await get(deskOf(given), '/mesa/alarmas')).html, /Ninguna alarma suena/)
})

test('an answer to what does not ring is refused in words', async () => {
  for (const fields of [{}, { file: 'case-unknown0', ...answered }, { file, rule: 'nothing', start: '1' }]) {
    const { status, html } = await post(deskOf(given), '/mesa/alarmas/respuestas', fields)
    assert.equal(status, 422)
    assert.match(html, /no corresponde a un plazo que corra/)
  }
})
