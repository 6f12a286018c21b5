import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { webOf } from './app.js'
import { type Assets, loadAssets } from './assets.js'
import type { Env } from './env.js'
import { type Given, givenWorld, settings } from './given.js'
import { laterRoutes, routes } from './routes.js'

let given: Given
let assets: Assets
let app: Hono<Env>
before(async () => {
  given = await givenWorld()
  assets = await loadAssets(new URL('../../', import.meta.url))
  app = webOf({ world: given.world, settings, assets, petitioners: [] })
})
after(() => given.close())

const address = (path: string) => `${settings.origin}${path}`
const get = (path: string) => app.request(address(path))
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  app.request(address(path), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: settings.origin, ...headers },
  })

const forAnybody = [
  routes.home,
  routes.request,
  routes.myCase,
  routes.signIn,
  routes.door,
  routes.verify,
  routes.law,
  routes.log,
  routes.status,
]

for (const path of [...forAnybody, ...Object.values(laterRoutes)])
  test(`${path} answers in both languages, with a title and one heading of the first rank`, async () => {
    for (const [prefix, language] of [
      ['', 'es'],
      ['/en', 'en'],
    ]) {
      const answer = await get(path === '/' ? prefix || '/' : `${prefix}${path}`)
      assert.equal(answer.status, 200)
      const html = await answer.text()
      assert.match(html, new RegExp(`<html[^>]* lang="${language}"`))
      assert.match(html, /<title>[^<]+ · Resguardo<\/title>/)
      assert.equal(html.match(/<h1/g)?.length, 1)
      assert.match(html, /Demostraci|Demonstration/, 'each page says that it is invented')
    }
  })

for (const path of [
  routes.home,
  routes.request,
  routes.myCase,
  routes.leave,
  routes.verify,
  routes.log,
  routes.status,
  ...Object.values(laterRoutes),
])
  test(`${path} holds no script, no style of its own and nothing of a third party, and sets no cookie`, async () => {
    const answer = await get(path)
    const html = await answer.text()
    assert.doesNotMatch(html, /<script|<style| style=| on[a-z]+=/)
    for (const [, from] of html.matchAll(/ (?:src|action)="([^"]*)"/g)) assert.match(from!, /^\//)
    assert.equal(answer.headers.get('set-cookie'), null)
    assert.equal(answer.headers.get('cache-control'), 'no-store')
    assert.match(answer.headers.get('content-security-policy')!, /default-src 'none'/)
  })

for (const path of [
  routes.desk,
  routes.alarms,
  routes.duty,
  routes.people,
  routes.transcription,
  '/mesa/casos/case-00000000',
])
  test(`${path} is for the staff: whoever has not signed in is shown the entrance`, async () => {
    const answer = await get(path)
    assert.equal(answer.status, 303)
    assert.match(answer.headers.get('location')!, /^\/entrar/)
  })

test('an address that does not exist says so, and what to do', async () => {
  const answer = await get('/nada')
  assert.equal(answer.status, 404)
  assert.match(await answer.text(), /No encontramos esta página/)
})

test('a form that another site sends is refused, and nothing is recorded', async () => {
  const answer = await post(routes.request, 'x=1', {
    origin: 'https://elsewhere.example',
    'sec-fetch-site': 'cross-site',
  })
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /no salió de nuestras páginas/)
})

test('a form that is far too large is refused before it is read', async () => {
  const answer = await post(routes.request, `x=${'a'.repeat(2_100_000)}`)
  assert.equal(answer.status, 413)
  assert.match(await answer.text(), /No se guardó nada/)
})

test('whoever opens the demonstration by number is sent to the name where passkeys work', async () => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await app.request('http://127.0.0.1:8080/en/norma?x=1', { method })
    assert.equal(answer.status, 302)
    assert.equal(answer.headers.get('location'), 'http://localhost:8080/en/norma?x=1')
  }
})

test('the door of the demonstration exists in the demonstration alone', async () => {
  const real = webOf({ world: given.world, settings: { ...settings, demo: false }, assets, petitioners: [] })
  assert.equal((await real.request(address(routes.door))).status, 404)
  assert.equal(
    (await real.request(address(routes.door), { method: 'POST', headers: { origin: settings.origin } })).status,
    404,
  )
  assert.doesNotMatch(await (await real.request(address('/'))).text(), /demostracion|inventados/)
})

test('without a database the answer is 503, with the telephone and what was lost, and no trace of the inside', async () => {
  const lost = await givenWorld()
  await lost.close()
  const web = webOf({ world: lost.world, settings, assets, petitioners: [] })
  for (const answer of [
    await web.request(address(routes.status)),
    await web.request(address(routes.myCase), {
      method: 'POST',
      body: 'folio=7K2F-9QX4&words=uno',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: settings.origin },
    }),
  ]) {
    assert.equal(answer.status, 503)
    const html = await answer.text()
    assert.match(html, /800 000 0000/)
    assert.match(html, /no quedó guardado/)
    assert.doesNotMatch(html, /Error|\.js|PGlite|at /)
  }
})

test('without a database nothing typed is lost: the page carries it all, and one press sends it again', async () => {
  const lost = await givenWorld()
  await lost.close()
  const web = webOf({ world: lost.world, settings, assets, petitioners: [] })
  const answer = await web.request(address('/en/mi-caso'), {
    method: 'POST',
    body: new URLSearchParams({ folio: '7K2F-9QX4', words: '"uno" <dos>' }),
    headers: { origin: settings.origin },
  })
  assert.equal(answer.status, 503)
  const html = await answer.text()
  assert.match(html, /<form method="post" action="\/en\/mi-caso">/)
  assert.match(html, /name="folio" value="7K2F-9QX4"/)
  assert.match(html, /name="words" value="&quot;uno&quot; &lt;dos&gt;"/)
  assert.match(html, /Send again/)
})
