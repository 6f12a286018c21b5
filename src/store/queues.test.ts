import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Db } from './db.js'
import { engines } from './given.js'
import { loadRows } from './handling.js'
import { type After, passing, queueLengths, queueRows, type Whose } from './queues.js'

type Duty = Readonly<{
  rule: string
  owed?: string
  due?: string | null
  since?: string
  done?: boolean
  late?: boolean
}>

const day = (hour: number) => `2026-03-02T${String(hour).padStart(2, '0')}:00:00.000Z`

/** A file that waits in these queues, with the clocks that run in it. Derived tables may be filled by hand: they are no truth. */
const waitsIn =
  (db: Db) =>
  async (file: string, queues: readonly string[], duties: readonly Duty[] = [], enteredAt = day(9)) => {
    await db.query(
      `INSERT INTO docket (file, seq, status, procedure, entity, population, holder, consent, queues, entered_at)
     VALUES ($1, 1, 'received', 'ordinary', 'oax', 'defender', 'person', 'given', $2, $3)`,
      [file, JSON.stringify(queues), enteredAt],
    )
    for (const office of queues)
      await db.query('INSERT INTO waiting (file, office, entered_at) VALUES ($1, $2, $3)', [file, office, enteredAt])
    for (const { rule, owed = 'reception-unit', due = null, since = enteredAt, done, late = false } of duties)
      await db.query(
        `INSERT INTO clock (file, rule, start, nature, owed_by, started_at, due, stopped_at, ended_at, breached)
       VALUES ($1, $2, 1, 'duty', $3, $4, $5, $6, NULL, $7)`,
        [file, rule, owed, since, due, done ? day(9) : null, late],
      )
  }

async function fill(db: Db) {
  const waits = waitsIn(db)
  await waits('case-later000', ['reception-unit'], [{ rule: 'issue', due: day(14) }])
  await waits('case-overdue0', ['reception-unit'], [{ rule: 'issue', due: day(10), late: true }, { rule: 'study' }])
  await waits(
    'case-sooner00',
    ['reception-unit', 'risk-unit'],
    [
      { rule: 'issue', due: day(8), done: true, late: true },
      { rule: 'carry-out', due: day(12) },
      { rule: 'risk-study', due: day(11), owed: 'risk-unit' },
    ],
  )
  await waits(
    'case-nonumber',
    ['reception-unit'],
    [
      { rule: 'study', since: day(7) },
      { rule: 'risk', due: day(1), owed: 'risk-unit' },
    ],
  )
  await waits('case-younger0', ['reception-unit'], [{ rule: 'study', since: day(8) }])
  await waits('case-nothing0', ['reception-unit'], [{ rule: 'issue', due: day(9), done: true }], day(6))
  await waits('case-elsewher', ['risk-unit'], [{ rule: 'issue', due: day(1) }])
  await waits('case-closed00', [], [])
  for (const [file, office, person] of handlers)
    await db.query('INSERT INTO handling (file, office, person) VALUES ($1, $2, $3)', [file, office, person])
}

/** Of one of them the file waits elsewhere now, and will come back. */
const handlers = [
  ['case-overdue0', 'reception-unit', 'p-ana'],
  ['case-younger0', 'reception-unit', 'p-ana'],
  ['case-nothing0', 'reception-unit', 'p-ana'],
  ['case-elsewher', 'reception-unit', 'p-ana'],
  ['case-sooner00', 'reception-unit', 'p-bea'],
  ['case-nonumber', 'risk-unit', 'p-ana'],
] as const

const order = ['case-overdue0', 'case-sooner00', 'case-later000', 'case-nonumber', 'case-younger0', 'case-nothing0']

for (const { name, skip, fresh } of engines)
  test(`queues (${name})`, { skip: skip ?? false }, async (t) => {
    const { db } = await fresh()
    await fill(db)

    const reception = async (most = 50, from?: After) =>
      (await queueRows(db, { office: 'reception-unit', after: from, most })).map(({ file }) => file)

    await t.test(
      'what is overdue comes first, then what is due next, then what has no number, then what owes nothing',
      async () => assert.deepEqual(await reception(), order),
    )

    await t.test('each file stands once, with the duty of this office that presses most', async () => {
      const rows = await queueRows(db, { office: 'reception-unit', most: 50 })
      assert.deepEqual(
        rows.map(({ rule, due }) => [rule, due]),
        [
          ['issue', day(10)],
          ['carry-out', day(12)],
          ['issue', day(14)],
          ['study', null],
          ['study', null],
          [null, null],
        ],
      )
    })

    await t.test('a limit that was missed is counted, also once it is cured', async () =>
      assert.deepEqual(
        (await queueRows(db, { office: 'reception-unit', most: 50 })).map(({ breaches }) => breaches),
        [1, 1, 0, 0, 0, 0],
      ),
    )

    await t.test('page by page nothing is left out and nothing comes twice', async () => {
      const seen: string[] = []
      let from: After | undefined
      for (let page = await queueRows(db, { office: 'reception-unit', most: 1 }); page.length > 0; ) {
        const [last] = page
        seen.push(last!.file)
        from = last!.rule
          ? { owing: true, due: last!.due ?? 'infinity', since: last!.started_at!, file: last!.file }
          : { owing: false, due: '', since: last!.entered_at, file: last!.file }
        page = await queueRows(db, { office: 'reception-unit', after: from, most: 1 })
      }
      assert.deepEqual(seen, order)
    })

    const whose = async (whose: Whose) =>
      (await queueRows(db, { office: 'reception-unit', most: 50, whose })).map(({ file, handler }) => [file, handler])

    await t.test('of a queue one sees what one handles, or what nobody does, in the same order', async () => {
      const ana = ['case-overdue0', 'case-younger0', 'case-nothing0']
      assert.deepEqual(
        await whose({ person: 'p-ana' }),
        ana.map((file) => [file, 'p-ana']),
      )
      assert.deepEqual(await whose('nobody'), [
        ['case-later000', null],
        ['case-nonumber', null],
      ])
      assert.deepEqual(await whose({ person: 'p-nobody' }), [])
    })

    await t.test('who handles how much is told in one reading, and what nobody has taken yet', async () =>
      assert.deepEqual(await loadRows(db, 'reception-unit', day(13)), [
        { person: null, files: 2, waiting: 2, overdue: 0 },
        { person: 'p-ana', files: 4, waiting: 3, overdue: 1 },
        { person: 'p-bea', files: 1, waiting: 1, overdue: 1 },
      ]),
    )

    await t.test('a queue is as long as its files, whatever they owe', async () =>
      assert.deepEqual(await queueLengths(db, ['reception-unit', 'risk-unit', 'executive-coordination']), [
        { office: 'reception-unit', files: 6, orMore: false },
        { office: 'risk-unit', files: 2, orMore: false },
        { office: 'executive-coordination', files: 0, orMore: false },
      ]),
    )

    await t.test('only the limits of the office that run count as passing, at their instant no longer', async () => {
      const between = (from: string, before: string) => passing(db, { office: 'reception-unit', from, before })
      assert.deepEqual(await between('-infinity', day(11)), { files: 1, orMore: false })
      assert.deepEqual(await between(day(12), day(14)), { files: 1, orMore: false })
      assert.deepEqual(await between(day(15), day(20)), { files: 0, orMore: false })
    })
  })
