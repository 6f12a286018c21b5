import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, newTicket, petitionerOf } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import { readingsOf } from '../../app/read.js'
import { record } from '../../app/record.js'
import { readReceipt } from '../../log/receipt.js'
import { verify } from '../../log/verify.js'
import { type Fields, formOf, givenApp, givenLoggedWorld, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { myCase } from './my-case.js'

const given = await givenLoggedWorld()
after(() => given.close())
const { world, log, settle } = given
const app = givenApp(given, [(app) => myCase(app, async () => true)])
const said = words.es.receipts

const asked = {
  channel: 'web',
  danger: true,
  forWhom: 'self',
  holder: 'person',
  population: 'journalist',
  name: 'Persona Inventada',
  sex: 'unsaid',
  entity: 'oax',
  consent: 'given',
  happened: 'canary-story',
  contact: { how: 'canary-contact' },
}

async function begun(where = given) {
  const result = await ask(where.world, newTicket(), { by: petitionerOf, said: asked })
  assert.ok(!result.refused)
  return result.ticket
}

async function entered(ticket: Awaited<ReturnType<typeof begun>>, web = app, address = '/mi-caso') {
  const answer = await web.request(address, formOf({ folio: folioOf(ticket.file), words: ticket.words.join(' ') }))
  const html = await answer.text()
  return { html, opening: html.match(/name="opening" value="([^"]*)"/)?.[1] ?? '' }
}

const send = (fields: Fields, address = '/mi-caso/comprobante') => app.request(address, formOf(fields))

test('each act stands with how far it is proven: promised, in the log, then seen by witnesses', async () => {
  const ticket = await begun()
  assert.ok((await entered(ticket)).html.includes(said.states.promised))
  for (const gone of ['osc-1', 'osc-2']) given.witnesses.gone.add(gone)
  await settle()
  assert.ok((await entered(ticket)).html.includes(said.states.provisional))
  given.witnesses.gone.clear()
  given.pass({ minutes: 1 })
  await settle()
  const { html } = await entered(ticket)
  assert.ok(html.includes(said.states.final))
  assert.match(html, /lo firmaron [5-7] testigos/)
})

test('a receipt is downloaded as a file that proves the act, shows nothing that was told, and is not named after anybody', async () => {
  const ticket = await begun()
  await settle()
  const { opening } = await entered(ticket)
  for (const [address, name] of [
    ['/mi-caso/comprobante', 'comprobante-1.json'],
    ['/en/mi-caso/comprobante', 'receipt-1.json'],
  ] as const) {
    const answer = await send({ opening, download: '1' }, address)
    assert.equal(answer.status, 200)
    assert.equal(answer.headers.get('content-disposition'), `attachment; filename="${name}"`)
    const text = await answer.text()
    assert.doesNotMatch(text, /canary/)
    assert.equal(verify(log.policy, readReceipt(text)!).holds, true)
  }
})

test('the person chooses what is shown, field by field, in words', async () => {
  const ticket = await begun()
  await settle()
  const { opening } = await entered(ticket)
  const html = await (await send({ opening, choose: '1' })).text()
  assert.match(html, /<title>Comprobante · Resguardo/)
  assert.match(html, /name="told"[^>]*value="happened"/)
  assert.ok(html.includes('Qué pasó'))
  assert.doesNotMatch(html, /canary|<script/)
  assert.doesNotMatch(html, /name="told"[^>]*checked/, 'nothing told is ticked beforehand')
  assert.match(html, /value="facet:danger"[^>]*checked/)
  const told = await (await send({ opening, download: '1', chosen: 'yes', told: ['happened'] })).text()
  assert.match(told, /canary-story/)
  assert.doesNotMatch(told, /canary-contact/)
  const apart = await (await send({ opening, download: '1', chosen: 'yes', told: ['contact'] })).text()
  assert.match(apart, /canary-contact/)
})

test('no field is offered under a name that only the program knows', async () => {
  const ticket = await begun()
  const { opening } = await entered(ticket)
  const html = await (await send({ opening, choose: '1' })).text()
  const labels = [...html.matchAll(/govuk-checkboxes__label"[^>]*>([^<]*)</g)].map(([, label]) => label!.trim())
  assert.ok(labels.length >= 10)
  for (const label of labels) assert.match(label, /^[A-ZÁÉÍÓÚÑ¿]/, label)
})

test('the choice can be had in the other language without coming in again', async () => {
  const ticket = await begun()
  const { opening } = await entered(ticket)
  const html = await (await send({ opening, download: '1', language: 'en' }, '/en/mi-caso/comprobante')).text()
  assert.match(html, /<title>Receipt · Resguardo/)
})

test('downloading is not a second reading: opening the page was put on record', async () => {
  const ticket = await begun()
  const { opening } = await entered(ticket)
  const before = (await readingsOf(world, ticket.file)).length
  await send({ opening, download: '1', chosen: 'yes', told: ['happened'] })
  assert.equal((await readingsOf(world, ticket.file)).length, before)
})

test('without an open page there is no receipt, and an act that does not exist has none', async () => {
  const { opening } = await entered(await begun())
  assert.equal((await send({ opening: 'x', download: '1' })).status, 422)
  for (const download of ['0', '9', 'x']) assert.equal((await send({ opening, download })).status, 404)
  given.pass({ minutes: 11 })
  assert.equal((await send({ opening, download: '1' })).status, 422)
  assert.equal((await app.request('/mi-caso/comprobante')).headers.get('location'), '/mi-caso')
})

test('where no log is kept the page says that there are no receipts', async () => {
  const without = await givenWorld()
  const web = givenApp(without, [(app) => myCase(app, async () => true)])
  const result = await ask(without.world, newTicket(), { by: petitionerOf, said: asked })
  assert.ok(!result.refused)
  assert.ok((await entered(result.ticket, web)).html.includes(said.none))
  await without.close()
})

test('beside a limit stands what witnesses prove of it', async () => {
  const ticket = await begun()
  await settle()
  const { html } = await entered(ticket)
  assert.ok(html.includes(words.es.evidence.about.running))
  given.pass({ hours: 2 })
  const officer = { person: 'p-officer00001', office: 'reception-unit' }
  const measures = [{ id: 'm1', measure: 'escort', what: 'Acompañamiento inventado' }]
  const issued = { file: ticket.file, seen: 1, kind: 'case/urgent-measures-issued', by: officer }
  const { refused } = await record(world, [{ ...issued, said: { measures, reasons: 'Peligro' } }])
  assert.equal(refused, undefined)
  await settle()
  const after = (await entered(ticket, app, '/en/mi-caso')).html
  assert.ok(after.includes(words.en.evidence.about.kept))
})
