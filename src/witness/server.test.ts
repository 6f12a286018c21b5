import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { hashOfOrigin } from '../log/judge.js'
import { asks, log, origin, witnessKey } from './given.js'
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
