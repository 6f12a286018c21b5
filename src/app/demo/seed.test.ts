import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { lawAt } from '../../domain/law/law-at.js'
import { readReceipt } from '../../log/receipt.js'
import { verify } from '../../log/verify.js'
import type { Db } from '../../store/db.js'
import { derivedText } from '../../store/derived.js'
import { chosen } from '../../store/given.js'
import { readLaw } from '../../store/law-files.js'
import { logFolder } from '../../store/log-folder.js'
import { here, keyIn, writeLogs } from '../../witness/program.js'
import { loads } from '../assign.js'
import type { ToldLog } from '../fill.js'
import { folioOf } from '../folio.js'
import { openLog } from '../log/public-log.js'
import type { Trust } from '../log/trust.js'
import { outline, readFile } from '../read.js'
import { rebuild } from '../rebuild.js'
import { receiptOf } from '../receipts.js'
import { verdictsOf } from '../verdicts.js'
import { worldOf } from '../world.js'
import * as figures from './caseload/figures.js'
import { shown } from './caseload/shown.js'
import { staff, ticketOf } from './people.js'
import { demoPetitioners, isBegun, isSeeded, seedDemonstration, stories } from './seed.js'
import { days } from './story.js'
import { witnessingIn } from './witnessing.js'

const today = Temporal.Instant.from('2026-03-02T18:00:00Z')
const law = await readLaw('mx/federal')
const requests = figures.years.reduce((sum, year) => sum + year.requests, 0)

async function empty() {
  const master = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
  return worldOf({ db: await chosen(), law, master, now: () => today })
}

async function seeded(log?: ToldLog) {
  const world = await empty()
  assert.deepEqual([await isBegun(world), await isSeeded(world)], [false, false])
  await seedDemonstration(world, today, () => undefined, log)
  return world
}

const data = mkdtempSync('/tmp/resguardo-seed-')
/** The witnesses tell their part in this process; none of them is started apart. */
const program = { keyIn, writeLogs, here, start: () => assert.fail('No witness is started') }

const worlds: Awaited<ReturnType<typeof seeded>>[] = []
let trust: Trust | undefined
before(async () => {
  const witnessing = await witnessingIn(data, program)
  trust = witnessing.trust
  worlds.push(await seeded(), await seeded(witnessing.told(today).log))
})
after(async () => {
  await Promise.all(worlds.map(({ db }) => db.close()))
  rmSync(data, { recursive: true })
})

type Told = Readonly<{ file: string; seq: number; kind: string; at: string; facets: Record<string, unknown> }>

const toldIn = (db: Db) =>
  db.query<Told>('SELECT file, seq, kind, person, office, at, basis, cites, facets FROM act ORDER BY file, seq')

const caseStatuses = (db: Db) =>
  db.query<{ status: string; queues: string[] }>(`SELECT status, queues FROM docket WHERE file LIKE 'case-%'`)

test('two demonstrations made at the same instant tell the same', async () => {
  const [one, other] = worlds
  assert.deepEqual(await toldIn(one!.db), await toldIn(other!.db))
})

test('three years of cases and those of these days stand in every state of the path, and each open one waits in a queue', async () => {
  const rows = await caseStatuses(worlds[0]!.db)
  assert.equal(rows.length, requests + stories.length + shown.length)
  assert.ok(rows.length <= 1500)
  const states = [
    'admitted',
    'closed',
    'declined',
    'decreed',
    'denied',
    'for-decision',
    'in-review',
    'leaving',
    'lost',
    'measures-contradicted',
    'measures-implemented',
    'measures-owed',
    'protected',
    'received',
    'under-study',
  ]
  const found = new Set(rows.map(({ status }) => status))
  assert.deepEqual(
    states.filter((status) => !found.has(status)),
    [],
  )
  for (const { status, queues } of rows) assert.equal(queues.length > 0, status !== 'closed')
})

test('they come from every state of the country, and in the shares that the figures give', async () => {
  const asked = (await toldIn(worlds[0]!.db)).filter(({ kind }) => kind === 'case/request-received')
  const share = (name: string, value: string) => asked.filter(({ facets }) => facets[name] === value).length / requests
  const entities = new Set(asked.map(({ facets }) => facets.entity))
  assert.deepEqual(
    [...entities].sort(),
    lawAt(law, today)!
      .entities.map(({ id }) => id)
      .sort(),
  )
  const defenders = figures.years.reduce((sum, year) => sum + year.requests * year.defenders, 0) / requests
  assert.ok(Math.abs(share('population', 'defender') - defenders) < 0.1)
  assert.ok(Math.abs(share('holder', 'collective') - figures.collective) < 0.1)
  assert.ok(share('entity', 'cmx') > 3 * share('entity', 'hid'))
})

test('good and bad ends are among them', async () => {
  const kinds = new Set((await toldIn(worlds[0]!.db)).map(({ kind }) => kind))
  for (const kind of [
    'measures-decreed',
    'measures-denied',
    'measures-adjusted',
    'measures-withdrawn',
    'measure-implemented',
    'measure-failed',
    'compliance-contradicted',
    'alarm-activated',
    'device-failed',
    'exit-requested',
    'return-requested',
    'misuse-heard',
    'loss-reported',
  ])
    assert.ok(kinds.has(`case/${kind}`), kind)
  for (const kind of [
    'inquiry/finding-made',
    'instruction/done-reported',
    'instruction/declined',
    'instruction/contradicted',
  ])
    assert.ok(kinds.has(kind), kind)
})

test('the door shows a plan that waits for a word, and measures of which one never came', async () => {
  const statuses = []
  for (const { name } of shown) {
    const { file } = ticketOf(name)
    statuses.push(
      ...(await worlds[0]!.db.query<{ status: string }>('SELECT status FROM docket WHERE file = $1', [file])),
    )
    assert.ok(demoPetitioners().some(({ folio }) => folio === folioOf(file)))
  }
  assert.deepEqual(
    statuses.map(({ status }) => status),
    ['plan-proposed', 'decreed'],
  )
})

test('whoever dies under protection has an inquiry, opened with the loss', async () => {
  const acts = await toldIn(worlds[0]!.db)
  const opened = acts.filter(({ kind }) => kind === 'inquiry/inquiry-opened')
  const lost = acts.filter(({ kind }) => kind === 'case/loss-reported')
  assert.equal(lost.length, figures.dying.length)
  assert.deepEqual(
    opened.map(({ facets, at }) => `${facets.case} ${at}`).sort(),
    lost.map(({ file, at }) => `${file} ${at}`).sort(),
  )
})

test('letters are numbered without a gap, as they went out', async () => {
  const acts = await toldIn(worlds[0]!.db)
  const letters = acts.filter(({ kind }) => kind === 'instruction/issued')
  assert.ok(letters.length >= 100)
  for (const [i, { file, at }] of letters.entries()) {
    const [, year, number] = /^instruction-(\d{4})-(\d{4})$/.exec(file)!
    const before = letters[i - 1]
    const follows = before?.file === `instruction-${year}-${String(Number(number) - 1).padStart(4, '0')}`
    assert.ok(number === '0001' || follows, file)
    assert.ok(!before || Date.parse(before.at) < Date.parse(at), file)
  }
})

test('the Board sat every month, once without quorum, and then resolved nothing', async () => {
  const acts = await toldIn(worlds[0]!.db)
  const opened = acts.filter(({ kind }) => kind === 'session/session-opened')
  assert.ok(opened.length >= 33 && opened.length <= 36, `${opened.length} sessions`)
  const few = opened.filter(({ facets }) => (facets.present as unknown[]).length < Number(facets.quorum))
  assert.equal(few.length, 1)
  const resolved = (file: string) => acts.some((act) => act.file === file && act.kind === 'session/item-resolved')
  assert.deepEqual(
    opened.filter(({ file }) => !resolved(file)),
    few,
  )
})

test('each missed limit was noted within a minute of passing, and no act comes before the one before it', async () => {
  const acts = await toldIn(worlds[0]!.db)
  const breaches = acts.filter(({ kind }) => kind === 'case/breach-noted')
  assert.ok(breaches.length >= 100)
  for (const { at, facets } of breaches) assert.ok(Date.parse(at) - Date.parse(String(facets.due)) <= 60_000)
  for (const [i, act] of acts.entries())
    if (act.seq > 1) assert.ok(Date.parse(acts[i - 1]!.at) <= Date.parse(act.at), `${act.file} ${act.seq}`)
  for (const { at } of acts) assert.ok(Date.parse(at) <= today.epochMilliseconds)
})

test('one of them was told with its log: every act is in it, and what it signed is what witnesses cosigned', async () => {
  const { db, law } = worlds[1]!
  const [row] = await db.query<{ acts: number; leaves: number; waiting: number }>(
    'SELECT (SELECT count(*) FROM act) AS acts, (SELECT count(*) FROM leaf WHERE file IS NOT NULL) AS leaves, (SELECT count(*) FROM pending) AS waiting',
  )
  assert.deepEqual([row!.leaves + row!.waiting, row!.waiting < row!.leaves / 10], [row!.acts, true])
  const log = await openLog({ ...trust!, db, folder: logFolder(join(data, 'log')), now: () => today, urgent: [] })
  const world = worldOf({ db, law, master: { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }, log })
  assert.equal(log.newest()?.size, log.standing().signed?.checkpoint.size)
  for (const name of [stories[0]!.name, 'caseload 1']) {
    const { text, proven } = (await receiptOf(world, { file: ticketOf(name).file, seq: 1 }))!
    assert.deepEqual([proven, verify(log.policy, readReceipt(text)!).final], ['final', true], name)
  }
})

test('what was done in these hours is proven to the minute, kept or broken, as the clock had it', async () => {
  const { db, law, newest } = { ...worlds[1]!, newest: () => undefined }
  const world = worldOf({ db, law, master: { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }, newest })
  const found = new Set<string>()
  for (const { name, steps } of stories.filter(({ steps }) => steps.every(({ ago }) => ago < days(0.5)))) {
    const { file } = ticketOf(name)
    for (const { clock, verdict } of await verdictsOf(world, file, await outline(world, file))) {
      if (!clock.stop || !clock.due) continue
      const inTime = Temporal.Instant.compare(clock.stop.at, clock.due) <= 0
      found.add(verdict.says)
      assert.equal(verdict.says, inTime ? 'kept' : 'broken', `${name} ${clock.rule} ${steps.length}`)
    }
  }
  assert.ok(found.has('kept'))
})

test('every office shares out what presses most, and leaves something to take', async () => {
  for (const office of ['reception-unit', 'risk-unit', 'executive-coordination']) {
    const all = await loads(worlds[0]!, office)
    const of = (person: string | null) => all.find((load) => load.person === person)?.waiting ?? 0
    const own = Object.values(staff).filter((one) => one.office === office)
    assert.ok(
      own.some(({ person }) => of(person) > 0),
      office,
    )
    assert.ok(of(null) > 0, office)
    assert.ok(all.every(({ person }) => person === null || own.some((one) => one.person === person)))
  }
})

test('rebuilding gives the same bytes', async () => {
  const { db } = worlds[0]!
  const before = await derivedText(db)
  await rebuild(worlds[0]!)
  assert.equal(await derivedText(db), before)
})

test('everybody in it says that they are invented', async () => {
  const { person, office } = staff.officer
  const some = Array.from({ length: 40 }, (_, i) => `caseload ${i * 13}`)
  for (const name of [...stories.map(({ name }) => name), ...some]) {
    const [request] = await readFile(worlds[0]!, ticketOf(name).file, 'story', {
      by: { person, office },
      why: 'A test',
    })
    assert.match((request!.body as { name: string }).name, /inventad[ao]/)
  }
})

test('a demonstration that was cut off is told from one that is whole, and from none', async () => {
  const world = await empty()
  const cutOff = seedDemonstration(world, today, (share) => {
    if (share > 0.5) throw new Error('the power went')
  })
  await assert.rejects(cutOff, /the power went/)
  assert.deepEqual([await isBegun(world), await isSeeded(world)], [true, false])
  await world.db.close()
})
