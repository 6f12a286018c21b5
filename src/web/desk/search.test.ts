import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readingsOf } from '../../app/read.js'
import { givenWorld } from '../given.js'
import { analyst, deskOf, get, happened, officer, post, request } from './given.js'

const given = await givenWorld()
after(() => given.close())

const file = await happened(given, 'case-f1nd0001', request({ name: 'Nombre Único Inventado' }))
const asked = { by: 'name', sought: 'nombre unico inventado', purpose: 'Llamó y no tiene su folio' }

test('before anything is looked for the page says what is recorded', async () => {
  const { status, html } = await get(deskOf(given), '/mesa/buscar')
  assert.equal(status, 200)
  assert.match(html, /queda anotada antes de la respuesta/)
  assert.match(html, /<form method="post" action="\/mesa\/buscar"/)
})

test('a name finds its file and where it stands, and tells nothing of what was told', async () => {
  const { status, html } = await post(deskOf(given), '/mesa/buscar', asked)
  assert.equal(status, 200)
  assert.match(html, /Se encontró 1 expediente.*F1ND-0001.*Recibida, sin decidir.*Oaxaca.*Unidad de Recepción/s)
  assert.doesNotMatch(html, /nombre unico|Único|Algo que no le pasó/i)
  assert.deepEqual(
    (await readingsOf(given.world, file)).map(({ kind, by, body }) => [kind, by.person, body]),
    [['reading/file-found', officer.person, { by: 'name', purpose: asked.purpose }]],
  )
})

test('a folio finds it too, and a wrong one finds none', async () => {
  assert.match(
    (await post(deskOf(given), '/mesa/buscar', { ...asked, by: 'folio', sought: 'f1nd 0001' })).html,
    /F1ND-0001/,
  )
  const { html } = await post(deskOf(given), '/mesa/buscar', { ...asked, by: 'folio', sought: '0000-0000' })
  assert.match(html, /No se encontró ninguno/)
})

test('what is missing is told at its field, and what was typed stays', async () => {
  const before = (await readingsOf(given.world, file)).length
  for (const [field, value] of [
    ['by', ''],
    ['sought', ' '],
    ['purpose', ''],
  ] as const) {
    const { status, html } = await post(deskOf(given), '/mesa/buscar', { ...asked, [field]: value })
    assert.equal(status, 422)
    assert.ok(html.includes(`<a href="#${field}">`) && html.includes(`id="${field}"`), field)
  }
  const { html } = await post(deskOf(given), '/mesa/buscar', { ...asked, purpose: '' })
  assert.match(html, /value="nombre unico inventado"/)
  assert.equal((await readingsOf(given.world, file)).length, before)
})

test('having found a file gives no reason to open it', async () => {
  await post(deskOf(given, analyst), '/mesa/buscar', asked)
  assert.match((await get(deskOf(given, analyst), `/mesa/casos/${file}`)).html, /Para qué abre este expediente/)
  assert.equal(
    (await readingsOf(given.world, file)).some(({ kind }) => kind === 'reading/file-read'),
    false,
  )
})

test('an office that reads no files finds none', async () => {
  const keeper = { person: 'p-keeper000001', office: 'enrolment' }
  for (const answer of [
    await get(deskOf(given, keeper), '/mesa/buscar'),
    await post(deskOf(given, keeper), '/mesa/buscar', asked),
  ]) {
    assert.equal(answer.status, 403)
    assert.doesNotMatch(answer.html, /F1ND-0001/)
  }
})

test('the page is asked for in English too', async () =>
  assert.match((await post(deskOf(given), '/en/mesa/buscar', asked)).html, /1 file was found/))
