import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startPostgres } from '../../test/postgres.js'
import * as told from '../domain/given.js'
import { type Db, isUnavailable, type Queryable } from '../store/db.js'
import { engines, type Fresh, onServer } from '../store/given.js'
import { migrate } from '../store/migrate.js'
import { openServer } from '../store/server.js'
import { givenWorld, propose, say, tell } from './given.js'
import { outline } from './read.js'
import { record } from './record.js'
import type { World } from './world.js'

const { request, urgentRequest, admit, add, officer, by } = told
const file = 'case-00000000'
const other = 'case-11111111'
const colleague = { ...officer, person: 'p-officer00002' }
const reasons = async (decision: ReturnType<typeof record>) => (await decision).refused?.map(({ because }) => because)

const count = async (db: Queryable, table: string) =>
  (await db.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`))[0]!.n

/** What stands of the truth; the three must always agree. */
const standing = async (db: Queryable) => ({
  acts: await count(db, 'act'),
  places: await count(db, 'place'),
  keys: await count(db, 'keys'),
})

const inOrder = async (world: World, file: string) => {
  const acts = await outline(world, file)
  assert.deepEqual(
    acts.map(({ seq }) => seq),
    acts.map((_, i) => i + 1),
  )
  return acts
}

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => work(await fresh()))

  onEngine('what is recorded stands, at the instant it was recorded, and lists show it', async ({ db }) => {
    const { world, at } = givenWorld(db)
    await say(world, file, 0, urgentRequest())
    at(7)
    await say(world, file, 1, admit())
    const acts = await inOrder(world, file)
    assert.deepEqual(
      acts.map(({ kind, at }) => [kind, at.toString()]),
      [
        ['case/request-received', '2026-03-02T09:00:00Z'],
        ['case/request-admitted', '2026-03-02T09:07:00Z'],
      ],
    )
    const [docket] = await db.query('SELECT status, procedure, seq FROM docket')
    assert.deepEqual(docket, { status: 'admitted', procedure: 'extraordinary', seq: 2 })
  })

  onEngine('acts in two files stand together or not at all', async ({ db }) => {
    const { world } = givenWorld(db)
    const both = await record(world, [propose(file, 0, request()), propose(other, 0, admit())])
    assert.deepEqual(
      both.refused?.map(({ because }) => because),
      ['case.not-begun', 'consent.missing'],
    )
    assert.deepEqual(await standing(db), { acts: 0, places: 0, keys: 0 })
    await record(world, [propose(file, 0, request()), propose(other, 0, request()), propose(file, 1, admit())])
    assert.deepEqual(await standing(db), { acts: 3, places: 3, keys: 2 })
  })

  onEngine('a code is kept only together with the file it opens', async ({ db }) => {
    const { world } = givenWorld(db)
    const code = { file, verifier: Buffer.alloc(32, 7) }
    await record(world, [propose(file, 0, request({ name: '' }))], [code])
    assert.equal(await count(db, 'code'), 0)
    await record(world, [propose(file, 0, request())], [code])
    assert.equal(await count(db, 'code'), 1)
  })

  onEngine('who has not read to the end is told so, and nothing is recorded', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, request(), admit())
    assert.deepEqual(await reasons(record(world, [propose(file, 1, by(colleague, told.forward()))])), ['overtaken'])
    assert.equal((await inOrder(world, file)).length, 2)
  })

  onEngine('a double click is recorded once', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, request())
    const answers = await Promise.all([1, 2, 3].map(() => record(world, [propose(file, 1, add())])))
    assert.deepEqual(
      answers.map(({ refused }) => refused?.[0]?.because),
      [undefined, 'twice', 'twice'],
    )
    assert.equal((await inOrder(world, file)).length, 2)
  })

  onEngine('two officers at once: one signs, the other reads first', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, urgentRequest())
    const [one, two] = await Promise.all([
      record(world, [propose(file, 1, told.issue('m1'))]),
      record(world, [propose(file, 1, by(colleague, told.deny()))]),
    ])
    assert.deepEqual([one.acts?.length, two.refused], [1, [{ because: 'overtaken' }]])
  })

  onEngine('what the person adds meanwhile overtakes only whoever has to heed it', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, request(), add())
    assert.deepEqual(await reasons(record(world, [propose(file, 1, told.decline())])), ['overtaken'])
    assert.equal((await record(world, [propose(file, 1, admit())])).acts?.[0]?.seq, 3)
  })

  onEngine('two hundred at once all stand, each file in order', async ({ db }) => {
    const { world } = givenWorld(db)
    const files = Array.from({ length: 20 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
    const all = files.flatMap((file) => [
      record(world, [propose(file, 0, request())]),
      ...Array.from({ length: 9 }, (_, i) =>
        record(world, [propose(file, 1, by({ person: `petitioner-${i}`, office: 'person' }, add()))]),
      ),
    ])
    assert.ok((await Promise.all(all)).every(({ acts }) => acts?.length === 1))
    for (const file of files)
      assert.deepEqual(
        (await inOrder(world, file)).slice(1).map(({ by }) => by.person),
        Array.from({ length: 9 }, (_, i) => `petitioner-${i}`),
      )
    assert.deepEqual(await standing(db), { acts: 200, places: 200, keys: 20 })
  })

  onEngine('a kind of act that nobody knows throws, and harms nothing', async ({ db }) => {
    const { world } = givenWorld(db)
    await tell(world, file, request())
    await assert.rejects(record(world, [propose(file, 1, { ...add(), kind: 'case/plan-burnt' })]), /No act/)
    await say(world, file, 1, admit())
  })

  onEngine('where the key was destroyed nothing more is written', async ({ db, asOwner }) => {
    const { world } = givenWorld(db)
    await tell(world, file, request())
    await asOwner((owner) => owner.query('DELETE FROM keys'))
    assert.deepEqual(await record(world, [propose(file, 1, add())]), { refused: [{ because: 'file.forgotten' }] })
    assert.deepEqual(await standing(db), { acts: 1, places: 1, keys: 0 })
  })

  onEngine('nothing that somebody told stands readable in any column', async ({ db, asOwner }) => {
    const { world } = givenWorld(db)
    const canary = 'canario'
    const sealed = { name: canary, happened: canary, whereabouts: canary, contact: { how: canary } }
    await tell(
      world,
      file,
      urgentRequest({ ...sealed, barred: ['guard'], circle: [{ name: canary, relation: 'child' }] }),
      told.issue(told.measure('m1', { what: canary })),
      told.contradict('m1'),
      add({ what: canary }),
    )
    const dump = await asOwner(async (owner) => {
      const tables = await owner.query<{ name: string }>(
        "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1",
      )
      const rows = await Promise.all(tables.map(({ name }) => owner.query(`SELECT t::text AS row FROM ${name} t`)))
      return JSON.stringify(rows)
    })
    assert.match(dump, new RegExp(file))
    for (const form of ['utf8', 'hex', 'base64'] as const)
      assert.equal(dump.includes(Buffer.from(canary).toString(form)), false, form)
    assert.equal(dump.includes('guard'), false)
    assert.equal(dump.includes('patrol'), false)
  })
}

const onTwo = (what: string, work: (one: World, two: World, db: Db) => Promise<void>) =>
  test(what, { skip: onServer.skip ?? false }, async () => {
    const { db, another } = await onServer.fresh()
    await work(givenWorld(db).world, givenWorld(await another()).world, db)
  })

onTwo('two processes race for one number: exactly one wins, the other is overtaken', async (one, two, db) => {
  const files = Array.from({ length: 30 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
  await Promise.all(files.map((file) => say(one, file, 0, urgentRequest())))
  for (const file of files) {
    const decisions = await Promise.all([
      record(one, [propose(file, 1, told.issue('m1'))]),
      record(two, [propose(file, 1, by(colleague, told.deny()))]),
    ])
    assert.equal(decisions.filter(({ acts }) => acts).length, 1)
    assert.deepEqual(decisions.find(({ refused }) => refused)?.refused, [{ because: 'overtaken' }])
    assert.equal((await inOrder(one, file)).length, 2)
  }
  assert.deepEqual(await standing(db), { acts: 60, places: 60, keys: 30 })
})

onTwo('two processes race with what overtakes nobody: both stand', async (one, two, db) => {
  await say(one, file, 0, request())
  const person = (i: number) => ({ person: `petitioner-${i}`, office: 'person' })
  const all = Array.from({ length: 40 }, (_, i) => record(i % 2 ? one : two, [propose(file, 1, by(person(i), add()))]))
  assert.ok((await Promise.all(all)).every(({ acts }) => acts))
  assert.equal((await inOrder(two, file)).length, 41)
  assert.deepEqual(await standing(db), { acts: 41, places: 41, keys: 1 })
})

onTwo('two processes begin the same file: it has one beginning and one key', async (one, two, db) => {
  for (const i of [1, 2, 3, 4, 5]) {
    const begun = `case-0000000${i}`
    const decisions = await Promise.all([one, two].map((world) => record(world, [propose(begun, 0, request())])))
    assert.equal(decisions.filter(({ acts }) => acts).length, 1)
    assert.equal((await inOrder(one, begun)).length, 1)
  }
  assert.deepEqual(await standing(db), { acts: 5, places: 5, keys: 5 })
})

onTwo('acts over two files from two processes never block one another for good', async (one, two, db) => {
  await Promise.all([file, other].map((name) => say(one, name, 0, request())))
  const pair = (world: World, files: readonly string[], i: number) =>
    record(
      world,
      files.map((name) => propose(name, 1, by({ person: `petitioner-${i}`, office: 'person' }, add()))),
    )
  const all = Array.from({ length: 40 }, (_, i) => (i % 2 ? pair(one, [file, other], i) : pair(two, [other, file], i)))
  assert.ok((await Promise.all(all)).every(({ acts }) => acts?.length === 2))
  assert.deepEqual(await standing(db), { acts: 82, places: 82, keys: 2 })
})

test('a database that goes away mid-way is said to be unavailable, and nothing acknowledged is lost', {
  skip: onServer.skip ?? false,
}, async () => {
  const server = await startPostgres()
  const owner = await openServer(server.url)
  try {
    await migrate(owner)
    await owner.become('resguardo_app')
    const { world } = givenWorld(owner)
    await say(world, file, 0, request())
    const all = Array.from({ length: 200 }, (_, i) =>
      record(world, [propose(`case-${String(i).padStart(8, '1')}`, 0, request())]).catch((error) => error as Error),
    )
    const first = await all[0]!
    assert.ok('acts' in first)
    await server.kill()
    const answers = await Promise.all(all)
    const failed = answers.filter((answer) => answer instanceof Error)
    assert.ok(failed.length > 0, 'the server went away too late to matter')
    assert.ok(failed.every(isUnavailable), String(failed.find((error) => !isUnavailable(error))))
    await assert.rejects(record(world, [propose(file, 1, add())]), isUnavailable)
    await server.start()
    const acknowledged = answers.flatMap((answer) => (answer instanceof Error ? [] : (answer.acts ?? [])))
    for (const act of acknowledged) assert.equal((await outline(world, act.file)).length, 1)
    await say(world, file, 1, add())
  } finally {
    await owner.close()
    await server.stop()
  }
})
