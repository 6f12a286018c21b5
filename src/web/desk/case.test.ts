import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import type { Signatory } from '../../domain/act.js'
import { givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import {
  add,
  admit,
  analyst,
  colleague,
  coordination,
  coordinator,
  danger,
  deskOf,
  forward,
  get,
  happened,
  implement,
  issue,
  kindsIn,
  leave,
  newFile,
  officer,
  openings,
  post,
  request,
  type Step,
} from './given.js'

const given = await givenWorld()
after(() => given.close())

const { why } = words.es.desk
const at = (file: string) => `/mesa/casos/${file}`

test('opening a file that waits for one’s office is on record with that reason', async () => {
  const file = await happened(given, newFile(), request())
  const { status, html } = await get(deskOf(given), at(file))
  assert.equal(status, 200)
  assert.match(html, /Algo que no le pasó a nadie/)
  assert.deepEqual(await openings(given, file), [`${officer.person} story: ${why.queue}`])
})

test('a file of another office is opened for a reason that was typed, which holds for an hour', async () => {
  const file = await happened(given, newFile(), request())
  const risk = deskOf(given, analyst)
  const asked = await get(risk, at(file))
  assert.match(asked.html, /Para qué abre este expediente/)
  assert.doesNotMatch(asked.html, /Algo que no le pasó/)
  const blank = await post(risk, at(file), { why: '   ' })
  assert.equal(blank.status, 422)
  assert.match(blank.html, /<a href="#why">Diga para qué abre/)
  assert.equal((await post(risk, at(file), { why: 'x'.repeat(501) })).status, 422)
  assert.deepEqual(await openings(given, file), [])
  const opened = await post(risk, at(file), { why: 'Me lo consultaron' })
  assert.equal(opened.status, 200)
  assert.match(opened.html, /Algo que no le pasó/)
  given.pass({ minutes: 59 })
  assert.match((await get(risk, at(file))).html, /Algo que no le pasó/)
  assert.deepEqual(await openings(given, file), [
    `${analyst.person} story: Me lo consultaron`,
    `${analyst.person} story: Me lo consultaron`,
  ])
  given.pass({ hours: 1, minutes: 1 })
  assert.match((await get(risk, at(file))).html, /Para qué abre este expediente/)
})

test('the reason that somebody gave is no reason for somebody else', async () => {
  const file = await happened(given, newFile(), request())
  await post(deskOf(given, analyst), at(file), { why: 'Me lo consultaron' })
  const { html } = await get(deskOf(given, { ...analyst, person: 'p-analyst00002' }), at(file))
  assert.match(html, /Para qué abre este expediente/)
})

test('whoever signed in a file follows it up without saying so again', async () => {
  const file = await happened(given, newFile(), request(), admit(), issue(), implement(), forward())
  await get(deskOf(given), at(file))
  assert.equal((await openings(given, file)).at(-1), `${officer.person} story: ${why.queue}`)
  const gone = await happened(given, newFile(), request({ danger: false }), admit(), forward())
  await get(deskOf(given), at(gone))
  assert.equal((await openings(given, gone)).at(-1), `${officer.person} story: ${why.own}`)
})

test('where somebody is stays shut until a reason is typed, and is shown once', async () => {
  const file = await happened(given, newFile(), request())
  const shut = await get(deskOf(given), at(file))
  for (const secret of [/vecina inventada/, /lugar inventado/]) assert.doesNotMatch(shut.html, secret)
  assert.match(shut.html, /Guardado aparte/)
  const blank = await post(deskOf(given), `${at(file)}/paradero`, { why: '' })
  assert.equal(blank.status, 422)
  assert.match(blank.html, /<a href="#why">/)
  assert.doesNotMatch(blank.html, /vecina inventada/)
  const shown = await post(deskOf(given), `${at(file)}/paradero`, { why: 'Para llamarle' })
  assert.equal(shown.status, 200)
  for (const secret of [/vecina inventada/, /lugar inventado/]) assert.match(shown.html, secret)
  assert.deepEqual((await openings(given, file)).at(-1), `${officer.person} story-and-whereabouts: Para llamarle`)
  assert.doesNotMatch((await get(deskOf(given), at(file))).html, /vecina inventada/)
  const stranger = await post(deskOf(given, analyst), `${at(file)}/paradero`, { why: '' })
  assert.match(stranger.html, /Para qué abre este expediente/)
})

test('what is no case, or none that exists, is not found and opens nothing', async () => {
  const names = ['case-unknown0', 'reading-case-given001', 'organ-reception-unit', 'case-', 'x', 'case-%00', "case-'--"]
  for (const name of names) {
    for (const path of [at(name), `${at(name)}/admision`, `${at(name)}/plazos/urgent-measures-issue/1`])
      assert.equal((await get(deskOf(given), path)).status, 404, path)
    assert.equal((await post(deskOf(given), at(name), { why: 'x' })).status, 404, name)
  }
})

test('who signed is told by office and pseudonym, the person as the person', async () => {
  const file = await happened(given, newFile(), request(), admit())
  const { html } = await get(deskOf(given), at(file))
  assert.match(html, /Unidad de Recepción de Casos y Reacción Rápida \(p-officer00001\)/)
  assert.match(html, /<li id="act-1"[^>]*>.*?La persona · arts\. 24, 25/s)
  assert.match(html, /<title>Expediente · Resguardo<\/title>/)
})

test('a limit that was missed stays in sight, also when what was owed is done', async () => {
  const file = await happened(given, newFile(), request())
  given.pass({ hours: 4 })
  const { clocksOf } = await import('../../domain/clock/clocks.js')
  const { outline } = await import('../../app/read.js')
  const [clock] = clocksOf(given.world.law, await outline(given.world, file))
  const breach: Step = {
    kind: 'case/breach-noted',
    by: { person: 'system', office: 'system' },
    said: {
      rule: clock!.rule,
      start: 1,
      due: clock!.due!.toString({ fractionalSecondDigits: 3 }),
      article: '26-I',
      told: ['Se sumaron tres horas'],
    },
  }
  await happened(given, file, breach, issue())
  const { html } = await get(deskOf(given), at(file))
  assert.match(html, /1 plazo incumplido/)
  assert.match(html, /Un plazo se venció sin cumplirse: Emitir medidas urgentes/)
  assert.match(html, /Se cumplió tarde/)
})

test('how a limit was reckoned stands on one page and opens nothing', async () => {
  const file = await happened(given, newFile(), request())
  const { status, html } = await get(deskOf(given), `${at(file)}/plazos/urgent-measures-issue/1`)
  assert.equal(status, 200)
  assert.match(html, /art\. 26-I/)
  assert.match(html, /Se suman 3 horas/)
  assert.match(html, /Se recibió la solicitud de protección/)
  assert.match(html, /mx\/federal@/)
  assert.deepEqual(await openings(given, file), [])
  for (const other of ['urgent-measures-issue/2', 'nothing/1', 'urgent-measures-issue/x'])
    assert.equal((await get(deskOf(given), `${at(file)}/plazos/${other}`)).status, 404, other)
})

test('what the person says without our pages can be typed by reception, apart from what the office decides', async () => {
  const file = await happened(given, newFile(), request())
  const { html } = await get(deskOf(given), at(file))
  assert.match(html, /Lo que la persona dice por otro medio.*Asentar un incidente/s)
})

const stations: readonly Readonly<{ name: string; steps: readonly Step[] }>[] = [
  { name: 'just received', steps: [request()] },
  { name: 'received without danger or consent', steps: [request({ danger: false, consent: 'pending' })] },
  { name: 'with measures in place', steps: [request(), admit(), issue(), implement()] },
  { name: 'forwarded', steps: [request({ danger: false }), admit(), forward()] },
  { name: 'leaving', steps: [request(), leave()] },
  { name: 'in danger again', steps: [request({ danger: false }), admit(), danger(), add()] },
]
const offices: readonly Signatory[] = [officer, colleague, analyst, coordination, coordinator]

/** The reasons that stand beside each act that cannot be signed, by its address. */
function greyed(html: string): Map<string, string[]> {
  const lists = html.matchAll(/<ul id="why-([a-z-]+)" class="rg-refused__reasons">(.*?)<\/ul>/gs)
  return new Map(
    [...lists].map(([, slug, items]) => [slug!, [...items!.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text!)]),
  )
}

const offered = (html: string, file: string) =>
  [...html.matchAll(new RegExp(`href="${at(file)}/([a-z-]+)"`, 'g'))].map(([, slug]) => slug!)

/** Looks at and tries what is greyed out: both answer with these reasons. */
async function answersWith(reasons: readonly string[], tried: () => Promise<{ status: number; html: string }>) {
  const { status, html } = await tried()
  assert.ok(status === 422 || status === 403, String(status))
  for (const reason of reasons) assert.ok(html.includes(reason), reason)
}

async function keepsItsWord(file: string, seen: number, signatory: Signatory) {
  const app = deskOf(given, signatory)
  const { html } = await post(app, at(file), { why: 'Para probarlo' })
  for (const [slug, reasons] of greyed(html)) {
    await answersWith(reasons, () => get(app, `${at(file)}/${slug}`))
    await answersWith(reasons, () => post(app, `${at(file)}/${slug}`, { seen: String(seen) }))
  }
  for (const slug of offered(html, file)) assert.equal((await get(app, `${at(file)}/${slug}`)).status, 200, slug)
  return greyed(html).size + offered(html, file).length
}

for (const { name, steps } of stations)
  test(`a file ${name}: what is greyed out gives the reasons of the attempt, and what is offered opens`, async () => {
    const file = await happened(given, newFile(), ...steps)
    const before = await kindsIn(given, file)
    const shown = []
    for (const signatory of offices) shown.push(await keepsItsWord(file, before.length, signatory))
    assert.ok(shown[0]! > 15, 'reception sees all that it could sign')
    assert.deepEqual(await kindsIn(given, file), before)
  })
