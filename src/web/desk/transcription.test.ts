import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { enter, guesses } from '../../app/enter.js'
import { outline } from '../../app/read.js'
import { givenWorld } from '../given.js'
import { analyst, deskOf, get, officer, post } from './given.js'

const given = await givenWorld()
after(() => given.close())

const said = {
  danger: 'true',
  channel: 'telephone',
  forWhom: 'self',
  holder: 'person',
  name: 'Nombre Inventado',
  population: 'defender',
  sex: 'unsaid',
  entity: 'oax',
  happened: 'Algo que no le pasó a nadie',
  consent: 'given',
  'contact.how': 'Por una vecina inventada',
}

const ticketIn = (html: string) => /name="ticket" value="([^"]+)"/.exec(html)![1]!
const folioIn = (html: string) => /<strong translate="no">([0-9A-Z-]{9})<\/strong>/.exec(html)![1]!
const wordsIn = (html: string) =>
  [...html.matchAll(/<li class="rg-code__word">([^<]+)<\/li>/g)].map(([, word]) => word!)

const path = '/mesa/solicitudes'
const fresh = async () => ticketIn((await get(deskOf(given), path)).html)

test('danger is asked first, and no channel of our own pages is offered', async () => {
  const { html } = await get(deskOf(given), path)
  assert.ok(html.indexOf('name="danger"') < html.indexOf('name="channel"'))
  assert.doesNotMatch(html, /name="channel"[^>]*value="web"/)
})

test('what was heard by telephone is signed by the officer; folio and words are the person’s', async () => {
  const { status, html } = await post(deskOf(given), path, { ...said, ticket: await fresh() })
  assert.equal(status, 200)
  const words = wordsIn(html)
  assert.equal(words.length, 12)
  assert.match(html, /Léalas despacio/)
  assert.match(html, /Emitir medidas urgentes.*faltan 3 h/s)
  const file = await enter(given.world, guesses(), { folio: folioIn(html), words: words.join(' ') })
  assert.ok(file && file !== 'too-many')
  const [entered] = await outline(given.world, file)
  assert.deepEqual([entered?.by, entered?.facets.channel, entered?.facets.danger], [officer, 'telephone', true])
})

test('a second click gives the same folio and words, and one request', async () => {
  const form = { ...said, ticket: await fresh() }
  const [first, second] = [await post(deskOf(given), path, form), await post(deskOf(given), path, form)]
  assert.deepEqual([folioIn(second.html), wordsIn(second.html)], [folioIn(first.html), wordsIn(first.html)])
})

test('the acknowledgement is a letter that can be printed, under a name that says nothing', async () => {
  const { html } = await post(deskOf(given), path, { ...said, ticket: await fresh() })
  const letter = await deskOf(given).request(`${path}/acuse`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ticket: ticketIn(html) }).toString(),
  })
  assert.equal(letter.headers.get('content-type'), 'application/pdf')
  assert.doesNotMatch(letter.headers.get('content-disposition')!, new RegExp(folioIn(html), 'i'))
  assert.match(Buffer.from(await letter.arrayBuffer()).toString('latin1'), /^%PDF-/)
})

test('what is missing is told at its field, what was typed stays, and nothing is recorded', async () => {
  const ticket = await fresh()
  const { status, html } = await post(deskOf(given), path, { ticket, happened: 'Ya lo había escrito', barred: 'army' })
  assert.equal(status, 422)
  for (const field of ['danger', 'channel', 'name', 'entity', 'consent', 'contact.how'])
    assert.ok(html.includes(`<a href="#${field}">`) && html.includes(`id="${field}"`), field)
  assert.match(html, /Ya lo había escrito/)
  assert.match(html, /<input[^>]*value="army"[^>]*checked/)
  const again = await post(deskOf(given), path, { ...said, ticket: ticketIn(html) })
  assert.equal(again.status, 200)
})

test('a person who cannot consent needs the cause, and our own pages are no telephone', async () => {
  const ticket = await fresh()
  const grave = await post(deskOf(given), path, { ...said, ticket, consent: 'prevented' })
  assert.match(grave.html, /<a href="#graveCause">/)
  const web = await post(deskOf(given), path, { ...said, ticket, channel: 'web' })
  assert.match(web.html, /<a href="#channel">Diga por qué medio llegó/)
})

test('the authorities of the chosen state are shown on asking, before anything is recorded', async () => {
  const first = await post(deskOf(given), path, { ...said, ticket: await fresh(), more: 'authorities' })
  assert.equal(first.status, 200)
  assert.match(first.html, /Policía estatal \(Oaxaca\)/)
  assert.doesNotMatch(first.html, /rg-code__word/)
})

test('a ticket that was altered is replaced, and nothing is lost', async () => {
  const { status, html } = await post(deskOf(given), path, { ...said, ticket: 'altered' })
  assert.equal(status, 200)
  assert.equal(wordsIn(html).length, 12)
})

test('an office that takes no requests is told so', async () => {
  assert.equal((await get(deskOf(given, analyst), path)).status, 403)
  assert.equal((await post(deskOf(given, analyst), path, said)).status, 403)
  assert.equal((await post(deskOf(given), `${path}/acuse`, { ticket: 'altered' })).status, 403)
})
