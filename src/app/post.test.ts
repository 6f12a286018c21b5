import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { SMTPServer } from 'smtp-server'
import * as told from '../domain/given.js'
import { engines, type Fresh, onServer } from '../store/given.js'
import { wake } from './alarms.js'
import { type Given, givenWorld, seat, tell } from './given.js'
import { mailer, mailState, sendWaiting, waitAfter } from './post.js'
import { removePerson } from './staff.js'
import type { World } from './world.js'

const file = 'case-00000000'
const third = 40
const from = 'avisos@mecanismo.example'

type Letter = Readonly<{ from: string; to: readonly string[]; raw: string }>

const servers: SMTPServer[] = []
after(() => {
  for (const server of servers) server.close()
})

/** A real mail server on this machine. `refuses` is an address that it does not take. */
async function mailServer({ port = 0, refuses = '' } = {}) {
  const letters: Letter[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo: ({ address }, _session, answer) =>
      answer(address === refuses ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, { envelope }, answer) => {
      let raw = ''
      stream.on('data', (bytes) => {
        raw += bytes
      })
      stream.on('end', () => {
        letters.push({
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          to: envelope.rcptTo.map(({ address }) => address),
          raw,
        })
        answer()
      })
    },
  })
  servers.push(server)
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  const at = (server.server.address() as { port: number }).port
  return { letters, port: at, settings: { host: '127.0.0.1', port: at, from } }
}

/** A port on which nobody answers. */
async function nobody(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

const officers = ['Ana', 'Luz', 'Mar', 'Paz']

/** An alarm that wakes everybody: nobody is on duty. */
async function ringing({ world, at }: Given, count = 1): Promise<void> {
  await seat(world, 'reception-unit', ...officers.slice(0, count))
  await tell(world, file, told.urgentRequest({ name: 'canary-name', happened: 'canary-story' }))
  at(third)
  assert.equal(await wake(world), count)
}

const unsent = async (world: World) => (await mailState(world)).unsent
const headersOf = ({ raw }: Letter) => raw.slice(0, raw.indexOf('\r\n\r\n'))
const textOf = ({ raw }: Letter) =>
  Buffer.from(
    raw
      .slice(raw.indexOf('\r\n\r\n') + 4)
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
    .toString()
    .replaceAll('\r\n', '\n')

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (given: Given, fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => {
      const opened = await fresh()
      await work(givenWorld(opened.db), opened)
    })

  onEngine('a mail says that something waits, and nothing else', async (given) => {
    const { letters, settings } = await mailServer()
    await ringing(given)
    assert.deepEqual(await sendWaiting(given.world, mailer(settings)), { sent: 1, faults: [] })
    const [letter] = letters as [Letter]
    assert.deepEqual([letter.from, letter.to], [from, ['ana@example.invalid']])
    assert.match(textOf(letter), /Hay un aviso sin contestar en la página de avisos.*An alarm on the alarm page/s)
    const everything = letter.raw + textOf(letter)
    for (const content of [
      file,
      '00000000',
      'canary',
      'urgent',
      'urgente',
      'Ana',
      'third',
      'http',
      'reception',
      'case',
    ])
      assert.equal(everything.replaceAll('ana@example.invalid', '').includes(content), false, content)
  })

  onEngine('a mail cannot be answered, by nobody and no automaton', async (given) => {
    const { letters, settings } = await mailServer()
    await ringing(given)
    await sendWaiting(given.world, mailer(settings))
    const headers = headersOf(letters[0]!)
    for (const line of [
      /^Reply-To: noreply:;\r$/m,
      /^Auto-Submitted: auto-generated\r$/m,
      /^Precedence: bulk\r$/m,
      /^X-Auto-Response-Suppress: All\r$/m,
    ])
      assert.match(`${headers}\r\n`, line)
    assert.doesNotMatch(headers, /X-Mailer|User-Agent|List-|Received|Bcc|Cc/)
  })

  onEngine('each is written to once', async (given) => {
    const { letters, settings } = await mailServer()
    await ringing(given, 4)
    const send = mailer(settings)
    await Promise.all([sendWaiting(given.world, send), sendWaiting(given.world, send)])
    given.at(third + 60 * 24)
    await sendWaiting(given.world, send)
    assert.deepEqual(
      letters.flatMap(({ to }) => to).toSorted(),
      officers.map((name) => `${name.toLowerCase()}@example.invalid`).toSorted(),
    )
  })

  onEngine('while the server is down it waits, is tried again, later and later, and then goes out', async (given) => {
    const { world, at } = given
    const port = await nobody()
    const send = mailer({ host: '127.0.0.1', port, from })
    await ringing(given)
    const tries = []
    let seconds = 0
    for (const wait of [0, 0.5, 0.5, 1, 1, 2]) {
      seconds += wait
      at(third + seconds / 60)
      tries.push((await sendWaiting(world, send)).faults.length)
    }
    assert.deepEqual(tries, [1, 0, 1, 0, 1, 0])
    at(third + 3)
    assert.equal(await unsent(world), 1)
    const { letters } = await mailServer({ port })
    assert.deepEqual(await sendWaiting(world, send), { sent: 1, faults: [] })
    assert.equal(letters.length, 1)
    assert.deepEqual(await mailState(world), { unsent: 0, givenUp: 0 })
  })

  onEngine('an address that is refused keeps nobody else from being written to', async (given) => {
    const { letters, settings } = await mailServer({ refuses: 'luz@example.invalid' })
    await ringing(given, 3)
    assert.deepEqual(await sendWaiting(given.world, mailer(settings)), { sent: 2, faults: ['EENVELOPE'] })
    assert.deepEqual(letters.flatMap(({ to }) => to).toSorted(), ['ana@example.invalid', 'mar@example.invalid'])
  })

  onEngine('who was to be woken and has left is not written to, and it is not forgotten', async (given) => {
    const { settings } = await mailServer()
    await ringing(given)
    const [row] = await given.world.db.query<{ person: string }>('SELECT person FROM outbox')
    await removePerson(given.world, row!.person)
    assert.deepEqual(await sendWaiting(given.world, mailer(settings)), { sent: 0, faults: ['NobodyThere'] })
    given.at(third + 5)
    assert.equal(await unsent(given.world), 1)
  })

  onEngine('after three days it is tried no more, and stays to be seen', async (given) => {
    const { letters, settings } = await mailServer()
    await ringing(given)
    given.at(third + 72 * 60)
    assert.deepEqual(await sendWaiting(given.world, mailer(settings)), { sent: 0, faults: [] })
    const state = await mailState(given.world)
    assert.deepEqual([state.unsent, state.givenUp, state.since?.toString()], [1, 1, '2026-03-02T09:40:00Z'])
    assert.equal(letters.length, 0)
  })

  onEngine('who dies with a message in hand leaves it to be sent a minute later', async (given) => {
    const { letters, settings } = await mailServer()
    await ringing(given)
    const dies = () => new Promise<void>(() => undefined)
    void sendWaiting(given.world, dies)
    while ((await given.world.db.query('SELECT FROM outbox WHERE tries = 1')).length === 0);
    assert.equal((await sendWaiting(given.world, mailer(settings))).sent, 0)
    given.at(third + 1)
    assert.equal((await sendWaiting(given.world, mailer(settings))).sent, 1)
    assert.equal(letters.length, 1)
  })

  onEngine('sent and not marked it is sent once more: twice, but never not at all', async (given, { asOwner }) => {
    const { letters, settings } = await mailServer()
    await ringing(given)
    const send = mailer(settings)
    const sendAndFail = async (address: string) => {
      await send(address)
      await asOwner((owner) => owner.query('REVOKE UPDATE ON outbox FROM resguardo_app'))
    }
    await assert.rejects(sendWaiting(given.world, sendAndFail), { code: '42501' })
    await asOwner((owner) => owner.query('GRANT UPDATE ON outbox TO resguardo_app'))
    given.at(third + 1)
    assert.equal((await sendWaiting(given.world, send)).sent, 1)
    assert.equal(letters.length, 2)
  })
}

test('two processes write to each person once', { skip: onServer.skip ?? false }, async () => {
  const { letters, settings } = await mailServer()
  const { db, another } = await onServer.fresh()
  const [one, two] = [givenWorld(db), givenWorld(await another())]
  await ringing(one, 4)
  for (let i = 1; i < 9; i += 1) await tell(one.world, `case-0000000${i}`, told.urgentRequest())
  one.at(third * 2)
  two.at(third * 2)
  await Promise.all([wake(one.world), wake(two.world)])
  const send = mailer(settings)
  const posted = await Promise.all([sendWaiting(one.world, send), sendWaiting(two.world, send)])
  const [{ n }] = (await db.query<{ n: number }>('SELECT count(*) AS n FROM outbox')) as [{ n: number }]
  assert.deepEqual([posted[0].sent + posted[1].sent, letters.length], [n, n])
  assert.equal(n, 40)
})

test('a password is never sent over a way that anybody can read', async () => {
  const { letters, settings } = await mailServer()
  await assert.rejects(mailer({ ...settings, user: 'node', password: 'secret' })('ana@example.invalid'), {
    code: 'ETLS',
  })
  assert.equal(letters.length, 0)
})

test('the tries come after 1, 2, 4 … seconds, and at most a quarter of an hour apart', () => {
  assert.deepEqual([1, 2, 3, 10, 11, 500].map(waitAfter), [1, 2, 4, 512, 900, 900])
})
