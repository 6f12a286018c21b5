import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Hono } from 'hono'
import { type SecuritySetting, securityHeaders } from './security-headers.js'

const headersOf = async (setting: SecuritySetting, path = '/') => {
  const app = new Hono()
    .use(securityHeaders(setting))
    .get('/', (c) => c.html(''))
    .get('/kept', (c) => c.body('', 200, { 'cache-control': 'public' }))
    .get('/broken', () => {
      throw new Error('broken')
    })
    .onError((_, c) => c.text('', 500))
  return (await app.request(path)).headers
}

const plain = { https: false, passkeys: false }

test('a page may load from us alone, and no form leaves us', async () => {
  const policy = (await headersOf(plain)).get('content-security-policy')!
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ])
    assert.ok(policy.split('; ').includes(directive), directive)
  assert.doesNotMatch(policy, /unsafe|\*|https?:/)
})

test('only an installation behind TLS insists on TLS', async () => {
  assert.equal((await headersOf(plain)).get('strict-transport-security'), null)
  assert.doesNotMatch((await headersOf(plain)).get('content-security-policy')!, /upgrade/)
  const secure = await headersOf({ ...plain, https: true })
  assert.match(secure.get('strict-transport-security')!, /max-age=63072000/)
  assert.match(secure.get('content-security-policy')!, /upgrade-insecure-requests/)
})

test('only pages of the staff may ask for a passkey, and no page for camera or place', async () => {
  assert.match((await headersOf(plain)).get('permissions-policy')!, /publickey-credentials-get=\(\)/)
  const desk = (await headersOf({ ...plain, passkeys: true })).get('permissions-policy')!
  assert.match(desk, /publickey-credentials-get=\(self\)/)
  assert.match(desk, /camera=\(\).*geolocation=\(\)/)
})

test('a page is kept nowhere, unless it says otherwise itself', async () => {
  assert.equal((await headersOf(plain)).get('cache-control'), 'no-store')
  assert.equal((await headersOf(plain, '/kept')).get('cache-control'), 'public')
})

test('our own forms keep their origin, and nobody else learns where a reader came from', async () =>
  assert.equal((await headersOf(plain)).get('referrer-policy'), 'same-origin'))

test('an error and an unknown address are guarded like any page', async () => {
  for (const path of ['/broken', '/unknown'])
    assert.match((await headersOf(plain, path)).get('content-security-policy')!, /default-src 'none'/)
})
