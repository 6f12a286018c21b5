import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, newTicket, petitionerOf, type Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import { outline, readFile, readingsOf } from '../../app/read.js'
import { record } from '../../app/record.js'
import { search } from '../../app/search.js'
import type { Signatory } from '../../domain/act.js'
import { type Fields, formOf, givenApp, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { myCase } from './my-case.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given
/** Guesses are spaced by a clock that no test moves: here everybody may try at once. */
const app = givenApp(given, [(app) => myCase(app, async () => true)])
const said = words.es.myCase

const officer: Signatory = { person: 'p-officer00001', office: 'reception-unit' }
const asked = {
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

type Page = Readonly<{ status: number; html: string; opening: string; seen: string }>

async function post(fields: Fields, address = '/mi-caso'): Promise<Page> {
  const answer = await app.request(address, formOf(fields))
  const html = await answer.text()
  const hidden = (name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
  return { status: answer.status, html, opening: hidden('opening'), seen: hidden('seen') }
}

async function begun(over: object = {}): Promise<Ticket> {
  const result = await ask(world, newTicket(), { by: petitionerOf, said: { ...asked, ...over } })
  assert.ok(!result.refused)
  return result.ticket
}

const codeOf = ({ file, words }: Ticket) => ({ folio: folioOf(file), words: words.join(' ') })
const enter = (ticket: Ticket, more: Fields = {}) => post({ ...codeOf(ticket), ...more })
const kindsOf = async ({ file }: Ticket) => (await outline(world, file)).map(({ kind }) => kind.replace('case/', ''))
const send = ({ opening, seen }: Page, fields: Fields) => post({ opening, seen, ...fields })
const titleOf = (html: string) => html.match(/<title>(.*?) · Resguardo</)?.[1]

async function signs(by: Signatory, { file }: Ticket, kind: string, said: object) {
  const seen = (await outline(world, file)).length
  const { refused } = await record(world, [{ file, seen, kind: `case/${kind}`, by, said }])
  assert.equal(refused, undefined)
}

const issue = (ticket: Ticket, ...ids: readonly string[]) =>
  signs(officer, ticket, 'urgent-measures-issued', {
    measures: ids.map((id) => ({ id, measure: 'escort', what: `Acompañamiento ${id}`, authority: 'national-guard' })),
    reasons: 'Hay peligro',
  })

test('folio and words open the case, without accents, in capitals, cut to four letters', async () => {
  const ticket = await begun()
  const short = ticket.words.map((word) => word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 4).toUpperCase())
  for (const typed of [ticket.words.join(' '), short.join('\n'), short.join(', ')]) {
    const page = await post({ folio: folioOf(ticket.file).toLowerCase().replace('-', ' '), words: typed })
    assert.equal(page.status, 200)
    assert.ok(page.html.includes(said.status.received))
  }
})

test('the page says what is owed, by whom, by when and how that was reckoned', async () => {
  const { html } = await enter(await begun())
  const [rule] = world.law.clocks.filter(({ id }) => id === 'urgent-measures-issue')
  const office = world.law.offices.find(({ id }) => id === rule?.owedBy)
  for (const told of [rule!.name.es, office!.name.es, said.owed.reckoned, rule!.article])
    assert.ok(html.includes(told), told)
  assert.ok(html.includes(`datetime="${world.now().add({ hours: rule!.within!.count })}"`))
  assert.doesNotMatch(html, /<script/)
})

test('a limit that passed unkept is shown to the person and stays in the story', async () => {
  const ticket = await begun()
  const [start] = await outline(world, ticket.file)
  const due = start!.at.add({ hours: 3 })
  given.pass({ hours: 3, minutes: 1 })
  await signs({ person: 'system', office: 'system' }, ticket, 'breach-noted', {
    rule: 'urgent-measures-issue',
    start: 1,
    due: due.toString({ smallestUnit: 'millisecond' }),
    article: '26-I',
    told: ['Se contó así'],
  })
  const { html } = await enter(ticket)
  assert.ok(html.includes(said.owed.breached))
  assert.match(html, /id="act-2"[^>]*--danger/)
})

test('the person names somebody close after the request; what is missing is said at its field, and the name is kept', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  const near = { act: 'near', 'near.name': 'Cercana Inventada' }
  const lacking = await send(page, near)
  assert.equal(lacking.status, 422)
  assert.match(lacking.html, /<a href="#near\.relation">/)
  assert.ok(lacking.html.includes('value="Cercana Inventada"'))
  const done = await send(page, { ...near, 'near.relation': 'descendant' })
  assert.equal(done.status, 200)
  assert.deepEqual((await kindsOf(ticket)).slice(-1), ['circle-widened'])
  assert.ok(done.html.includes(words.es.acts.kinds['case/circle-widened'].done))
})

test('a wrong word and a folio that does not exist get the same answer', async () => {
  const ticket = await begun()
  const wrong = newTicket()
  const answers = await Promise.all([
    post({ folio: folioOf(ticket.file), words: wrong.words.join(' ') }),
    post({ folio: folioOf(wrong.file), words: wrong.words.join(' ') }),
    post({ folio: folioOf(wrong.file), words: ticket.words.join(' ') }),
  ])
  /** What was typed stands in its field, and nowhere else. */
  const bare = ({ html }: Page) => html.replace(/value="[^"]*"/g, '').replace(/<textarea[^>]*>[^<]*/g, '')
  for (const answer of answers) {
    assert.equal(answer.status, 422)
    assert.ok(answer.html.includes(said.errors.wrong))
    assert.equal(bare(answer), bare(answers[0]!))
    assert.match(answer.html, /<a href="#folio">/)
  }
})

test('a wrong word and a folio that does not exist take the same time', async () => {
  const ticket = await begun()
  const wrong = newTicket()
  const code = { folio: folioOf(ticket.file), words: wrong.words.join(' ') }
  const nobody = { ...code, folio: folioOf(wrong.file) }
  const times: { known: number[]; unknown: number[] } = { known: [], unknown: [] }
  const timed = async (fields: Fields) => {
    const start = performance.now()
    await post(fields)
    return performance.now() - start
  }
  for (let round = 0; round < 60; round++) {
    times.known.push(await timed(code))
    times.unknown.push(await timed(nobody))
  }
  // What else the machine is doing makes single answers slower, and never faster.
  const fast = (list: number[]) => list.sort((a, b) => a - b)[list.length / 10]!
  const [known, unknown] = [fast(times.known), fast(times.unknown)]
  assert.ok(Math.abs(known - unknown) < 0.5 * Math.max(known, unknown) + 0.5, `${known} ms and ${unknown} ms`)
})

test('what cannot be a folio or words is answered like a wrong one, and nothing typed is lost', async () => {
  for (const folio of ['x', "'; DROP TABLE act; --", '\0', '<script>', '../../etc', 'A'.repeat(9000), '\u202eabc']) {
    const page = await post({ folio, words: '<script>alert(1)</script>' })
    assert.equal(page.status, 422)
    assert.ok(page.html.includes(said.errors.wrong))
    assert.doesNotMatch(page.html, /<script/)
    assert.match(page.html, /&lt;script&gt;alert\(1\)&lt;\/script&gt;<\/textarea>/)
  }
})

test('a blank field is told at the field', async () => {
  const page = await post({ folio: '', words: ' ' })
  assert.equal(page.status, 422)
  assert.deepEqual(
    [...page.html.matchAll(/<a href="#(folio|words)">/g)].map(([, id]) => id),
    ['folio', 'words'],
  )
})

test('when too many try one folio they are sent away for some seconds, and what they typed stays', async () => {
  const crowded = givenApp(given, [(app) => myCase(app, async () => false)])
  const answer = await crowded.request('/mi-caso', formOf(codeOf(await begun())))
  assert.equal(answer.status, 429)
  assert.ok((await answer.text()).includes(said.errors.tooMany))
})

test('after ten minutes the words are asked again, and what was typed comes along unsent', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  given.pass({ minutes: 10, seconds: 1 })
  const what = 'Un coche "rojo" & otro'
  const closed = await send(page, { act: 'incident', 'incident.what': what, 'incident.when': 'ayer' })
  assert.equal(closed.status, 422)
  assert.ok(closed.html.includes(said.errors.lapsedKept))
  assert.deepEqual(await kindsOf(ticket), ['request-received'])
  const kept = (name: string) => closed.html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1]
  assert.equal(kept('act'), 'incident')
  assert.equal(kept('incident.what'), 'Un coche &quot;rojo&quot; &amp; otro')
  const back = await enter(ticket, { act: 'incident', 'incident.what': what, 'incident.when': 'ayer' })
  assert.ok(back.html.includes(said.notices.unsent))
  assert.match(back.html, /<details[^>]* open=""[\s\S]*Un coche &quot;rojo&quot; &amp; otro<\/textarea>/)
  assert.deepEqual(await kindsOf(ticket), ['request-received'])
})

test('each answer renews the ten minutes', async () => {
  const ticket = await begun()
  let page = await enter(ticket)
  for (let i = 0; i < 3; i++) {
    given.pass({ minutes: 9 })
    page = await send(page, {})
    assert.equal(page.status, 200)
    assert.ok(page.opening)
  }
})

test('an opening that was changed, or made for another form, opens nothing', async () => {
  const { opening, seen } = await enter(await begun())
  for (const altered of ['', 'x', `${opening.slice(0, -6)}AAAAAA`]) {
    const page = await post({ opening: altered, seen, act: 'addition', 'addition.what': 'algo' })
    assert.equal(page.status, 422)
    assert.match(page.html, /name="folio"/)
  }
})

const sayings: readonly [string, Fields, string][] = [
  ['danger', { 'danger.what': 'Volvieron', 'danger.whereabouts': 'En el mercado' }, 'imminent-danger-declared'],
  ['incident', { 'incident.what': 'Un coche', 'incident.when': 'ayer', 'incident.where': 'Aquí' }, 'incident-reported'],
  ['addition', { 'addition.what': 'Una cosa más' }, 'addition-made'],
  ['contact', { 'contact.contact.how': 'Por carta', 'contact.contact.caution': 'Con cuidado' }, 'contact-plan-set'],
  ['barred', { 'barred.authority': 'state-police-oax', 'barred.why': 'Son ellos' }, 'authority-barred'],
  ['withdrawal', { 'withdrawal.reason': '' }, 'consent-withdrawn'],
  ['exit', {}, 'exit-requested'],
]

for (const [act, fields, kind] of sayings)
  test(`${kind} is signed by the person, told in the story, and a double click records it once`, async () => {
    const ticket = await begun()
    const page = await enter(ticket)
    assert.ok(page.html.includes(`name="act" value="${act}"`))
    const [one, two] = await Promise.all([send(page, { act, ...fields }), send(page, { act, ...fields })])
    for (const answer of [one, two]) {
      assert.equal(answer.status, 200)
      assert.match(answer.html, /id="act-2"/)
    }
    assert.match(one.html, /<a class="govuk-link" href="#act-2">/)
    assert.ok(two.html.includes(said.notices.again))
    assert.deepEqual(await kindsOf(ticket), ['request-received', kind])
    const [, recorded] = await outline(world, ticket.file)
    assert.deepEqual(recorded?.by, petitionerOf(ticket.file))
  })

test('consent is asked for where it is missing, and given', async () => {
  const ticket = await begun({ consent: 'pending' })
  const page = await enter(ticket)
  assert.ok(page.html.includes(said.consent.pending))
  const given = await send(page, { act: 'consent', 'consent.who': 'beneficiary' })
  assert.equal(given.status, 200)
  assert.ok(!given.html.includes(said.consent.pending))
  assert.ok(!given.html.includes('name="act" value="consent"'), 'it is not asked for again')
})

test('the second of two texts from one page left behind is recorded too, not taken for the first', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  await send(page, { act: 'incident', 'incident.what': 'Uno' })
  const second = await send(page, { act: 'incident', 'incident.what': 'Dos' })
  assert.equal(second.status, 200)
  assert.deepEqual(await kindsOf(ticket), ['request-received', 'incident-reported', 'incident-reported'])
})

test('each measure has both words, and the person says theirs on each', async () => {
  const ticket = await begun()
  await issue(ticket, 'm1', 'm2')
  await signs(officer, ticket, 'measure-implemented', { measure: 'm1', evidence: 'Acta' })
  const page = await enter(ticket)
  for (const told of [
    'Acompañamiento m1',
    said.measures.states.implemented,
    said.measures.states.issued,
    said.measures.words.unheard,
  ])
    assert.ok(page.html.includes(told), told)
  const against = await send(page, { act: 'contradicted-m1', 'contradicted-m1.what': 'La patrulla nunca llegó' })
  assert.equal(against.status, 200)
  assert.ok(against.html.includes(said.measures.words.contradicted))
  assert.ok(against.html.includes(said.measures.states.implemented), 'the authority’s word stays beside it')
  assert.ok(!against.html.includes('name="act" value="contradicted-m1"'), 'it was said')
  const both = await send(page, { act: 'confirmed-m2', 'confirmed-m2.what': '' })
  assert.ok(both.html.includes(said.measures.words.confirmed))
})

test('the time to complain is shown once there is something to complain of', async () => {
  const ticket = await begun()
  assert.ok(!(await enter(ticket)).html.includes(said.window.how))
  await issue(ticket, 'm1')
  const { html } = await enter(ticket)
  const rule = world.law.clocks.find(({ id }) => id === 'urgent-complaint-file')
  assert.ok(html.includes(said.window.how))
  assert.ok(html.includes(rule!.name.es))
})

test('who opened the file is shown with office, instant and reason, and never by name', async () => {
  const ticket = await begun()
  await readFile(world, ticket.file, 'story', { by: officer, why: 'Para atender <b>la fila</b>' })
  const { html } = await enter(ticket)
  const office = world.law.offices.find(({ id }) => id === officer.office)
  for (const told of [
    office!.name.es,
    officer.person,
    'Para atender &lt;b&gt;la fila&lt;/b&gt;',
    said.readers.opened.story,
  ])
    assert.ok(html.includes(told), told)
  assert.match(html, /Usted: 1 vez/)
})

test('who came upon the file in a search is shown too, and what they were looking for it for', async () => {
  const ticket = await begun({ name: 'Nombre Buscado' })
  await search(world, officer, { by: 'name', sought: 'nombre buscado', purpose: 'Llamó sin su folio' })
  const { html } = await enter(ticket)
  for (const told of [officer.person, said.readers.found, 'Llamó sin su folio']) assert.ok(html.includes(told), told)
})

test('the person’s own reading is on record before anything is shown, also each time the page is drawn again', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  await send(page, {})
  const readings = await readingsOf(world, ticket.file)
  assert.deepEqual(
    readings.map(({ by, facets }) => [by.office, facets.what]),
    [
      ['person', 'story-and-whereabouts'],
      ['person', 'story-and-whereabouts'],
    ],
  )
})

test('what is refused comes back as typed, open, with its reason at its field, and nothing is recorded', async () => {
  const ticket = await begun()
  await issue(ticket, 'm1')
  const before = await kindsOf(ticket)
  const page = await enter(ticket)
  for (const [fields, target] of [
    [{ act: 'danger', 'danger.what': ' ', 'danger.whereabouts': 'AQUÍ' }, 'danger.what'],
    [{ act: 'contact', 'contact.contact.when': 'AQUÍ' }, 'contact.contact.how'],
    [{ act: 'barred', 'barred.authority': 'nobody', 'barred.why': 'AQUÍ' }, 'barred.authority'],
    [{ act: 'incident', 'incident.what': 'x\0', 'incident.when': 'AQUÍ' }, 'incident.what'],
    [{ act: 'addition', 'addition.what': `AQUÍ${'x'.repeat(20_000)}` }, 'addition.what'],
    [{ act: 'contradicted-m1', 'contradicted-m1.what': '' }, 'contradicted-m1.what'],
  ] as const) {
    const answer = await send(page, fields)
    assert.equal(answer.status, 422, target)
    assert.match(titleOf(answer.html)!, /^Error: /)
    assert.ok(answer.html.includes(`<a href="#${target}">`), target)
    assert.ok(answer.html.includes(` id="${target}"`), target)
    assert.ok(answer.html.match(/<details[^>]* open=""/))
    if (!target.startsWith('contradicted')) assert.ok(answer.html.includes('AQUÍ'), target)
    assert.ok(answer.opening, 'it can be mended and sent again')
  }
  assert.deepEqual(await kindsOf(ticket), before)
})

test('a word on a measure that does not exist, or said already, is refused and kept', async () => {
  const ticket = await begun()
  await issue(ticket, 'm1')
  const page = await enter(ticket)
  assert.equal((await send(page, { act: 'contradicted-m7', 'contradicted-m7.what': 'x' })).status, 422)
  const said = await send(page, { act: 'contradicted-m1', 'contradicted-m1.what': 'Nunca llegó' })
  const again = await send(said, { act: 'contradicted-m1', 'contradicted-m1.what': 'Sigue sin llegar' })
  assert.equal(again.status, 422)
  assert.ok(again.html.includes(words.es.reasons['compliance.already-said']))
  assert.ok(again.html.includes('Sigue sin llegar</textarea>'))
})

test('nobody leaves upon a file they have not read to its end: what is new is shown, and what was typed stays', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  await issue(ticket, 'm1')
  const overtaken = await send(page, { act: 'exit', 'exit.reason': 'Estoy cansada' })
  assert.equal(overtaken.status, 409)
  assert.ok(overtaken.html.includes(words.es.reasons.overtaken))
  assert.ok(overtaken.html.includes('Acompañamiento m1'))
  assert.ok(overtaken.html.includes('Estoy cansada</textarea>'))
  assert.equal((await send(overtaken, { act: 'exit', 'exit.reason': 'Estoy cansada' })).status, 200)
})

test('a closed file says so, takes additions, and reopens at once for a new danger', async () => {
  const ticket = await begun({ danger: false })
  await signs(petitionerOf(ticket.file), ticket, 'exit-requested', {})
  await signs({ person: 'p-coordinat001', office: 'executive-coordination' }, ticket, 'case-closed', {
    reasons: 'Salió',
  })
  const page = await enter(ticket)
  assert.ok(page.html.includes(said.status.closed))
  const refused = await send(page, { act: 'incident', 'incident.what': 'Un coche' })
  assert.equal(refused.status, 422)
  assert.ok(refused.html.includes('Un coche</textarea>'), 'what was typed is not lost')
  const reopened = await send(page, { act: 'danger', 'danger.what': 'Volvieron' })
  assert.equal(reopened.status, 200)
  assert.ok(reopened.html.includes(said.status.received))
})

test('fields that nobody asked for, and acts that the page does not have, change nothing', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  for (const act of [
    '',
    'x',
    '__proto__',
    'constructor',
    'case/case-closed',
    'confirmed',
    'danger-m1',
    'confirmed-m9999',
  ])
    assert.equal((await send(page, { act })).status, 200, act)
  for (const more of [
    { 'addition.__proto__.x': 'y' },
    { '__proto__.what': 'y' },
    { danger: 'x', 'incident.what': 'z' },
  ])
    assert.equal((await send(page, { act: 'addition', 'addition.what': 'Una cosa', ...more })).status, 200)
  const refused = await send(page, {
    act: 'addition',
    'addition.what': 'Otra cosa',
    'addition.transcribed': 'telephone',
  })
  assert.equal(refused.status, 422)
  const numbers = await send({ ...page, seen: '99999999999' }, { act: 'addition', 'addition.what': 'Una cosa' })
  assert.equal(numbers.status, 200)
  assert.deepEqual(await kindsOf(ticket), ['request-received', 'addition-made'])
})

test('markup in what was told stays text', async () => {
  const ticket = await begun({ happened: '"><script>alert(1)</script>', name: '<img src=x onerror=alert(1)>' })
  const { html } = await enter(ticket)
  assert.doesNotMatch(html, /<script|<img src=x/)
  assert.match(html, /&lt;script&gt;alert\(1\)/)
})

test('the page speaks both languages, keeps its opening across them, and sets no cookie', async () => {
  const ticket = await begun()
  const page = await enter(ticket)
  const { opening, seen } = page
  const answer = await app.request('/en/mi-caso', formOf({ opening, seen, language: 'en' }))
  const html = await answer.text()
  assert.equal(titleOf(html), words.en.myCase.title)
  assert.ok(html.includes(words.en.myCase.status.received))
  assert.equal(answer.headers.get('set-cookie'), null)
  assert.doesNotMatch(html.match(/<title>.*<\/title>/)![0], new RegExp(folioOf(ticket.file)))
})

test('the door itself has no script, and asks nothing of the browser’s memory', async () => {
  const html = await (await app.request('/mi-caso')).text()
  assert.doesNotMatch(html, /<script/)
  assert.equal(
    html
      .match(/<(input|textarea)(?![^>]*type="hidden")[^>]*>/g)
      ?.every((field) => field.includes('autocomplete="off"')),
    true,
  )
})
