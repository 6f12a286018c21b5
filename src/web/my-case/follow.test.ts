import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, newTicket, petitionerOf, type Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Signatory } from '../../domain/act.js'
import { type Fields, formOf, givenApp, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { myCase } from './my-case.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given
const app = givenApp(given, [(app) => myCase(app, async () => true)])
const said = words.es.myCase

const officer: Signatory = { person: 'p-officer00001', office: 'reception-unit' }
const coordination: Signatory = { person: 'p-coordinat001', office: 'executive-coordination' }
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

async function begun(): Promise<Ticket> {
  const result = await ask(world, newTicket(), { by: petitionerOf, said: asked })
  assert.ok(!result.refused)
  return result.ticket
}

async function signs({ file }: Ticket, kind: string, by: Signatory, said: object) {
  const seen = (await outline(world, file)).length
  const { refused } = await record(world, [{ file, seen, kind: `case/${kind}`, by, said }])
  assert.deepEqual(refused, undefined)
}

type Page = Readonly<{ status: number; html: string; opening: string; seen: string }>

async function post(fields: Fields): Promise<Page> {
  const answer = await app.request('/mi-caso', formOf(fields))
  const html = await answer.text()
  const hidden = (name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
  return { status: answer.status, html, opening: hidden('opening'), seen: hidden('seen') }
}
const enter = ({ file, words }: Ticket) => post({ folio: folioOf(file), words: words.join(' ') })
const send = ({ opening, seen }: Page, fields: Fields) => post({ opening, seen, ...fields })
const last = async ({ file }: Ticket) => (await outline(world, file)).at(-1)!

async function delivered(): Promise<Ticket> {
  const ticket = await begun()
  const measures = [{ id: 'm1', measure: 'escort', what: 'Dos personas' }]
  await signs(ticket, 'urgent-measures-issued', officer, { measures, reasons: 'Peligro' })
  await signs(ticket, 'measure-implemented', officer, {
    measure: 'm1',
    evidence: 'Acta',
    delivered: 'Un radio de mentira',
    serial: 'X-0001',
  })
  return ticket
}

test('the person signs for what was handed over, and sees what and under which number', async () => {
  const ticket = await delivered()
  const page = await enter(ticket)
  assert.ok(page.html.includes('Un radio de mentira'))
  assert.ok(page.html.includes(said.measures.serial({ number: 'X-0001' })))
  const signed = await send(page, { act: 'confirmed-m1', 'confirmed-m1.what': 'Ya lo tengo' })
  assert.equal(signed.status, 200)
  assert.equal((await last(ticket)).kind, 'case/compliance-confirmed')
})

test('that an alarm was raised is told with the minutes, and what is no number comes back as typed', async () => {
  const ticket = await delivered()
  const page = await enter(ticket)
  const form = { act: 'pressed-m1', 'pressed-m1.when': 'Anoche', 'pressed-m1.answered': 'no' }
  const wrong = await send(page, { ...form, 'pressed-m1.minutes': 'muchos', 'pressed-m1.outcome': 'AQUÍ' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes('<a href="#pressed-m1.minutes">') && wrong.html.includes('AQUÍ'))
  assert.ok(wrong.html.includes('value="muchos"'))
  const right = await send(page, { ...form, 'pressed-m1.minutes': '40', 'pressed-m1.outcome': 'Nadie vino' })
  assert.equal(right.status, 200)
  assert.deepEqual((await last(ticket)).facets, { measure: 'm1', answered: 'no' })
})

test('that a device does not work makes it owed again, and both words stand', async () => {
  const ticket = await delivered()
  const answer = await send(await enter(ticket), { act: 'failing-m1', 'failing-m1.what': 'No enciende' })
  assert.equal(answer.status, 200)
  for (const told of [said.measures.failing, said.measures.states.implemented, said.measures.words.unheard])
    assert.ok(answer.html.includes(told), told)
})

test('a review is asked for at any time, under an article that is said to be recalled', async () => {
  const ticket = await delivered()
  const page = await enter(ticket)
  assert.ok(page.html.includes(words.es.common.verified.recalled))
  const answer = await send(page, { act: 'review', 'review.of': 'measures', 'review.why': 'No me sirven' })
  assert.equal(answer.status, 200)
  assert.deepEqual((await last(ticket)).facets, { of: 'measures' })
  const study = await send(answer, { act: 'review', 'review.of': 'study', 'review.why': 'AQUÍ' })
  assert.equal(study.status, 422, 'there is no study yet')
  assert.ok(study.html.includes('AQUÍ</textarea>'))
})

test('the person sets how often to be asked, and the number given is kept when something else is missing', async () => {
  const ticket = await delivered()
  const page = await enter(ticket)
  const wrong = await send(page, { act: 'contact', 'contact.everyDays': '9' })
  assert.equal(wrong.status, 422)
  assert.ok(wrong.html.includes('value="9"'))
  const set = await send(page, { act: 'contact', 'contact.contact.how': 'Por radio', 'contact.everyDays': '9' })
  assert.equal(set.status, 200)
  assert.deepEqual((await last(ticket)).facets, { days: 9 })
})

test('a warning is shown with its ground and answered in the person’s own words', async () => {
  const ticket = await delivered()
  assert.ok(!(await enter(ticket)).html.includes(said.warnings.title))
  await signs(ticket, 'misuse-reported', coordination, {
    ground: 'lends',
    measure: 'm1',
    when: 'Ayer',
    what: 'La prestó',
    deliberate: false,
    evidence: 'Un recibo',
  })
  const { seq } = await last(ticket)
  await signs(ticket, 'misuse-warned', coordination, { report: seq, how: 'Por radio' })
  const page = await enter(ticket)
  const ground = world.law.misuse.find(({ id }) => id === 'lends')
  for (const told of [said.warnings.title, ground!.name.es, said.warnings.lead])
    assert.ok(page.html.includes(told), told)
  const answer = await send(page, { act: 'heard', 'heard.what': 'Fue mi primo' })
  assert.equal(answer.status, 200)
  assert.ok(answer.html.includes(said.warnings.heard))
})

test('who left, and whose file was closed, comes back with the same folio and words', async () => {
  const ticket = await delivered()
  assert.ok(!(await enter(ticket)).html.includes('value="return"'))
  const gone = await send(await enter(ticket), { act: 'exit' })
  assert.ok(gone.html.includes('value="return"'))
  await signs(ticket, 'case-closed', coordination, { reasons: 'Salió' })
  const page = await enter(ticket)
  const blank = await send(page, { act: 'return', 'return.why': ' ' })
  assert.equal(blank.status, 422)
  const back = await send(page, { act: 'return', 'return.why': 'Volvieron a buscarme' })
  assert.equal(back.status, 200)
  assert.ok(back.html.includes(said.status.received))
  assert.ok(back.html.includes('Dos personas'), 'what was stays')
})
