import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '../store/db.js'
import { chosen } from '../store/given.js'
import { readLaw } from '../store/law-files.js'
import { ask, newTicket, petitionerOf } from './ask.js'
import { enter } from './enter.js'
import { folioOf } from './folio.js'
import { outline } from './read.js'
import { type World, worldOf } from './world.js'

let db: Db
let world: World

before(async () => {
  db = await chosen()
  const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
  const now = () => Temporal.Instant.from('2026-03-02T15:00:00Z')
  world = worldOf({ db, law: await readLaw('mx/federal'), master, now })
})
after(() => db.close())

const said = {
  channel: 'web',
  danger: true,
  forWhom: 'self',
  holder: 'person',
  population: 'journalist',
  name: 'Persona Inventada',
  sex: 'unsaid',
  entity: 'oax',
  consent: 'given',
  happened: 'Algo que no le pasó a nadie',
  contact: { how: 'Por una vecina inventada' },
}
const asking = { by: petitionerOf, said }

test('a request enters once, and its folio and words open it', async () => {
  const ticket = newTicket()
  const asked = await ask(world, ticket, asking)
  assert.ok(!asked.refused)
  assert.equal(asked.again, false)
  assert.equal(asked.entered.file, ticket.file)
  const typed = { folio: folioOf(ticket.file), words: ticket.words.join(' ') }
  assert.equal(await enter(world, async () => true, typed), ticket.file)
})

test('sent twice, even at the same instant or with another text, it is one request with one answer', async () => {
  const ticket = newTicket()
  const other = { ...asking, said: { ...said, happened: 'Otra cosa' } }
  const all = await Promise.all([ask(world, ticket, asking), ask(world, ticket, asking), ask(world, ticket, other)])
  assert.deepEqual(
    all.map((asked) => !asked.refused && [asked.entered.seq, asked.again, asked.ticket]),
    [
      [1, false, ticket],
      [1, true, ticket],
      [1, true, ticket],
    ],
  )
  assert.equal((await outline(world, ticket.file)).length, 1)
})

test('what is refused leaves neither file nor code behind', async () => {
  const ticket = newTicket()
  const asked = await ask(world, ticket, { ...asking, said: { ...said, happened: ' ' } })
  assert.deepEqual(asked.refused, [{ because: 'request.happened.blank', field: 'happened' }])
  assert.deepEqual(await outline(world, ticket.file), [])
  const typed = { folio: folioOf(ticket.file), words: ticket.words.join(' ') }
  assert.equal(await enter(world, async () => true, typed), undefined)
})

test('a name that chance gave to two people opens nobody else’s file', async () => {
  const first = newTicket()
  await ask(world, first, asking)
  const asked = await ask(world, { ...newTicket(), file: first.file }, asking)
  assert.ok(!asked.refused)
  assert.notEqual(asked.ticket.file, first.file)
  assert.equal(asked.again, false)
})
