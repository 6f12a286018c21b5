import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Signatory } from '../domain/act.js'
import * as told from '../domain/given.js'
import { engines } from '../store/given.js'
import { folioOf } from './folio.js'
import { givenWorld, seat, tell } from './given.js'
import { outline, readingsOf } from './read.js'
import { mostFound, type Search, search } from './search.js'

const [first, second, other] = ['case-fnd00001', 'case-fnd00002', 'case-fnd00003']
const looking = (over: Partial<Search> = {}): Search => ({
  by: 'name',
  sought: 'Rosalía Inventada',
  purpose: 'She called and has no folio',
  ...over,
})

for (const engine of engines)
  test(`Searching (${engine.name})`, { skip: engine.skip }, async (t) => {
    const { db, asOwner } = await engine.fresh()
    const { world, at } = givenWorld(db)
    const [ana = ''] = await seat(world, 'reception-unit', 'Ana')
    const by: Signatory = { person: ana, office: 'reception-unit' }
    await tell(world, first, told.request({ name: 'Rosalía Inventada' }), told.admit())
    at(1)
    await tell(world, second, told.request({ name: 'Otra Persona', petitioner: ' rosalia  INVENTADA' }))
    await tell(world, other, told.request({ name: 'Colectivo Ejemplo', holder: 'collective' }))

    const found = async (over: Partial<Search> = {}) =>
      (await search(world, by, looking(over))).found?.map(({ file }) => file)
    const because = async (over: Partial<Search>, who = by) =>
      (await search(world, who, looking(over))).refused?.map(({ because, field }) => `${because} ${field}`)

    await t.test('whom a file is about and who asked are found by name, however it is typed', async () => {
      assert.deepEqual(await found(), [first, second])
      assert.deepEqual(await found({ sought: 'ROSALÍA\u00a0inventada' }), [first, second])
      assert.deepEqual(await found({ sought: 'colectivo ejemplo' }), [other])
    })

    await t.test('part of a name finds nobody', async () => {
      for (const sought of ['Rosalía', 'Inventada', 'Rosalía Inventada B.', '%'])
        assert.deepEqual(await found({ sought }), [], sought)
    })

    await t.test('a folio finds its case however it is typed, and no other', async () => {
      assert.deepEqual(await found({ by: 'folio', sought: folioOf(first).toLowerCase().replace('-', ' ') }), [first])
      assert.deepEqual(await found({ by: 'folio', sought: 'ZZZZ-ZZZZ' }), [])
      assert.deepEqual(await because({ by: 'folio', sought: 'no folio' }), ['search.folio sought'])
    })

    await t.test('what is told is where the file stands, and nothing that was said in it', async () => {
      const [row] = (await search(world, by, looking())).found ?? []
      assert.deepEqual(row, { file: first, status: 'admitted', entity: 'north', queues: ['reception-unit'] })
    })

    await t.test('the person reads who looked for them and what for, and never by which name', async () => {
      const [last] = await readingsOf(world, first)
      assert.deepEqual(
        [last?.kind, last?.by, last?.body],
        ['reading/file-found', by, { by: 'name', purpose: 'She called and has no folio' }],
      )
    })

    await t.test(
      'every search is on record in the file of its office and month, also when nobody was found',
      async () => {
        const searches = 'reading-search-reception-unit-2026-03'
        const before = (await outline(world, searches)).length
        await found({ sought: 'Nadie Conocido' })
        const made = await outline(world, searches)
        assert.equal(made.length, before + 1)
        assert.deepEqual([made.at(-1)?.kind, made.at(-1)?.facets], ['reading/search-made', { by: 'name' }])
      },
    )

    await t.test('without a purpose nothing is told and nothing is kept', async () => {
      const before = (await readingsOf(world, first)).length
      assert.deepEqual(await because({ purpose: ' ' }), ['search.purpose.blank purpose'])
      assert.deepEqual(await because({ sought: ' ' }), ['search.sought.blank sought'])
      assert.equal((await readingsOf(world, first)).length, before)
    })

    await t.test('an office that may read no file finds none', async () => {
      const who = { person: 'p-keeper000001', office: 'enrolment' }
      assert.deepEqual(await because({}, who), ['not-yours-to-sign undefined'])
    })

    await t.test('the name that was looked for stands nowhere in the database', async () => {
      await found({ sought: 'Nombre Muy Raro' })
      const tables = ['act', 'name', 'place', 'docket']
      for (const table of tables) {
        const rows = await db.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`)
        for (const name of ['muy raro', 'inventada']) {
          const hex = Buffer.from(name).toString('hex')
          assert.ok(!rows.some(({ row }) => row.toLowerCase().includes(name) || row.includes(hex)), `${table}: ${name}`)
        }
      }
    })

    await t.test('a file whose key was destroyed is not found by name any more', async () => {
      await asOwner((owner) => owner.query('DELETE FROM keys WHERE file = $1', [second]))
      assert.deepEqual(await found(), [first])
    })

    await t.test('of very many with one name only some are told, and that there are more', async () => {
      for (let i = 0; i <= mostFound; i += 1)
        await tell(world, `case-many${String(i).padStart(4, '0')}`, told.request({ name: 'Nombre Común' }))
      const findings = await search(world, by, looking({ sought: 'Nombre Común' }))
      assert.deepEqual([findings.found?.length, findings.found && findings.orMore], [mostFound, true])
    })
  })
