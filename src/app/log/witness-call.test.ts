import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer as createSocket } from 'node:net'
import { after, test } from 'node:test'
import { witnessAt } from './witness-call.js'

const silence = { status: 0, body: '' }
const ends: (() => void)[] = []
after(() => {
  for (const end of ends) end()
})

/** A witness that answers as it is told. Whoever is never answered asks with little patience; the others with much, for busy machines. */
async function answering(listener: RequestListener, milliseconds = 20_000) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  ends.push(() => {
    server.closeAllConnections()
    server.close()
  })
  await once(server, 'listening')
  return witnessAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}/w`, milliseconds)
}

test('a witness is asked below its address, whether that ends in a stroke or not', async () => {
  const paths: (string | undefined)[] = []
  const call = await answering((request, response) => {
    paths.push(`${request.method} ${request.url}`)
    response.writeHead(409, { 'content-type': 'text/x.tlog.size' }).end('5\n')
  })
  assert.deepEqual(await call.add('old 0\n'), { status: 409, body: '5\n' })
  await call.latest('ab')
  assert.deepEqual(paths, ['POST /w/add-checkpoint', 'GET /w/ab/checkpoint'])
})

test('one that never answers, or a byte now and then, is as one that is gone', async () => {
  assert.deepEqual(await (await answering(() => undefined, 400)).add(''), silence)
  const trickle = await answering((_request, response) => {
    response.writeHead(200).flushHeaders()
    const drop = setInterval(() => response.write('.'), 20)
    response.on('close', () => clearInterval(drop))
  }, 400)
  assert.deepEqual(await trickle.add(''), silence)
})

test('an answer of megabytes is not read to its end', async () => {
  let written = 0
  const call = await answering((_request, response) => {
    const more = () => {
      while (written < 50_000_000 && response.write(Buffer.alloc(65_536, 120))) written += 65_536
    }
    response.on('drain', more)
    more()
  })
  assert.deepEqual(await call.latest('ab'), silence)
  assert.ok(written < 50_000_000, `${written} bytes were taken`)
})

test('one that redirects is not followed', async () => {
  const call = await answering((request, response) => {
    if (request.url?.startsWith('/w/')) response.writeHead(307, { location: '/elsewhere' }).end()
    else response.end('Followed')
  })
  assert.deepEqual(await call.add('old 0\n'), silence)
  assert.deepEqual(await call.latest('ab'), silence)
})

test('one that closes the connection, amid its answer or before, speaks no HTTP, or is not there, answers nothing', async () => {
  const torn = await answering((_request, response) => {
    response.writeHead(200, { 'content-length': '1000' })
    response.write('— w', () => response.destroy())
  })
  assert.deepEqual(await torn.add(''), silence)
  assert.deepEqual(await (await answering((request) => void request.socket.destroy())).add(''), silence)
  const babble = createSocket((socket) => socket.on('error', () => undefined).end('I am no witness\n')).listen(
    0,
    '127.0.0.1',
  )
  ends.push(() => void babble.close())
  await once(babble, 'listening')
  const { port } = babble.address() as AddressInfo
  assert.deepEqual(await witnessAt(`http://127.0.0.1:${port}/`).latest('ab'), silence)
  assert.deepEqual(await witnessAt('http://127.0.0.1:1/').add(''), silence)
  assert.deepEqual(await witnessAt('http://witness.invalid/').add(''), silence)
})
