import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { givenApp, givenWorld } from '../given.js'
import { leave } from './leave.js'

const given = await givenWorld()
after(() => given.close())
const app = givenApp(given, [leave])

for (const [address, language] of [
  ['/salir', 'es'],
  ['/en/salir', 'en'],
] as const)
  test(`leaving in ${language} ends on a page that tells nobody where one comes from`, async () => {
    const answer = await app.request(address)
    const html = await answer.text()
    assert.equal(answer.status, 200)
    assert.match(html, new RegExp(`<html lang="${language}">`))
    assert.doesNotMatch(html, /Resguardo|mecanismo|mechanism|protec|<link|<script|<img|<a /i)
    assert.match(html, /historial|history/)
  })

test('leaving drops what the browser holds of these pages, and signs nobody out', async () => {
  const { headers } = await app.request('/salir')
  assert.equal(headers.get('clear-site-data'), '"cache", "storage"')
  assert.equal(headers.get('cache-control'), 'no-store')
  assert.equal(headers.get('set-cookie'), null)
})

test('a form may lead out too', async () => {
  const answer = await app.request('/en/salir', { method: 'POST' })
  assert.equal(answer.status, 303)
  assert.equal(answer.headers.get('location'), '/en/salir')
})
