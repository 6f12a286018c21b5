import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '../../store/db.js'
import { derivedText } from '../../store/derived.js'
import { chosen } from '../../store/given.js'
import { readLaw } from '../../store/law-files.js'
import { outline, readFile } from '../read.js'
import { rebuild } from '../rebuild.js'
import { worldOf } from '../world.js'
import { staff, ticketOf } from './people.js'
import { isBegun, isSeeded, seedDemonstration, stories } from './seed.js'

const today = Temporal.Instant.from('2026-03-02T18:00:00Z')
const law = await readLaw('mx/federal')

async function seeded() {
  const db = await chosen()
  const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
  const world = worldOf({ db, law, master, now: () => today })
  assert.deepEqual([await isBegun(world), await isSeeded(world)], [false, false])
  await seedDemonstration(world, today, () => undefined)
  return world
}

const worlds: Awaited<ReturnType<typeof seeded>>[] = []
before(async () => {
  worlds.push(await seeded(), await seeded())
})
after(() => Promise.all(worlds.map(({ db }) => db.close())))

const told = async (world: (typeof worlds)[number]) => {
  const acts = []
  for (const { name } of stories) acts.push(...(await outline(world, ticketOf(name).file)))
  return acts.map(({ file, seq, kind, by, at, facets, basis }) => ({
    file,
    seq,
    kind,
    by,
    at: at.toString(),
    facets,
    basis,
  }))
}

test('two demonstrations made at the same instant tell the same', async () => {
  const [one, other] = worlds
  assert.deepEqual(await told(one!), await told(other!))
})

test('about forty cases stand in every state of the path, and each open one waits in a queue', async () => {
  const rows = await worlds[0]!.db.query<{ status: string; queues: string[] }>('SELECT status, queues FROM docket')
  assert.ok(rows.length >= 35 && rows.length <= 45, `${rows.length} cases`)
  const states = [
    'admitted',
    'closed',
    'declined',
    'leaving',
    'measures-contradicted',
    'measures-implemented',
    'measures-owed',
    'received',
    'under-study',
  ]
  assert.deepEqual([...new Set(rows.map(({ status }) => status))].sort(), states)
  for (const { status, queues } of rows) assert.equal(queues.length > 0, status !== 'closed')
})

test('each missed limit was noted within a minute of passing, and no act comes before the one before it', async () => {
  const acts = await told(worlds[0]!)
  const breaches = acts.filter(({ kind }) => kind === 'case/breach-noted')
  assert.ok(breaches.length >= 5)
  for (const { at, facets } of breaches) assert.ok(Date.parse(at) - Date.parse(String(facets.due)) <= 60_000)
  for (const [i, act] of acts.entries())
    if (act.seq > 1) assert.ok(Date.parse(acts[i - 1]!.at) <= Date.parse(act.at), `${act.file} ${act.seq}`)
})

test('rebuilding gives the same bytes', async () => {
  const { db } = worlds[0]!
  const before = await derivedText(db as Db)
  await rebuild(worlds[0]!)
  assert.equal(await derivedText(db as Db), before)
})

test('everybody in it says that they are invented', async () => {
  const { person, office } = staff.officer
  for (const { name } of stories) {
    const [request] = await readFile(worlds[0]!, ticketOf(name).file, 'story', {
      by: { person, office },
      why: 'A test',
    })
    assert.match((request!.body as { name: string }).name, /inventada/)
  }
})

test('a demonstration that was cut off is told from one that is whole, and from none', async () => {
  const world = worldOf({
    db: await chosen(),
    law,
    master: { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) },
    now: () => today,
  })
  const cutOff = seedDemonstration(world, today, (share) => {
    if (share > 0.5) throw new Error('the power went')
  })
  await assert.rejects(cutOff, /the power went/)
  assert.deepEqual([await isBegun(world), await isSeeded(world)], [true, false])
  await world.db.close()
})
