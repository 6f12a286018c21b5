import assert from 'node:assert/strict'
import { readFile as readFileFrom } from 'node:fs/promises'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { petitionerOf } from '../../app/ask.js'
import { caseOf } from '../../app/folio.js'
import { outline, readFile } from '../../app/read.js'
import { clocksOf } from '../../domain/clock/clocks.js'
import { type Fields, formOf, givenApp, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { request } from './request.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given
const app = givenApp(given, [request])

type Answer = Readonly<{ status: number; html: string; draft: string }>

async function post(fields: Fields, address = '/solicitud'): Promise<Answer> {
  const answer = await app.request(address, formOf(fields))
  const html = await answer.text()
  const draft = html.match(/name="draft" value="([^"]*)"/)?.[1] ?? ''
  return { status: answer.status, html, draft }
}

const begin = (danger: 'yes' | 'no') => post({ step: 'danger', danger })
const title = ({ html }: Answer) => html.match(/<title>(.*?) · Resguardo</)?.[1]
const folioIn = ({ html }: Answer) => html.match(/<strong translate="no">([^<]*)</)?.[1] ?? ''
const wordsIn = ({ html }: Answer) => [...html.matchAll(/rg-code__word">([^<]*)</g)].map(([, word]) => word)
const cases = async () => (await world.db.query<{ count: number }>('SELECT count(*) AS count FROM act'))[0]?.count

const now = {
  forWhom: 'self',
  happened: 'Algo que no le pasó a nadie',
  name: 'Persona Inventada',
  'contact.how': 'Por una vecina inventada',
  entity: 'oax',
  population: 'journalist',
}
const permission = { consent: 'given' }

/** The answers of each page on the long way. */
const pages: readonly [string, Fields][] = [
  [
    'who',
    {
      forWhom: 'other',
      holder: 'collective',
      name: 'Colectivo Inventado',
      population: 'defender',
      sex: 'unsaid',
      petitioner: 'Otra',
    },
  ],
  ['consent', { consent: 'prevented', graveCause: 'Está en el hospital' }],
  ['story', { happened: 'Una\nhistoria', aggressor: 'unidentified' }],
  ['place', { entity: 'oax', whereabouts: 'En una casa' }],
  ['barred', { barred: ['state-police-oax', 'army'], barredOther: 'Una comandancia' }],
  ['contact', { 'contact.how': 'Por carta', 'contact.when': 'De noche' }],
  [
    'circle',
    { 'circle.0.name': 'Alguien', 'circle.0.relation': 'spouse', 'circle.1.name': '', 'circle.1.relation': '' },
  ],
]

async function toCheck(): Promise<Answer> {
  let page = await begin('no')
  for (const [step, answers] of pages) {
    assert.equal(page.status, 200, title(page))
    page = await post({ step, draft: page.draft, ...answers })
  }
  return page
}

const toPermission = async () => post({ step: 'now', draft: (await begin('yes')).draft, ...now })

test('the first page asks one thing, and has no script', async () => {
  const answer = await app.request('/solicitud')
  const html = await answer.text()
  assert.equal(answer.status, 200)
  assert.equal(html.match(/<button[^>]*name="danger"/g)?.length, 2)
  assert.doesNotMatch(html, /<script|<input class/)
  assert.match(html, /href="tel:8000000000"/)
})

test('whoever does not say whether there is danger is asked again', async () => {
  const answer = await post({ step: 'danger' })
  assert.equal(answer.status, 422)
  assert.match(answer.html, new RegExp(`href="#danger">${words.es.reasons['request.danger']}`))
  assert.match(answer.html, /id="danger"/)
})

test('somebody in danger is two pages from an acknowledgement, with the telephone in sight', async () => {
  const first = await begin('yes')
  const second = await post({ step: 'now', draft: first.draft, ...now })
  for (const page of [first, second]) assert.match(page.html, /href="tel:8000000000"/)
  const done = await post({ step: 'permission', draft: second.draft, ...permission })
  assert.equal(done.status, 200)
  assert.equal(title(done), words.es.request.acknowledgement.title)
  assert.equal(wordsIn(done).length, 12)
  const file = caseOf(folioIn(done))!
  const [entered] = await outline(world, file)
  assert.equal(entered?.facets.danger, true)
  const clock = clocksOf(world.law, [entered!]).find(({ rule }) => rule === 'urgent-measures-issue')!
  assert.ok(done.html.includes(`datetime="${clock.due}"`), 'it says by when')
  assert.ok(done.html.includes(clock.text.name.es), 'and what')
})

test('the long way keeps every answer of every page and sends it once', async () => {
  const check = await toCheck()
  assert.equal(title(check), words.es.request.steps.check.title)
  for (const said of [
    'Colectivo Inventado',
    'Está en el hospital',
    'Policía estatal (Oaxaca)',
    'Alguien (Cónyuge)',
    'De noche',
  ])
    assert.ok(check.html.includes(said), said)
  const done = await post({ step: 'check', draft: check.draft })
  const file = caseOf(folioIn(done))!
  const [act] = await readFile(world, file, 'whereabouts', { by: petitionerOf(file), why: 'prueba' })
  assert.deepEqual(act?.body, {
    channel: 'web',
    danger: false,
    forWhom: 'other',
    holder: 'collective',
    population: 'defender',
    name: 'Colectivo Inventado',
    petitioner: 'Otra',
    sex: 'unsaid',
    entity: 'oax',
    consent: 'prevented',
    graveCause: 'Está en el hospital',
    happened: 'Una\nhistoria',
    aggressor: 'unidentified',
    barred: ['state-police-oax', 'army'],
    barredOther: 'Una comandancia',
    contact: { how: 'Por carta', when: 'De noche' },
    whereabouts: 'En una casa',
    circle: [{ name: 'Alguien', relation: 'spouse' }],
  })
})

test('sent twice, at once or later, it is one request with the same folio and words', async () => {
  const { draft } = await toPermission()
  const send = () => post({ step: 'permission', draft, ...permission })
  const [one, two] = await Promise.all([send(), send()])
  const three = await send()
  for (const again of [two, three]) {
    assert.equal(again.status, 200)
    assert.equal(folioIn(again), folioIn(one))
    assert.deepEqual(wordsIn(again), wordsIn(one))
  }
  assert.ok(three.html.includes(words.es.request.acknowledgement.again))
  assert.equal((await outline(world, caseOf(folioIn(one))!)).length, 1)
})

test('what is missing is told at its field, all else is kept, and nothing is recorded', async () => {
  const before = await cases()
  const { draft } = await begin('yes')
  const answer = await post({ step: 'now', draft, ...now, happened: '  ', 'contact.how': '', entity: '' })
  assert.equal(answer.status, 422)
  assert.match(answer.html, /<title>Error: /)
  const targets = [...answer.html.matchAll(/<li><a href="#([^"]*)"/g)].map(([, id]) => id)
  assert.deepEqual(targets, ['happened', 'contact.how', 'entity'])
  for (const id of targets) assert.ok(answer.html.includes(` id="${id}"`), id)
  assert.match(answer.html, /value="Persona Inventada"/)
  assert.match(answer.html, /value="journalist" checked/)
  assert.equal(await cases(), before)
})

test('a grave cause has to be told, and without one consent may still be pending', async () => {
  const { draft } = await toPermission()
  const prevented = await post({ step: 'permission', draft, consent: 'prevented' })
  assert.equal(prevented.status, 422)
  assert.match(prevented.html, /href="#graveCause"/)
  const pending = await post({ step: 'permission', draft, consent: 'pending' })
  assert.equal(pending.status, 200)
  assert.ok(pending.html.includes(words.es.request.acknowledgement.pending))
})

test('going back and forth loses nothing, finished or not', async () => {
  const check = await toCheck()
  const story = await post({ step: 'check', draft: check.draft, go: 'story' })
  assert.match(story.html, />\nUna\nhistoria<\/textarea>/)
  const back = await post({ step: 'story', draft: story.draft, happened: 'Otra', go: 'back' })
  assert.equal(title(back), words.es.request.steps.check.title)
  assert.ok(back.html.includes('Otra'))
  const unfinished = await post({ step: 'who', draft: (await begin('no')).draft, name: 'Alguien', go: 'back' })
  assert.equal(unfinished.status, 200)
  const again = await post({ step: 'danger', draft: unfinished.draft, danger: 'yes' })
  assert.match(again.html, /value="Alguien"/)
})

test('an unfinished change is not forgotten when it is sent', async () => {
  const check = await toCheck()
  const story = await post({ step: 'check', draft: check.draft, go: 'story' })
  const left = await post({ step: 'story', draft: story.draft, happened: '', go: 'back' })
  const sent = await post({ step: 'check', draft: left.draft })
  assert.equal(sent.status, 422)
  assert.match(sent.html, /href="#happened"/)
})

test('one more row is added by a plain button, and a row half filled in is refused at its field', async () => {
  let page = await begin('no')
  for (const [step, answers] of pages.slice(0, 6)) page = await post({ step, draft: page.draft, ...answers })
  const one = { 'circle.0.name': 'Alguien', 'circle.0.relation': 'spouse' }
  const more = await post({ step: 'circle', draft: page.draft, ...one, go: 'add' })
  assert.equal(more.status, 200)
  assert.match(more.html, /name="circle.1.name"/)
  const half = await post({ step: 'circle', draft: more.draft, ...one, 'circle.1.name': 'Otro' })
  assert.equal(half.status, 422)
  assert.match(half.html, /href="#circle\.1\.relation"/)
  assert.match(half.html, /id="circle\.1\.relation"/)
})

test('the other language takes along what was typed', async () => {
  const { draft } = await begin('yes')
  const page = await post(
    { step: 'now', draft, ...now, name: 'Sin Terminar', entity: '', language: 'en' },
    '/en/solicitud',
  )
  assert.equal(page.status, 200)
  assert.equal(title(page), words.en.request.steps.now.title)
  assert.match(page.html, /value="Sin Terminar"/)
})

test('a last page without the earlier ones, a changed seal, or one a day old: said, and this page is kept', async () => {
  const before = await cases()
  const fresh = (await toPermission()).draft
  given.pass({ hours: 24, seconds: 1 })
  const flipped = (at: number) => fresh.slice(0, at) + (fresh[at] === 'A' ? 'B' : 'A') + fresh.slice(at + 1)
  for (const draft of ['', 'x', flipped(4), flipped(fresh.length - 9), fresh]) {
    const answer = await post({ step: 'permission', draft, consent: 'given', barredOther: 'Una comandancia' })
    assert.equal(answer.status, 422)
    assert.ok(answer.html.includes(words.es.request.lapsed))
    assert.match(answer.html, /value="Una comandancia"/)
    const next = await post({ step: 'permission', draft: answer.draft, consent: 'given' })
    assert.equal(next.status, 422, 'the earlier page is asked for again')
    assert.match(next.html, /href="#happened"/)
  }
  assert.equal(await cases(), before)
})

test('a page that is not on the way of the draft, or none at all, records nothing', async () => {
  const { draft } = await begin('yes')
  for (const step of ['check', 'who', 'circle']) assert.equal((await post({ step, draft })).status, 422, step)
  for (const step of ['__proto__', 'constructor', 'toString', ''])
    assert.equal((await post({ step, draft })).status, 422, step)
  assert.equal((await post({ step: 'now', draft, ...now, go: 'constructor' })).status, 200)
})

test('names that nobody asked for change nothing', async () => {
  const { draft } = await begin('yes')
  const more = {
    danger: 'no',
    channel: 'telephone',
    'contact.secret': 'x',
    ['__proto__']: 'x',
    'constructor.prototype': 'y',
  }
  const answer = await post({ step: 'now', draft, ...now, ...more })
  assert.equal(answer.status, 422, 'a part takes no fields it does not have')
  const { 'contact.secret': _, ...harmless } = more
  const second = await post({ step: 'now', draft, ...now, ...harmless })
  const done = await post({ step: 'permission', draft: second.draft, ...permission })
  const [entered] = await outline(world, caseOf(folioIn(done))!)
  assert.deepEqual([entered?.facets.danger, entered?.facets.channel], [true, 'web'])
})

test('more than a form may hold is refused before it is read', async () => {
  const answer = await post({ step: 'now', happened: 'x'.repeat(2_000_001) })
  assert.equal(answer.status, 413)
  assert.ok(answer.html.includes(words.es.failures.tooLarge.text))
})

test('bytes that are no text are refused', async () => {
  const init = formOf({})
  assert.equal((await app.request('/solicitud', { ...init, body: 'step=now&happened=%FF' })).status, 400)
})

const hostile: readonly [string, string, number][] = [
  ['markup', '"><script>alert(1)</script><img src=x onerror=alert(1)>', 200],
  ['marks of direction', '\u202e\u2066abc\u200f', 200],
  ['signs of another plane', '🦉\u{10ffff}', 200],
  ['a template and a query', "{{7*7}} $1 '; DROP TABLE act; --", 200],
  ['the sign that ends a text', 'a\0b', 422],
  ['one sign too many', 'x'.repeat(20_001), 422],
]

for (const [what, text, status] of hostile)
  test(`${what} in a field is ${status === 200 ? 'text like any other' : 'refused with a reason and kept'}`, async () => {
    const everywhere = { ...now, happened: text, name: text.slice(0, 300), whereabouts: text.slice(0, 1000) }
    const first = await post({
      step: 'now',
      draft: (await begin('yes')).draft,
      ...everywhere,
      'contact.how': text.slice(0, 500),
    })
    assert.equal(first.status, status)
    assert.doesNotMatch(first.html, /<script|<img src=x/)
    if (status !== 200) {
      assert.match(first.html, /href="#happened"/)
      return
    }
    const done = await post({ step: 'permission', draft: first.draft, ...permission, barredOther: text.slice(0, 500) })
    assert.equal(done.status, 200)
    const file = caseOf(folioIn(done))!
    const [act] = await readFile(world, file, 'whereabouts', { by: petitionerOf(file), why: 'prueba' })
    assert.equal((act!.body as { happened: string }).happened, text)
  })

test('a choice that is none of those offered is refused at its field', async () => {
  const { draft } = await begin('yes')
  for (const [field, value] of [
    ['entity', 'a\0b'],
    ['entity', 'atlantis'],
    ['population', '<b>'],
    ['forWhom', 'x'.repeat(20_001)],
  ] as const) {
    const answer = await post({ step: 'now', draft, ...now, [field]: value })
    assert.equal(answer.status, 422)
    assert.match(answer.html, new RegExp(`href="#${field}"`))
  }
  const barred = await post({
    step: 'permission',
    draft: (await toPermission()).draft,
    ...permission,
    barred: ['nobody'],
  })
  assert.equal(barred.status, 422)
  assert.match(barred.html, /href="#barred"/)
})

test('the acknowledgement comes as a letter whose name says nothing, until its page is too old', async () => {
  const done = await post({ step: 'permission', draft: (await toPermission()).draft, ...permission })
  const ticket = done.html.match(/name="ticket" value="([^"]*)"/)?.[1] ?? ''
  const letter = await app.request('/en/solicitud/acuse', formOf({ ticket }))
  assert.equal(letter.headers.get('content-type'), 'application/pdf')
  assert.equal(letter.headers.get('content-disposition'), 'attachment; filename="acknowledgement.pdf"')
  assert.match(
    Buffer.from(await letter.arrayBuffer())
      .subarray(0, 5)
      .toString(),
    /%PDF-/,
  )
  given.pass({ hours: 25 })
  assert.equal((await app.request('/solicitud/acuse', formOf({ ticket }))).status, 422)
  assert.equal((await post({ step: 'sent', ticket })).status, 422)
  assert.equal((await app.request('/solicitud/acuse')).headers.get('location'), '/solicitud')
})

test('the acknowledgement can be had in the other language, with the same words', async () => {
  const done = await post({ step: 'permission', draft: (await toPermission()).draft, ...permission })
  const ticket = done.html.match(/name="ticket" value="([^"]*)"/)?.[1] ?? ''
  assert.match(done.html, /form="acknowledged" formaction="\/en\/solicitud"/)
  const english = await post({ step: 'sent', ticket, language: 'en' }, '/en/solicitud')
  assert.equal(title(english), words.en.request.acknowledgement.title)
  assert.equal(folioIn(english), folioIn(done))
  assert.deepEqual(wordsIn(english), wordsIn(done))
})

test('each page with its sheet is small enough for a slow telephone: 14 KB compressed', async () => {
  const sheet = gzipSync(await readFileFrom(new URL('../../../assets/petitioner.css', import.meta.url))).length
  const first = await begin('no')
  const seen = [first]
  for (const [step, answers] of pages) seen.push(await post({ step, draft: seen.at(-1)!.draft, ...answers }))
  seen.push(await post({ step: 'check', draft: seen.at(-1)!.draft }))
  seen.push(await begin('yes'))
  seen.push(await toPermission())
  assert.equal(seen.length, 11)
  for (const page of seen) {
    const bytes = gzipSync(page.html).length + sheet
    assert.ok(bytes <= 14 * 1024, `${title(page)}: ${bytes}`)
  }
})

test('nothing of what is written stands in an address, a title or a cookie', async () => {
  const done = await app.request(
    '/solicitud',
    formOf({ step: 'permission', draft: (await toPermission()).draft, ...permission }),
  )
  assert.equal(done.headers.get('set-cookie'), null)
  assert.equal(done.headers.get('location'), null)
  const html = await done.text()
  assert.doesNotMatch(html.match(/<title>.*<\/title>/)![0], /Inventada|[0-9A-Z]{4}-[0-9A-Z]{4}/)
  assert.doesNotMatch(html, /(href|action)="[^"]*(Inventada|[0-9A-Z]{4}-[0-9A-Z]{4})/)
})
