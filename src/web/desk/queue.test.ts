import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { givenApp, givenWorld } from '../given.js'
import { desk } from './desk.js'
import {
  admit,
  analyst,
  coordinator,
  deskOf,
  forward,
  get,
  happened,
  issue,
  newFile,
  openings,
  post,
  request,
} from './given.js'

const given = await givenWorld()
after(() => given.close())

test('an empty queue says what would appear there', async () => {
  const { status, html } = await get(deskOf(given), '/mesa')
  assert.equal(status, 200)
  assert.match(html, /<h1[^>]*>Unidad de Recepción de Casos y Reacción Rápida<\/h1>/)
  assert.match(html, /no espera ningún expediente.*Cuando entre una solicitud/s)
})

test('what presses most comes first, what is overdue above all, and looking opens no file', async () => {
  const ordinary = await happened(given, newFile(), request({ danger: false }))
  const missed = await happened(given, newFile(), request())
  given.pass({ hours: 2 })
  const pressing = await happened(given, newFile(), request())
  given.pass({ hours: 2, minutes: 30 })
  const { html } = await get(deskOf(given), '/mesa')
  const rows = [...html.matchAll(/<tr class="govuk-table__row( rg-row--\w+)?"><th scope="row".*?casos\/(case-\w+)/gs)]
  assert.deepEqual(
    rows.map(([, tone, file]) => [file, tone?.trim()]),
    [
      [missed, 'rg-row--danger'],
      [pressing, 'rg-row--attention'],
      [ordinary, undefined],
    ],
  )
  assert.match(html, /vencido hace 1 h 30 min/)
  assert.match(html, /faltan 30 min/)
  assert.doesNotMatch(html, /Nombre Inventado|Algo que no le pasó/)
  for (const file of [missed, pressing, ordinary]) assert.deepEqual(await openings(given, file), [])
})

test('the title of a page names no file, and the counts say how many are late', async () => {
  const { html } = await get(deskOf(given), '/mesa')
  assert.match(html, /<title>Filas · Resguardo<\/title>/)
  assert.match(html, /rg-tally__count--danger"><span class="rg-tally__number">1<\/span> con un plazo vencido/)
})

test('a forwarded file waits for the risk unit and no longer for reception', async () => {
  const file = await happened(given, newFile(), request(), admit(), issue(), forward())
  const risk = await get(deskOf(given, analyst), '/mesa')
  assert.match(risk.html, new RegExp(file))
  assert.match(risk.html, /<h1[^>]*>Unidad de Evaluación de Riesgos/)
  const other = await get(deskOf(given), '/mesa/filas/risk-unit')
  assert.match(other.html, new RegExp(file))
})

test('an office without a queue is led to those of the others', async () => {
  const { html } = await get(deskOf(given, coordinator), '/mesa')
  assert.match(html, /href="\/mesa\/filas\/reception-unit"/)
  assert.match(html, /href="\/mesa\/filas\/executive-coordination"/)
})

test('a queue that does not exist is not found', async () => {
  for (const office of ['nobody', 'person', 'executive-coordinator'])
    assert.equal((await get(deskOf(given), `/mesa/filas/${office}`)).status, 404, office)
})

test('a long queue is read part by part, and a wrong place in it is its beginning', async () => {
  const files = Array.from({ length: 51 }, newFile)
  for (const file of files) await happened(given, file, request({ danger: false }))
  const first = await get(deskOf(given), '/mesa')
  const [, next] = /href="(\/mesa\?desde=[^"]+)"/.exec(first.html) ?? []
  assert.ok(next)
  const rest = await get(deskOf(given), next)
  const shown = (html: string) => files.filter((file) => html.includes(`casos/${file}"`))
  assert.deepEqual([...shown(first.html), ...shown(rest.html)].sort(), files)
  assert.match(rest.html, /Volver al principio/)
  for (const place of ['x', "e_' OR 1=1 --", 'd_infinity_2026'])
    assert.match((await get(deskOf(given), `/mesa?desde=${encodeURIComponent(place)}`)).html, /con un plazo vencido/)
})

test('whoever is not signed in is led to the entrance, and whoever may read no file sees none', async () => {
  const nobody = givenApp(given, [desk])
  for (const path of ['/mesa', '/mesa/alarmas', '/mesa/casos/case-given001', '/mesa/guardia']) {
    assert.deepEqual((await get(nobody, path)).location, '/entrar', path)
  }
  assert.equal((await post(nobody, '/mesa/solicitudes', { name: 'x' })).status, 401)
  const keeper = deskOf(given, { person: 'p-keeper000001', office: 'enrolment' })
  assert.equal((await get(keeper, '/mesa/filas/reception-unit')).status, 403)
  assert.equal((await get(keeper, '/mesa/casos/case-given001')).status, 403)
})

test('whoever keeps offices and reads no file is led from the desk to the offices, and sees no way to a queue', async () => {
  const keeper = deskOf(given, { person: 'p-keeper000001', office: 'enrolment' })
  const { status, location } = await get(keeper, '/mesa')
  assert.deepEqual([status, location], [303, '/mesa/personas'])
  const { html } = await get(keeper, '/mesa/personas')
  assert.doesNotMatch(html, /<a class="rg-places__link" href="\/mesa"/)
})

test('when nobody is on duty the queue says so', async () =>
  assert.match((await get(deskOf(given), '/mesa')).html, /Nadie está de guardia en este momento/))

test('the desk speaks English too, with the same files', async () => {
  const { html } = await get(deskOf(given), '/en/mesa')
  assert.match(html, /<html[^>]*lang="en"/)
  assert.match(html, /Case Reception and Rapid Reaction Unit/)
  assert.match(html, /href="\/en\/mesa\/casos\/case-given001"/)
})
