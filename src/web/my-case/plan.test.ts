import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { ask, newTicket, petitionerOf, type Ticket } from '../../app/ask.js'
import { folioOf } from '../../app/folio.js'
import { outline } from '../../app/read.js'
import { record } from '../../app/record.js'
import type { Signatory } from '../../domain/act.js'
import { admit, analyst, coordination, forward, happened, request, riskStudy, type Step } from '../desk/given.js'
import { type Fields, formOf, givenApp, givenWorld } from '../given.js'
import { words } from '../words/catalogue.js'
import { myCase } from './my-case.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given
const app = givenApp(given, [(app) => myCase(app, async () => true)])
const { mine, words: spoken } = words.es.plan

const keeper: Signatory = { person: 'p-member000001', office: 'board' }
const seats = ['seat-interior', 'seat-prosecutor', 'seat-security', 'seat-foreign', 'seat-human-rights-commission']

const proposed = (consenters = [{ id: 'c1', who: 'Persona Inventada' }]): Step => ({
  kind: 'case/plan-proposed',
  by: analyst,
  said: {
    measures: [
      {
        id: 'm1',
        measure: 'panic-button',
        what: 'Un botón de mentira',
        for: ['b0'],
        days: 180,
        personMust: 'Traerlo cargado',
      },
      { id: 'm2', measure: 'self-protection-course', what: 'Un curso de mentira', for: ['b0'], days: 30 },
    ],
    consenters,
    explained: 'En dos llamadas inventadas',
  },
})

async function planned(plan = proposed()): Promise<Ticket> {
  const { said } = request({ danger: false })
  const asked = await ask(world, newTicket(), { by: petitionerOf, said })
  assert.ok(!asked.refused)
  await happened(given, asked.ticket.file, admit(), forward(), riskStudy(given), plan)
  return asked.ticket
}

/** The Board decrees the first measure of a plan in a session of its own. */
async function decreed({ file }: Ticket, over: object = {}): Promise<void> {
  const session = `session-${file.slice('case-'.length)}`
  const seen = (await outline(world, file)).length
  const sits = [
    [
      'session-opened',
      {
        number: 7,
        sort: 'ordinary',
        present: seats.map((seat, i) => ({ seat, person: `p-member00000${i + 1}` })),
        agenda: [{ item: 'i1', file, motion: 'decree' }],
      },
    ],
    ...seats.map((seat, i): [string, object] => [
      'vote-cast',
      {
        item: 'i1',
        seat,
        transcribed: true,
        ...(i === 4 ? { vote: 'against', reasons: 'No basta' } : { vote: 'for' }),
      },
    ]),
    [
      'item-resolved',
      { item: 'i1', case: file, motion: 'decree', outcome: 'carried', for: 4, against: 1, abstained: 0, bare: true },
    ],
  ] as [string, object][]
  const { refused } = await record(world, [
    ...sits.map(([kind, said], i) => ({ file: session, seen: i, kind: `session/${kind}`, by: keeper, said })),
    {
      file,
      seen,
      kind: 'case/measures-decreed',
      by: keeper,
      cites: [{ file: session }],
      said: { measures: [{ id: 'm1' }], reviewDays: 90, reasons: 'El riesgo es alto', ...over },
    },
  ])
  assert.equal(refused, undefined)
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
const factsOf = async ({ file }: Ticket) =>
  (await outline(world, file)).slice(5).map(({ kind, facets }) => [kind, facets])
const sectionOf = (html: string) => /<section aria-labelledby="my-plan">.*?<\/section>/s.exec(html)?.[0] ?? ''

test('the plan is read measure by measure, with what each asks, and nothing is agreed beforehand', async () => {
  const { html } = await enter(await planned())
  const plan = sectionOf(html)
  for (const told of [
    mine.asked,
    'Un botón de mentira',
    'Dura 180 días',
    'Traerlo cargado',
    mine.asksNothing,
    spoken.unheard,
  ])
    assert.ok(plan.includes(told), told)
  assert.doesNotMatch(plan, /checked/)
  assert.doesNotMatch(html, /<script/)
})

test('what was ticked is agreed, and nothing else', async () => {
  const ticket = await planned()
  const page = await send(await enter(ticket), { act: 'agreed', 'agreed.consenter': 'c1', 'agreed.measures': ['m2'] })
  assert.equal(page.status, 200)
  assert.deepEqual(await factsOf(ticket), [['case/plan-agreed', { consenter: 'c1', measures: ['m2'] }]])
  assert.match(sectionOf(page.html), new RegExp(`${spoken.unheard}.*${spoken.agreed}`, 's'))
})

test('to object one says why, and may say what would serve; what was typed and ticked is kept', async () => {
  const ticket = await planned()
  const objected = {
    act: 'objected',
    'objected.consenter': 'c1',
    'objected.measures': ['m1'],
    'objected.instead': 'Un teléfono',
  }
  const blank = await send(await enter(ticket), objected)
  assert.equal(blank.status, 422)
  assert.match(blank.html, /<a href="#objected\.what">/)
  assert.match(blank.html, /Un teléfono<\/textarea>/)
  assert.match(blank.html, /name="objected\.measures"[^>]*value="m1" checked/)
  assert.deepEqual(await factsOf(ticket), [])
  const { html } = await send(blank, { ...objected, 'objected.what': 'Suena muy fuerte' })
  assert.match(sectionOf(html), new RegExp(`${spoken.objected}.*Suena muy fuerte.*Un teléfono`, 's'))
})

test('nothing ticked is no answer', async () => {
  const page = await send(await enter(await planned()), { act: 'agreed', 'agreed.consenter': 'c1' })
  assert.equal(page.status, 422)
  assert.match(page.html, /<a href="#agreed\.measures">Marque al menos una medida/)
})

test('a form sent twice is recorded once', async () => {
  const ticket = await planned()
  const page = await enter(ticket)
  const form = { act: 'agreed', 'agreed.consenter': 'c1', 'agreed.measures': ['m1', 'm2'] }
  await send(page, form)
  const again = await send(page, form)
  assert.ok(again.html.includes(words.es.myCase.notices.again))
  assert.equal((await factsOf(ticket)).length, 1)
})

test('in a group each is named, and speaks for themselves', async () => {
  const ticket = await planned(
    proposed([
      { id: 'c1', who: 'Ana Inventada' },
      { id: 'c2', who: 'Eva Inventada' },
    ]),
  )
  const page = await enter(ticket)
  assert.match(page.html, /name="agreed\.consenter"[^>]*type="radio"[^>]*value="c2"/)
  const { html } = await send(page, { act: 'agreed', 'agreed.consenter': 'c2', 'agreed.measures': ['m1', 'm2'] })
  assert.match(sectionOf(html), /Ana Inventada:[^:]*Todavía no responde.*Eva Inventada:[^:]*De acuerdo/s)
})

test('a decree is shown from the decision on; told of it, the person’s time to complain runs', async () => {
  const ticket = await planned()
  await decreed(ticket, { unheard: 'No se le encontró' })
  const before = await enter(ticket)
  for (const told of [
    mine.notTold,
    'El riesgo es alto',
    'No se le encontró',
    mine.decided,
    '4 a favor, 1 en contra',
    'Quórum justo',
    'No basta',
  ])
    assert.ok(before.html.includes(told), told)
  assert.doesNotMatch(before.html, new RegExp(words.es.myCase.window.title))
  const decision = (await outline(world, ticket.file)).length
  await happened(given, ticket.file, {
    kind: 'case/beneficiary-notified',
    by: coordination,
    said: { decision, how: 'En persona' },
  })
  const { html } = await enter(ticket)
  const [rule] = world.law.clocks.filter(({ id }) => id === 'complaint-file')
  assert.ok(html.includes(words.es.myCase.window.title) && html.includes(rule!.name.es))
  assert.doesNotMatch(html, new RegExp(mine.notTold))
  assert.doesNotMatch(html, /name="agreed\.measures"/)
})

test('in English too', async () => {
  const ticket = await planned()
  const answer = await app.request(
    '/en/mi-caso',
    formOf({ folio: folioOf(ticket.file), words: ticket.words.join(' ') }),
  )
  assert.match(await answer.text(), /My plan.*I agree to these measures/s)
})
