import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { outline } from '../../app/read.js'
import { readReceipt } from '../../log/receipt.js'
import { verify } from '../../log/verify.js'
import type { Db } from '../../store/db.js'
import { embedded } from '../../store/given.js'
import { formOf, givenLoggedWorld, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { admit, deskOf, get, happened, issue, newFile, officer, openings, post, request } from './given.js'

const given = await givenLoggedWorld()
after(() => given.close())
const { log, settle } = given
const desk = deskOf(given)
const said = words.es.receipts

/** A case of one act that waits for the office of the officer. */
async function begun(...steps: Parameters<typeof happened>[2][]) {
  const file = await happened(given, newFile(), request({ happened: 'canary-story' }), ...steps)
  await settle()
  return file
}

const at = (file: string, seq = 1) => `/mesa/comprobantes/${file}/${seq}`

test('each act in the story of a case leads to its receipt', async () => {
  const file = await begun(admit())
  const { html } = await get(desk, `/mesa/casos/${file}`)
  for (const seq of [1, 2]) assert.ok(html.includes(`href="${at(file, seq)}"`))
})

test('the page of a receipt says how far the act is proven and shows nothing that was told; no file is opened for it', async () => {
  const file = await begun()
  const before = (await openings(given, file)).length
  for (const [prefix, title, state] of [
    ['', 'Comprobante', said.states.final],
    ['/en', 'Receipt', words.en.receipts.states.final],
  ]) {
    const { status, html } = await get(desk, prefix + at(file))
    assert.equal(status, 200)
    assert.match(html, new RegExp(`<title>${title} · Resguardo`))
    assert.ok(html.includes(state!))
    assert.match(html, /class="rg-qr"/)
    assert.doesNotMatch(html, /canary|vecina inventada/)
  }
  assert.equal((await openings(given, file)).length, before)
})

test('a receipt of the clear fields needs no reading', async () => {
  const file = await begun()
  const before = (await openings(given, file)).length
  const { status, html } = await post(desk, at(file))
  assert.equal(status, 200)
  assert.equal(verify(log.policy, readReceipt(html)!).holds, true)
  assert.doesNotMatch(html, /canary/)
  assert.equal((await openings(given, file)).length, before)
})

test('what was told goes into a receipt after a reading that is on record, and what tells where somebody is never does', async () => {
  const file = await begun()
  const before = (await openings(given, file)).length
  const { html } = await post(desk, at(file), { chosen: 'yes', told: ['happened', 'whereabouts', 'contact'] })
  assert.match(html, /canary-story/)
  assert.doesNotMatch(html, /vecina inventada|lugar inventado/)
  assert.deepEqual((await openings(given, file)).slice(before), [`${officer.person} story: ${words.es.desk.why.queue}`])
})

test('whoever has not said why they open a case is asked to, before anything told is shown', async () => {
  const file = await begun()
  const other = deskOf(given, { person: 'p-analyst00009', office: 'risk-unit' })
  const { status, html } = await post(other, at(file), { chosen: 'yes', told: ['happened'] })
  assert.equal(status, 422)
  assert.ok(html.includes(said.chosen.reopen))
  assert.doesNotMatch(html, /canary/)
})

test('whoever may not read files gets no receipt of one', async () => {
  const file = await begun()
  const nobody = deskOf(given, { person: 'p-console00001', office: 'enrolment' })
  for (const { status, html } of [await get(nobody, at(file)), await post(nobody, at(file))]) {
    assert.equal(status, 403)
    assert.doesNotMatch(html, /rg-qr|canary/)
  }
})

for (const path of ['case-nothing01/1', 'case-nothing01/x', 'reading-given001/1', 'organ-x/1', '..%2f/1'])
  test(`${path} has no receipt`, async () => {
    assert.equal((await get(desk, `/mesa/comprobantes/${path}`)).status, 404)
  })

test('an act that a file does not have has no receipt', async () => {
  assert.equal((await get(desk, at(await begun(), 9))).status, 404)
})

test('a receipt is a file that is named after the number of the act alone', async () => {
  const file = await begun()
  const answer = await desk.request(at(file), formOf({}))
  assert.equal(answer.headers.get('content-disposition'), 'attachment; filename="comprobante-1.json"')
})

/** As somebody with the database in hand does it: past every guard. */
async function tamper(owner: Db) {
  await owner.script('ALTER TABLE act DISABLE TRIGGER ALL')
  await owner.query(`UPDATE act SET at = at - interval '3 hours'`)
}

test('of an act that was altered the page says so plainly, and whom to turn to, and gives no receipt', async () => {
  const { db, asOwner } = await embedded.fresh()
  const own = await givenLoggedWorld(db)
  const file = await happened(own, newFile(), request())
  await own.settle()
  await asOwner(tamper)
  const { status, html } = await post(deskOf(own), at(file))
  assert.equal(status, 500)
  assert.ok(html.includes(words.es.failures.altered.title))
  assert.match(html, /testigos/)
})

test('where no log is kept no act offers a receipt', async () => {
  const without = await givenWorld()
  const file = await happened(without, newFile(), request())
  const web = deskOf(without)
  assert.doesNotMatch((await get(web, `/mesa/casos/${file}`)).html, /comprobantes/)
  assert.equal((await get(web, at(file))).status, 404)
  await without.close()
})

const deadline = async (file: string, prefix = '') =>
  (await get(desk, `${prefix}/mesa/casos/${file}/plazos/urgent-measures-issue/1`)).html

test('the page of a limit says what witnesses prove, with its times, beside what the clock says', async () => {
  const file = await begun()
  assert.ok((await deadline(file)).includes(words.es.evidence.about.running))
  await happened(given, file, issue())
  given.pass({ minutes: 1 })
  await settle()
  const html = await deadline(file)
  for (const told of [words.es.evidence.about.kept, words.es.evidence.clock, 'Se hizo a más tardar el'])
    assert.ok(html.includes(told), told)
  assert.ok(!html.includes(words.es.evidence.differs))
  assert.ok((await deadline(file, '/en')).includes(words.en.evidence.about.kept))
  assert.equal((await outline(given.world, file)).length, 2)
})

test('where a clock that was put back hides a delay both verdicts are shown, and the page says which counts', async () => {
  const file = await begun()
  given.pass({ hours: 5 })
  await settle()
  const { world } = given
  const putBack = { ...given, world: { ...world, now: () => world.now().subtract({ hours: 5 }) } }
  await happened(putBack, file, issue())
  await settle()
  for (const [prefix, { evidence, desk: said }] of [
    ['', words.es],
    ['/en', words.en],
  ] as const) {
    const html = await deadline(file, prefix)
    for (const told of [evidence.about.broken, evidence.differs, said.verdicts.kept])
      assert.ok(html.includes(told), told)
  }
})

test('before the witnesses saw the beginning of a limit nothing is proven of it', async () => {
  const file = await happened(given, newFile(), request())
  assert.ok((await deadline(file)).includes(words.es.evidence.about.unproven))
})
