import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { after, before, test } from 'node:test'
import { hashOfOrigin } from '../log/judge.js'
import { noteText } from '../log/note.js'
import { asks, log, origin, other, rootAt, signed, witnessKey } from './given.js'
import { memoryForNow } from './memory.js'
import { serverOf } from './server.js'
import { witnessOf } from './witness.js'

const server = serverOf(
  witnessOf({ ...witnessKey, logs: [log.verifier], memory: memoryForNow(), seconds: () => 1_800_000_000 }),
)
let base = ''

before(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

const post = (body: string) => fetch(`${base}/add-checkpoint`, { method: 'POST', body })

test('over HTTP the witness answers as the specification says', async () => {
  assert.equal((await post(asks(0, 5))).status, 200)
  const conflict = await post(asks(0, 9))
  assert.deepEqual(
    [conflict.status, conflict.headers.get('content-type'), await conflict.text()],
    [409, 'text/x.tlog.size', '5\n'],
  )
  const latest = await fetch(`${base}/${hashOfOrigin(origin)}/checkpoint`)
  assert.match(await latest.text(), /^log\.example\/tests\n5\n/)
})

test('what is too long, unknown or asked the wrong way is told so', async () => {
  assert.equal((await post('x'.repeat(100_001))).status, 413)
  assert.equal((await fetch(`${base}/add-checkpoint`)).status, 405)
  assert.equal((await fetch(`${base}/`)).status, 404)
  assert.equal((await fetch(`${base}/${hashOfOrigin('nobody')}/checkpoint`)).status, 404)
  assert.equal((await fetch(`${base}/${hashOfOrigin(origin)}/checkpoint`, { method: 'POST' })).status, 405)
})

test('over HTTP each refusal has the status of the specification', async () => {
  const status = async (body: string | Buffer) =>
    (await fetch(`${base}/add-checkpoint`, { method: 'POST', body: new Uint8Array(Buffer.from(body)) })).status
  const good = asks(5, 9)
  assert.equal(await status(asks(5, 9, other)), 403, 'signed by another key')
  assert.equal(await status(good.replaceAll(origin, 'log.example/nobody')), 404, 'an unknown log')
  assert.equal(await status(good.replace('old 5', 'old 10')), 400, 'an old size beyond the new one')
  assert.equal(await status(good.replace('old 5', 'old 05')), 400, 'malformed')
  assert.equal(await status(`${good}— x AAAAAAA\n`), 400, 'a line that is no signature')
  assert.equal(await status(Buffer.concat([Buffer.from(good), Buffer.from([0xff, 0x0a])])), 400, 'not UTF-8')
  assert.equal(await status(good.replace(/\n[^\n]{44}\n/, '\n')), 422, 'a proof that lacks a hash')
  assert.equal(await status(good), 200)
})

test('a signature of an unknown algorithm beside that of the log is left out, and one that only claims to be the log’s is not', async () => {
  const { text, signatures } = signed({ origin, size: 12, root: rootAt(12) })
  const [own] = signatures
  const ask = (...more: typeof signatures) =>
    post(asks(9, 12).replace(/\n\n.*$/su, `\n\n${noteText({ text, signatures: [...signatures, ...more] })}`))
  assert.equal((await ask({ ...own!, bytes: Buffer.alloc(64, 1) })).status, 403)
  assert.equal((await ask({ name: origin, keyId: '00000000', bytes: Buffer.alloc(2420, 6) })).status, 200)
})

/** Sends bytes as they are, and nothing more. */
async function torn(bytes: string): Promise<void> {
  const { port, address } = server.address() as AddressInfo
  const socket = connect(port, address).on('error', () => undefined)
  socket.resume().end(bytes)
  await once(socket, 'close')
}

test('whoever hangs up amid a request, or speaks no HTTP, disturbs nobody', async () => {
  for (const bytes of [
    'POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ncontent-length: 500\r\n\r\nold 0\n',
    'POST /add-checkpoint HTTP/1.1\r\nhost: w\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n',
    `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nhost: w\r\n\r\n`,
    '\0\0\0\0\r\n\r\n',
    'old 0\n\nlog.example/tests\n',
  ])
    await torn(bytes)
  assert.equal((await post(asks(0, 1))).status, 409)
})

test('a disk that cannot keep what would be signed is told as 503, and nothing is signed until it can', async () => {
  const memory = memoryForNow()
  let full = true
  const keep: typeof memory.keep = (...kept) =>
    full ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) : memory.keep(...kept)
  const one = serverOf(
    witnessOf({ ...witnessKey, logs: [log.verifier], memory: { ...memory, keep }, seconds: () => 1_800_000_000 }),
  ).listen(0, '127.0.0.1')
  await once(one, 'listening')
  const ask = () =>
    fetch(`http://127.0.0.1:${(one.address() as AddressInfo).port}/add-checkpoint`, {
      method: 'POST',
      body: asks(0, 5),
    })
  const refused = await ask()
  assert.deepEqual([refused.status, (await refused.text()).includes('—')], [503, false])
  full = false
  assert.equal((await ask()).status, 200)
  one.close()
})
