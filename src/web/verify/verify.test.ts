import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { altered, forked, policyText, promisedOnly, receipt, shortText, textOf } from '../../verifier/given.js'
import type { Language, Words } from '../../verifier/page/words.js'
import { loadAssets } from '../assets.js'
import type { Env } from '../env.js'
import { type Given, givenApp, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { verify } from './verify.js'

let given: Given
let app: Hono<Env>
let unlogged: Hono<Env>
before(async () => {
  given = await givenWorld()
  const { verifier } = await loadAssets(new URL('../../../', import.meta.url))
  const subjects = [(site: Hono<Env>) => verify(site, verifier)]
  unlogged = givenApp(given, subjects)
  app = givenApp({ ...given, world: { ...given.world, policy: policyText } }, subjects)
})
after(() => given.close())

type Sent = Readonly<Record<string, string | Blob>>

function sent(fields: Sent): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return { method: 'POST', body }
}

const post = async (fields: Sent, path = '/verificar') => {
  const answer = await app.request(path, sent(fields))
  return { status: answer.status, html: await answer.text() }
}

test('whoever holds a receipt learns what happened, by when, not before when, and who saw it', async () => {
  const { status, html } = await post({ file: new Blob([textOf(receipt)]) })
  assert.equal(status, 200)
  assert.match(html, /<h1[^>]*>Es verdadero/)
  assert.match(html, /Se hizo después del 2 de marzo de 2026, 12:38:10[^.]*18:38:10 UTC\) y a más tardar el 2 de marzo/)
  assert.match(html, /Se ordenaron medidas urgentes/)
  assert.match(html, /hay amenazas por teléfono/)
  assert.match(html, /Firmaron: W1, W2\./)
  assert.match(html, /un dato más, que este comprobante no muestra/)
  assert.doesNotMatch(html, /<script|invented street/)
})

test('a receipt altered by one word proves nothing, shows nothing, and says what fails and what to do', async () => {
  const { status, html } = await post({ text: textOf(altered) })
  assert.equal(status, 200)
  assert.match(html, /<h1[^>]*>No prueba lo que dice/)
  assert.match(html, /Este acto no es el que está en la bitácora/)
  assert.match(html, /Qué puede hacer/)
  assert.doesNotMatch(html.replace(/<form[\s\S]*?<\/form>/g, ''), /no hay amenazas/)
})

test('a promise alone holds, and the page says what is missing', async () => {
  const { html } = await post({ text: textOf(promisedOnly(receipt)) }, '/en/verificar')
  assert.match(html, /<h1[^>]*>It holds, and something is still missing/)
  assert.match(html, /does not yet bring the proof/)
})

test('the code on the paper is verified however the clipboard ended its lines', async () => {
  for (const text of [shortText, ` ${shortText.trimEnd()}`, shortText.replaceAll('\n', '\r\n')]) {
    const { status, html } = await post({ text })
    assert.equal(status, 200)
    assert.match(html, /La bitácora prometió un lugar a este acto/)
  }
})

test('two receipts of two histories prove that the log lied', async () => {
  const { html } = await post({ text: textOf(receipt), other: textOf(forked) })
  assert.match(html, /La bitácora contó dos historias distintas/)
  assert.match((await post({ text: textOf(receipt), other: textOf(receipt) })).html, /cuentan la misma historia/)
})

test('what is no receipt is told at its field, and what was pasted stays', async () => {
  const wrong: readonly (readonly [Sent, string, RegExp])[] = [
    [{}, 'text', /Elija el archivo de un comprobante o pegue su texto/],
    [{ text: '{"no":"es"}' }, 'text', /Esto no es un comprobante/],
    [{ file: new Blob([Uint8Array.of(0x25, 0xff, 0xfe)]) }, 'file', /El archivo no es de texto/],
    [{ text: textOf(receipt), other: 'otro' }, 'other', /El otro texto no es un comprobante completo/],
  ]
  for (const [fields, field, message] of wrong) {
    const { status, html } = await post(fields)
    assert.equal(status, 422)
    assert.match(html, message)
    assert.match(html, new RegExp(`<a href="#${field}">`))
    assert.match(html, new RegExp(`id="${field}-error"`))
    assert.match(html, /<title>Error: /)
  }
  assert.match((await post({ text: '{"no":"es"}' })).html, /\{&quot;no&quot;:&quot;es&quot;\}/)
  const huge = await app.request('/verificar', sent({ text: 'x'.repeat(2_100_000) }))
  assert.equal(huge.status, 413)
  const noForm = await app.request('/verificar', { method: 'POST', body: 'x' })
  assert.equal(noForm.status, 400)
})

test('the verdict is read in the other language without sending the receipt again by hand', async () => {
  const { html } = await post({ text: textOf(receipt) })
  assert.match(html, /<button[^>]* form="receipt" formaction="\/en\/verificar"/)
  assert.match(html, /<input type="hidden" name="text" value="\{&quot;act&quot;/)
})

test('a copy that works without network is given away, with the fingerprint that the page shows', async () => {
  const answer = await app.request('/verificar/verificador.html')
  assert.match(answer.headers.get('content-disposition')!, /^attachment; filename="verificador-resguardo\.html"$/)
  const copy = await answer.text()
  const hash = createHash('sha256').update(copy).digest('hex')
  assert.ok((await (await app.request('/verificar')).text()).includes(hash))
  assert.ok(copy.includes('log.example+'), 'it brings the policy of its node')
  assert.ok(copy.includes('http://localhost:8080'), 'and says where it comes from')
})

test('the copy holds one script and one sheet, which its own policy names, and weighs no more than 40 kB compressed', async () => {
  const copy = await (await app.request('/verificar/verificador.html')).text()
  const policy = /content="(default-src[^"]+)"/.exec(copy)![1]!
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
  const scripts = [...copy.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
  const [program, data, ...more] = scripts
  assert.deepEqual([more.length, data![1]!.includes('application/json')], [0, true])
  const [, sheet] = /<style>([\s\S]*?)<\/style>/.exec(copy)!
  assert.equal(
    policy,
    `default-src 'none'; script-src ${hashOf(program![2]!)}; style-src ${hashOf(sheet!)}; base-uri 'none'; form-action 'none'`,
  )
  const [weight, limit] = [gzipSync(copy, { level: 9 }).length, 40_000]
  assert.ok(weight <= limit, `${weight} bytes`)
})

test('the policy of the node is there to be read, and without a log the page says that nothing can be verified', async () => {
  const answer = await app.request('/verificar/politica.txt')
  assert.match(answer.headers.get('content-type')!, /^text\/plain/)
  assert.equal(await answer.text(), policyText)
  assert.match(await (await unlogged.request('/verificar')).text(), /todavía no tiene bitácora pública/)
})

test('the copy finds all its sentences in the catalogue of the pages, or this does not compile', () => {
  const spoken: Readonly<Record<Language, Words>> = { es: words.es.verify, en: words.en.verify }
  assert.notEqual(spoken.es.title, spoken.en.title)
})
