import assert from 'node:assert/strict'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { after, test } from 'node:test'
import { startPostgres, withoutPostgres } from '../../test/postgres.js'
import { isUnavailable } from './db.js'
import { openServer } from './server.js'
import { Unusable } from './unusable.js'

const skip = withoutPostgres()
const server = skip ? undefined : await startPostgres()
const url = server?.url ?? ''
after(() => server?.stop())

const unavailable = (error: unknown) => isUnavailable(error)

test('without a server there is no database, and it is known for what it is', async () => {
  await assert.rejects(openServer('postgres://owner@127.0.0.1:1/none'), unavailable)
})

/** A message of PostgreSQL's protocol: its letter, its length, and what it says. */
function message(letter: string, said: Buffer): Buffer {
  const head = Buffer.alloc(5)
  head.write(letter)
  head.writeInt32BE(said.length + 4, 1)
  return Buffer.concat([head, said])
}

test('a server that is ready and going down in one breath ends no process', async () => {
  const breath = Buffer.concat([
    message('R', Buffer.alloc(4)),
    message('Z', Buffer.from('I')),
    message('E', Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0')),
  ])
  const going = createServer((socket) => socket.once('data', () => socket.end(breath))).listen(0, '127.0.0.1')
  after(() => going.close())
  await once(going, 'listening')
  const { port } = going.address() as AddressInfo
  await assert.rejects(openServer(`postgres://owner@127.0.0.1:${port}/none`), unavailable)
})

test('a password or a name that is wrong is not taken for an outage', { skip }, async () => {
  await assert.rejects(
    openServer(url.replace(/[^/]*$/, 'no_such_database')),
    (error) => error instanceof Unusable && !isUnavailable(error) && error.obstacle.because === 'database.refused',
  )
})

test('a lost server fails what was under way, and is found again when it is back', { skip }, async () => {
  const db = await openServer(url)
  await db.script('CREATE TABLE kept (n integer)')
  await db.query('INSERT INTO kept VALUES (1)')
  const [sleeping, between] = [
    db.query('SELECT pg_sleep(60)'),
    db.transaction(async (tx) => {
      await tx.query('INSERT INTO kept VALUES (2)')
      await tx.query('SELECT pg_sleep(60)')
    }),
  ]
  const failures = Promise.all([assert.rejects(sleeping, unavailable), assert.rejects(between, unavailable)])
  await db.query('SELECT 1')
  await server!.kill()
  await failures
  await assert.rejects(db.query('SELECT 1'), unavailable)
  await server!.start()
  assert.deepEqual(await db.query('SELECT n FROM kept'), [{ n: 1 }])
  await db.close()
})

test('a connection that the server ends is made anew', { skip }, async () => {
  const db = await openServer(url)
  const [own] = await db.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const other = await openServer(url)
  await other.query('SELECT pg_terminate_backend($1)', [own!.pid])
  await other.close()
  const first = await db.query('SELECT 1 AS one').catch((error: unknown) => {
    assert.ok(isUnavailable(error))
  })
  assert.deepEqual(first ?? (await db.query('SELECT 1 AS one')), [{ one: 1 }])
  await db.close()
})

test('an address that carries options of its own is refused: they would undo whose rights are used', {
  skip,
}, async () => {
  const address = `${url}?options=${encodeURIComponent('-c TimeZone=America/Mexico_City')}`
  await assert.rejects(openServer(address), { obstacle: { because: 'database.options' } })
})

test('a server that would lose what it acknowledged is refused', { skip }, async () => {
  const careless = await startPostgres('fsync=off')
  await assert.rejects(openServer(careless.url), { obstacle: { because: 'database.without-fsync' } })
  await careless.stop()
})
