import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { loadAssets } from './assets.js'

const css = 'body{color:red}'.repeat(50)
const built = await mkdtemp(join(tmpdir(), 'assets-'))
after(() => rm(built, { recursive: true }))
await mkdir(join(built, 'assets'))
await mkdir(join(built, 'islands'))
await mkdir(join(built, 'verifier'))
await writeFile(join(built, 'assets/desk.css'), css)
await writeFile(join(built, 'assets/notes.txt'), 'not to be served')
await writeFile(join(built, 'islands/time-left.js'), 'export {}')
await writeFile(join(built, 'verifier/verifier.html'), 'not to be served')
await writeFile(join(built, 'secret.css'), 'not to be served')

const assets = await loadAssets(pathToFileURL(`${built}/`))
const app = new Hono().get('/assets/*', assets.serve)
const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(path, { headers, method })

test('a page asks for an asset by a name that changes with its content', () => {
  assert.match(assets.href('desk.css'), /^\/assets\/desk\.css\?v=[\w-]{10}$/)
  assert.throws(() => assets.href('missing.css'), /missing\.css/)
})

test('what bears its version is kept for ever, what does not is asked for again', async () => {
  assert.match((await ask(assets.href('desk.css'))).headers.get('cache-control')!, /immutable/)
  assert.equal((await ask('/assets/desk.css')).headers.get('cache-control'), 'no-cache')
  assert.equal((await ask('/assets/desk.css?v=older')).headers.get('cache-control'), 'no-cache')
})

test('each reader gets the smallest form that it understands', async () => {
  const body = async (accept: string) => {
    const answer = await ask('/assets/desk.css', { 'accept-encoding': accept })
    return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())] as const
  }
  const [br, small] = await body('gzip, deflate, br')
  assert.deepEqual([br, brotliDecompressSync(small).toString()], ['br', css])
  const [gz, zipped] = await body('gzip;q=1.0, br;q=0')
  assert.deepEqual([gz, gunzipSync(zipped).toString()], ['gzip', css])
  const [none, plain] = await body('identity')
  assert.deepEqual([none, plain.toString()], [null, css])
})

test('an asset says what it is', async () => {
  assert.equal((await ask('/assets/desk.css')).headers.get('content-type'), 'text/css; charset=utf-8')
  assert.equal(
    (await ask('/assets/islands/time-left.js')).headers.get('content-type'),
    'text/javascript; charset=utf-8',
  )
  assert.equal((await ask('/assets/mark.svg')).headers.get('content-type'), 'image/svg+xml')
})

test('HEAD says the length and sends nothing', async () => {
  const answer = await ask('/assets/desk.css', {}, 'HEAD')
  assert.equal(answer.status, 200)
  assert.equal(answer.headers.get('content-length'), String(css.length))
  assert.equal(await answer.text(), '')
})

test('what a reader still has is not sent again', async () => {
  const etag = (await ask('/assets/desk.css')).headers.get('etag')!
  assert.equal((await ask('/assets/desk.css', { 'if-none-match': etag })).status, 304)
})

test('nothing but sheets, islands and marks is served, and nothing beside their folders', async () => {
  for (const path of ['missing.css', 'notes.txt', '../secret.css', '%2e%2e/secret.css', 'islands/../../secret.css', ''])
    assert.equal((await ask(`/assets/${path}`)).status, 404, path)
})
