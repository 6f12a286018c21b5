import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseFile } from '../domain/case/case.js'
import { inUtc } from '../domain/clock/due.js'
import { fold } from '../domain/file.js'
import * as told from '../domain/given.js'
import { unnoted } from '../store/clocks.js'
import type { Queryable } from '../store/db.js'
import { derivedText } from '../store/derived.js'
import { engines, type Fresh, onServer } from '../store/given.js'
import { noteBreaches } from './breaches.js'
import { type Given, givenWorld, say, tell } from './given.js'
import { outline, readFile } from './read.js'
import { rebuild } from './rebuild.js'
import type { World } from './world.js'

const file = 'case-00000000'
/** The example's law gives two hours for issuing urgent measures. */
const limit = 120
const aMillisecond = 1 / 60_000

const noted = async (world: World, file: string) =>
  (await outline(world, file)).filter(({ kind }) => kind === 'case/breach-noted')

const breachedRows = (db: Queryable) =>
  db.query<{ file: string; rule: string }>('SELECT file, rule FROM clock WHERE breached ORDER BY file, rule')

for (const { name, skip, fresh } of engines) {
  const onEngine = (what: string, work: (given: Given, fresh: Fresh) => Promise<void>) =>
    test(`${what} (${name})`, { skip: skip ?? false }, async () => {
      const opened = await fresh()
      await work(givenWorld(opened.db), opened)
    })

  onEngine('at the limit nothing is breached; a millisecond later it is', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest())
    at(limit)
    assert.equal(await noteBreaches(world), 0)
    at(limit + aMillisecond)
    assert.equal(await noteBreaches(world), 1)
    const [act] = await noted(world, file)
    assert.equal(act?.at.toString(), '2026-03-02T11:00:00.001Z')
    assert.deepEqual(act?.facets, { rule: 'urgent-measures-issue', start: 1, due: '2026-03-02T11:00:00.000Z' })
    assert.deepEqual(act?.by, told.system)
  })

  onEngine('a breach says how the limit was reckoned, in words', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest())
    at(limit + 1)
    await noteBreaches(world)
    const acts = await readFile(world, file, 'story', { by: told.officer, why: 'To see what was noted' })
    const { article, told: reckoned } = acts[1]!.body as { article: string; told: string[] }
    assert.equal(article, '10')
    assert.match(reckoned.join('\n'), /2 horas/)
    assert.match(reckoned.join('\n'), /Vence: 2 de marzo de 2026, 08:00:00 \(America\/Santiago/)
  })

  onEngine(
    'what the act that started a limit says in clear comes with it: it may set the number',
    async (given, { db }) => {
      const { world, at } = given
      await tell(world, file, told.urgentRequest())
      at(limit + 1)
      const after = { file: '', rule: '', start: 0 }
      const [row] = await unnoted(db, { now: inUtc(world.now()), after, most: 1 })
      const [request] = await outline(world, file)
      assert.deepEqual(row?.facets, request?.facets)
    },
  )

  onEngine('each breach is noted once, however often one looks', async ({ world, at }, { db }) => {
    await tell(world, file, told.urgentRequest())
    at(limit + 1)
    await Promise.all([noteBreaches(world), noteBreaches(world), noteBreaches(world)])
    assert.equal(await noteBreaches(world), 0)
    assert.equal((await noted(world, file)).length, 1)
    assert.deepEqual(await breachedRows(db), [{ file, rule: 'urgent-measures-issue' }])
  })

  onEngine(
    'done too late before anybody looked, it is noted all the same, and the cure does not lift it',
    async ({ world, at }) => {
      await tell(world, file, told.urgentRequest())
      at(limit + 1)
      await say(world, file, 1, told.issue('m1'))
      at(limit + 5)
      assert.equal(await noteBreaches(world), 1)
      const state = fold(caseFile, await outline(world, file))
      assert.deepEqual([state.urgent, state.breaches.length], ['issued', 1])
    },
  )

  onEngine('what fell away too late is a breach; in time it is none', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest())
    await tell(world, 'case-11111111', told.urgentRequest(), told.leave())
    at(limit + 1)
    await say(world, file, 1, told.leave())
    assert.equal(await noteBreaches(world), 1)
    assert.equal((await noted(world, file)).length, 1)
    assert.equal((await noted(world, 'case-11111111')).length, 0)
  })

  onEngine('what was done in time is never a breach', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest(), told.deny())
    await tell(world, 'case-11111111', told.request())
    at(limit * 2)
    assert.equal(await noteBreaches(world), 0)
  })

  onEngine('each start is judged by itself', async ({ world, at }) => {
    await tell(world, file, told.urgentRequest(), told.issue('m1'))
    at(200)
    await say(world, file, 2, told.danger())
    at(200 + limit + 1)
    assert.equal(await noteBreaches(world), 1)
    assert.deepEqual(
      (await noted(world, file)).map(({ facets }) => facets.start),
      [3],
    )
    at(6 * 60 + 1)
    assert.equal(await noteBreaches(world), 1)
    assert.deepEqual(
      (await noted(world, file)).map(({ facets }) => facets.rule),
      ['urgent-measures-issue', 'urgent-measures-implement'],
    )
  })

  onEngine(
    'after an outage all are noted at once, with both instants, also in closed files',
    async ({ world, at }, { db }) => {
      const files = Array.from({ length: 230 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
      await Promise.all(files.map((file) => say(world, file, 0, told.urgentRequest())))
      at(limit + 1)
      await say(world, file, 1, told.leave())
      await say(world, file, 2, told.close())
      at(60 * 24)
      assert.equal(await noteBreaches(world), 230)
      assert.deepEqual(
        (await breachedRows(db)).map(({ file }) => file),
        files,
      )
      const [act] = await noted(world, files[7]!)
      assert.deepEqual([act?.at.toString(), act?.facets.due], ['2026-03-03T09:00:00Z', '2026-03-02T11:00:00.000Z'])
      const text = await derivedText(db)
      await rebuild(world)
      assert.equal(await derivedText(db), text)
    },
  )

  onEngine('a file whose key was destroyed is passed over, and holds up none', async ({ world, at }, { asOwner }) => {
    await tell(world, file, told.urgentRequest())
    await tell(world, 'case-11111111', told.urgentRequest())
    await asOwner((owner) => owner.query('DELETE FROM keys WHERE file = $1', [file]))
    at(limit + 1)
    assert.equal(await noteBreaches(world), 1)
    assert.equal((await noted(world, 'case-11111111')).length, 1)
  })

  onEngine('a file that cannot be understood is told, and holds up none', async ({ world, at }, { db }) => {
    await tell(world, file, told.urgentRequest())
    await tell(world, 'case-11111111', told.urgentRequest())
    await db.query(
      `INSERT INTO act SELECT file, 2, 'case/plan-burnt', at, person, office, norm, basis, cites, facets, story, apart, cm, tag, before
       FROM act WHERE file = $1`,
      [file],
    )
    at(limit + 1)
    await assert.rejects(noteBreaches(world), /No act of this kind/)
    assert.equal((await noted(world, 'case-11111111')).length, 1)
  })
}

test('two processes that look at once note each breach once', { skip: onServer.skip ?? false }, async () => {
  const { db, another } = await onServer.fresh()
  const [one, two] = [givenWorld(db), givenWorld(await another())]
  const files = Array.from({ length: 40 }, (_, i) => `case-${String(i).padStart(8, '0')}`)
  await Promise.all(files.map((file) => say(one.world, file, 0, told.urgentRequest())))
  one.at(limit + 1)
  two.at(limit + 1)
  const counts = await Promise.all([noteBreaches(one.world), noteBreaches(two.world)])
  assert.equal(counts[0] + counts[1], 40)
  for (const file of files) assert.equal((await noted(one.world, file)).length, 1)
})
