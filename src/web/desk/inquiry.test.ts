import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { outline } from '../../app/read.js'
import type { Signatory } from '../../domain/act.js'
import { givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { admit, analyst, coordination, deskOf, get, happened, kindsIn, newFile, post, request } from './given.js'

const given = await givenWorld()
after(() => given.close())

const prevention: Signatory = { person: 'p-prevention01', office: 'prevention-unit' }
const board: Signatory = { person: 'p-member000001', office: 'board' }
const loss = { what: 'death', when: 'El lunes', known: 'Llamó la familia' }
const { inquiry: said } = words.es.follow

async function lost() {
  const file = await happened(given, newFile(), request(), admit())
  const app = deskOf(given, coordination)
  const { status, location } = await post(app, `/mesa/casos/${file}/perdida`, { seen: '2', ...loss })
  assert.deepEqual([status, location], [303, `/mesa/casos/${file}#act-3`])
  const [, , act] = await outline(given.world, file)
  return { file, inquiry: act!.cites[0]!.file }
}
const address = (inquiry: string, more = '') => `/mesa/averiguaciones/${inquiry}${more}`

test('a loss and its inquiry are recorded together, each citing the other', async () => {
  const { file, inquiry } = await lost()
  const [opened] = await outline(given.world, inquiry)
  assert.deepEqual(opened?.cites, [{ file, seq: 3 }])
  const { html } = await get(deskOf(given, coordination), `/mesa/casos/${file}`)
  assert.ok(html.includes(address(inquiry)))
})

test('what is wrong with the loss opens no inquiry and loses nothing that was typed', async () => {
  const file = await happened(given, newFile(), request())
  const form = { seen: '1', ...loss, when: '', known: 'AQUÍ' }
  const { status, html } = await post(deskOf(given, coordination), `/mesa/casos/${file}/perdida`, form)
  assert.equal(status, 422)
  assert.match(html, /<a href="#when">/)
  assert.ok(html.includes('AQUÍ'))
  assert.deepEqual(await kindsIn(given, file), ['case/request-received'])
})

test('what the family adds meanwhile does not stand in the way', async () => {
  const file = await happened(given, newFile(), request())
  await happened(given, file, {
    kind: 'case/addition-made',
    by: { person: 'petitioner-given000', office: 'person' },
    said: { what: 'Algo' },
  })
  const { status } = await post(deskOf(given, coordination), `/mesa/casos/${file}/perdida`, { seen: '1', ...loss })
  assert.equal(status, 303)
})

test('it waits in the queue of the prevention unit, which adds what it finds', async () => {
  const { inquiry } = await lost()
  const app = deskOf(given, prevention)
  assert.ok((await get(app, '/mesa')).html.includes(address(inquiry)))
  const blank = await post(app, address(inquiry, '/hallazgos'), { seen: '1', about: 'response', evidence: 'AQUÍ' })
  assert.equal(blank.status, 422)
  assert.match(blank.html, /<a href="#what">/)
  assert.ok(blank.html.includes('AQUÍ'))
  const form = { seen: '1', about: 'response', what: 'Nadie devolvió la llamada' }
  const answers = await Promise.all([1, 2].map(() => post(app, address(inquiry, '/hallazgos'), form)))
  for (const { status } of answers) assert.equal(status, 303)
  assert.deepEqual(await kindsIn(given, inquiry), ['inquiry/inquiry-opened', 'inquiry/finding-made'])
  const { html } = await get(app, address(inquiry))
  assert.ok(html.includes('Nadie devolvió la llamada'))
  assert.ok(html.includes(words.es.acts.values.findingAbout.response))
})

test('the Board concludes, and only the Board, and only once something was found', async () => {
  const { inquiry } = await lost()
  const close = (by: Signatory, seen: string) =>
    post(deskOf(given, by), address(inquiry, '/conclusion'), { seen, conclusions: 'No se dio seguimiento' })
  assert.equal((await close(prevention, '1')).status, 403)
  assert.equal((await close(board, '1')).status, 422)
  await post(deskOf(given, prevention), address(inquiry, '/hallazgos'), { seen: '1', about: 'other', what: 'Algo' })
  const overtaken = await close(board, '1')
  assert.equal(overtaken.status, 409)
  assert.ok(overtaken.html.includes('No se dio seguimiento'))
  assert.equal((await close(board, '2')).status, 303)
  const { html } = await get(deskOf(given, board), address(inquiry))
  assert.ok(html.includes(words.es.desk.statuses['inquiry-closed']))
  assert.ok(!html.includes('<button class="govuk-button" data-module'), 'nothing more is signed')
})

test('whoever has no part in it may look and signs nothing; what is no inquiry is not found', async () => {
  const { inquiry } = await lost()
  const { status, html } = await get(deskOf(given, analyst), address(inquiry))
  assert.equal(status, 200)
  assert.ok(html.includes(said.lead))
  assert.ok(!html.includes(`name="conclusions"`))
  assert.equal((await get(deskOf(given, analyst), address('inquiry-00000000'))).status, 404)
  assert.equal((await get(deskOf(given, analyst), address('case-given001'))).status, 404)
})
