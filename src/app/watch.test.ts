import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import * as told from '../domain/given.js'
import { embedded, type Fresh } from '../store/given.js'
import { type Given, givenWorld, seat, tell } from './given.js'
import { outline } from './read.js'
import { startWatch, type Trouble, type Watch } from './watch.js'

const file = 'case-00000000'
const limit = 120

const ignore = () => undefined

const until = async (holds: () => Promise<boolean> | boolean) => {
  for (let i = 0; i < 500; i += 1) {
    if (await holds()) return
    await pause(10)
  }
  assert.fail('It did not come to pass')
}

const breaches = async ({ world }: Given, of = file) =>
  (await outline(world, of)).filter(({ kind }) => kind === 'case/breach-noted').length
const waiting = async ({ world }: Given) => (await world.db.query('SELECT FROM outbox')).length

const watching = (what: string, work: (given: Given, fresh: Fresh, keep: (watch: Watch) => Watch) => Promise<void>) =>
  test(what, async () => {
    const opened = await embedded.fresh()
    let watch: Watch | undefined
    try {
      await work(givenWorld(opened.db), opened, (started) => {
        watch = started
        return started
      })
    } finally {
      await watch?.stop()
    }
  })

watching('what happened while nobody watched is noted at once, and people are woken', async (given, _fresh, keep) => {
  await seat(given.world, 'reception-unit', 'Ana')
  await tell(given.world, file, told.urgentRequest())
  given.at(limit + 60)
  keep(startWatch(given.world, {}, { everySeconds: 3600, told: ignore }))
  await until(async () => (await breaches(given)) === 1 && (await waiting(given)) === 3)
})

watching('what happens later is noted though nobody acts', async (given, _fresh, keep) => {
  await tell(given.world, file, told.urgentRequest())
  keep(startWatch(given.world, {}, { everySeconds: 0.01, told: ignore }))
  await pause(50)
  assert.equal(await breaches(given), 0)
  given.at(limit + 1)
  await until(async () => (await breaches(given)) === 1)
})

watching(
  'a round that fails is told without anything of a file, and the next comes',
  async (given, { asOwner }, keep) => {
    await tell(given.world, file, told.urgentRequest({ happened: 'canary' }))
    await asOwner((owner) => owner.query('REVOKE SELECT ON clock FROM resguardo_app'))
    const troubles: Trouble[] = []
    given.at(limit + 1)
    keep(startWatch(given.world, {}, { everySeconds: 0.01, told: (trouble) => troubles.push(trouble) }))
    await until(() => troubles.length > 4)
    for (const trouble of troubles) {
      assert.ok(trouble.because === 'round.failed' && trouble.round !== 'mail')
      assert.match(trouble.fault, /^\w+ 42501$/)
    }
    await asOwner((owner) => owner.query('GRANT SELECT ON clock TO resguardo_app'))
    await until(async () => (await breaches(given)) === 1)
  },
)

watching('stopped, it does nothing more', async (given) => {
  await tell(given.world, file, told.urgentRequest())
  const watch = startWatch(given.world, {}, { everySeconds: 0.01, told: ignore })
  await pause(30)
  await watch.stop()
  given.at(limit + 1)
  await pause(50)
  assert.equal(await breaches(given), 0)
})

watching('a mail server that never answers holds up no breach', async (given, _fresh, keep) => {
  const sockets: Socket[] = []
  const silent = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const { port } = silent.address() as { port: number }
  const troubles: Trouble[] = []
  await seat(given.world, 'reception-unit', 'Ana')
  await tell(given.world, file, told.urgentRequest())
  given.at(limit / 3)
  const mail = { host: '127.0.0.1', port, from: 'avisos@mecanismo.example' }
  keep(startWatch(given.world, { mail }, { everySeconds: 0.01, told: (trouble) => troubles.push(trouble) }))
  await until(() => sockets.length > 0)
  given.at(limit + 1)
  await until(async () => (await breaches(given)) === 1)
  silent.close()
  for (const socket of sockets) socket.destroy()
  await until(() => troubles.length > 0)
  const [trouble] = troubles
  assert.ok(trouble?.because === 'mail.not-sent')
  assert.match(trouble.faults.join(), /^[A-Z]+$/)
})
