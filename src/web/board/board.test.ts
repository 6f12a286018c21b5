import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { outline } from '../../app/read.js'
import { addPerson } from '../../app/staff.js'
import type { Signatory } from '../../domain/act.js'
import { lawAt } from '../../domain/law/law-at.js'
import { factorsOf } from '../../domain/risk/answers.js'
import { votingPlaces } from '../../domain/session/seats.js'
import { desk } from '../desk/desk.js'
import {
  admit,
  analyst,
  coordination,
  forward,
  get,
  happened,
  kindsIn,
  newFile,
  officer,
  person,
  post,
  request,
} from '../desk/given.js'
import { type Fields, givenApp, givenWorld } from '../given.js'
import { home } from '../home/home.js'
import { board } from './board.js'

const given = await givenWorld()
after(() => given.close())

const law = lawAt(given.world.law, given.world.now())!
const seats = votingPlaces(law).map(({ id }) => id)
const members: Signatory[] = []

before(async () => {
  for (const [i] of seats.entries()) {
    const mail = `board${i}@example.invalid`
    const { person } = await addPerson(given.world, {
      office: 'board',
      name: `Integrante ${i} (persona inventada)`,
      mail,
    })
    members.push({ person: person!, office: 'board' })
  }
})

const tableOf = (signatory: Signatory) =>
  givenApp(given, [home, board, desk], { signatory, name: 'Integrante (persona inventada)' })

const instrument = law.instruments[0]!
const worst = factorsOf(instrument, []).map(({ id: factor, axis, asks, anchors }) => {
  const lowers = instrument.axes.find(({ id }) => id === axis)?.effect === 'lowers'
  const meant = anchors.at(lowers ? 0 : -1)!
  return { factor, asked: asks.es, scale: meant.value, anchor: meant.name.es }
})

const study = {
  kind: 'case/risk-study-made',
  by: analyst,
  said: {
    instrument: instrument.id,
    version: instrument.version,
    answers: worst,
    nexus: 'Empezó por su labor',
    level: 'extreme',
    reasons: 'Todo junto pesa',
  },
}
const plan = {
  kind: 'case/plan-proposed',
  by: analyst,
  said: {
    measures: [
      { id: 'm1', measure: 'panic-button', what: 'Un botón', for: ['b0'], days: 180 },
      { id: 'm2', measure: 'bulletproof-vest', what: 'Un chaleco', for: ['b0'], days: 90, authority: 'national-guard' },
    ],
    consenters: [{ id: 'c1', who: 'Persona Inventada' }],
    explained: 'Se habló dos veces',
  },
}
const agree = { kind: 'case/plan-agreed', by: person, said: { consenter: 'c1', measures: ['m1', 'm2'] } }

const ready = () => happened(given, newFile(), request({ danger: false }), admit(), forward(), study, plan, agree)

/** Opens a session with these seats present and this case before it. Answers its address. */
async function sit(file: string, present: number, motion = 'decree'): Promise<string> {
  const fields: Fields = {
    number: '1',
    sort: 'ordinary',
    ...Object.fromEntries(seats.slice(0, present).map((seat, i) => [`present.${seat}`, members[i]!.person])),
    'agenda.0.file': file,
    'agenda.0.motion': motion,
  }
  const { status, location } = await post(tableOf(members[0]!), '/junta', fields)
  assert.equal(status, 303)
  return location!
}

const votes = (present: number, vote: (i: number) => string): Fields =>
  Object.fromEntries(
    seats.slice(0, present).flatMap((seat, i) => [
      [`vote.${seat}.which`, vote(i)],
      [`vote.${seat}.reasons`, vote(i) === 'against' ? 'No basta' : ''],
    ]),
  )

const decision: Fields = { measures: ['m1', 'm2'], reviewDays: '180', reasons: 'El riesgo es extremo' }
const seen = (file: string) =>
  outline(given.world, file).then(({ length }) => ({ seen: '1', seenCase: String(length) }))

test('votes, outcome and decree are recorded together, and the decree cites its item', async () => {
  const file = await ready()
  const session = await sit(file, 9)
  const fields = { ...(await seen(file)), ...votes(9, (i) => (i < 6 ? 'for' : 'against')), ...decision }
  const answer = await post(tableOf(members[0]!), `${session}/i1`, fields)
  assert.equal(answer.status, 303, answer.html.slice(0, 2000))
  const acts = await outline(given.world, file)
  const decree = acts.at(-1)!
  assert.equal(decree.kind, 'case/measures-decreed')
  assert.deepEqual(decree.facets.addressees, ['national-guard'])
  const sessionFile = session.split('/').at(-1)!
  assert.deepEqual(decree.cites, [{ file: sessionFile, seq: 11 }])
  const { html } = await get(tableOf(members[3]!), `${session}/i1`)
  assert.match(html, /Aprobado/)
  assert.match(html, /6 a favor, 3 en contra, 0 abstenciones/)
  assert.match(html, /No basta/, 'dissent stands beside the decision')
  const onCase = await get(tableOf(members[3]!), `/mesa/casos/${file}`)
  assert.match(onCase.html, /Cómo votó la Junta.*6 a favor, 3 en contra.*en contra: <span class="rg-said">No basta/s)
})

test('the coordination tells the person of the decision, once', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const fields = { ...(await seen(file)), ...votes(6, () => 'for'), ...decision }
  await post(tableOf(members[0]!), `${session}/i1`, fields)
  const office = givenApp(given, [desk], { signatory: coordination, name: 'Personal (persona inventada)' })
  const at = `/mesa/casos/${file}/notificacion`
  const form = await get(office, at)
  assert.match(form.html, /name="decision" type="radio" value="7"/)
  const blank = await post(office, at, { seen: '7', decision: '7' })
  assert.deepEqual([blank.status, /<a href="#how">/.test(blank.html)], [422, true])
  const { status } = await post(office, at, { seen: '7', decision: '7', how: 'En persona, en un lugar inventado' })
  assert.equal(status, 303)
  assert.equal((await kindsIn(given, file)).at(-1), 'case/beneficiary-notified')
  assert.equal((await get(office, at)).status, 422)
})

test('a form sent twice records one vote, one outcome and one decision', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const fields = { ...(await seen(file)), ...votes(6, () => 'for'), ...decision }
  const app = tableOf(members[0]!)
  const answers = await Promise.all([1, 2].map(() => post(app, `${session}/i1`, fields)))
  answers.push(await post(app, `${session}/i1`, fields))
  assert.equal(answers[2]!.status, 303)
  const kinds = await kindsIn(given, file)
  assert.equal(kinds.filter((kind) => kind === 'case/measures-decreed').length, 1)
  assert.equal((await kindsIn(given, session.split('/').at(-1)!)).length, 8)
})

test('who is recused is present and does not vote', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const fields = { ...(await seen(file)), ...votes(6, (i) => (i === 5 ? 'none' : 'for')), ...decision }
  assert.equal((await post(tableOf(members[0]!), `${session}/i1`, fields)).status, 303)
  assert.match((await get(tableOf(members[0]!), session)).html, /5 a favor, 0 en contra, 0 abstenciones/)
})

test('before measures are taken back it says what the article asks, how far that was verified, and what is missing', async () => {
  const file = await ready()
  const session = await sit(file, 6, 'withdraw')
  const page = await get(tableOf(members[0]!), `${session}/i1`)
  assert.match(page.html, /art\. 37.*de memoria.*Un descuido no basta.*Antes hay que advertir.*Antes hay que oír/is)
  const fields = { ...(await seen(file)), ...votes(6, () => 'for'), measures: ['m1'], reasons: 'Una vez' }
  const { status, html } = await post(tableOf(members[0]!), `${session}/i1`, fields)
  assert.equal(status, 422)
  assert.match(html, /<li>Un descuido no basta/)
})

test('an open session waits in the Board’s own queue, beside the cases', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const { html } = await get(tableOf(members[0]!), '/mesa')
  assert.ok(html.includes(`href="${session}"`))
  assert.match(html, /Sesión abierta/)
})

test('four members are no quorum, even when all agree: nothing is recorded of the vote', async () => {
  const file = await ready()
  const session = await sit(file, 4)
  const fields = { ...(await seen(file)), ...votes(4, () => 'for'), ...decision }
  const { status, html } = await post(tableOf(members[0]!), `${session}/i1`, fields)
  assert.equal(status, 422)
  assert.match(html, /quórum/)
  assert.match(html, /El riesgo es extremo/, 'what was typed is given back')
  assert.deepEqual(await kindsIn(given, session.split('/').at(-1)!), ['session/session-opened'])
  assert.match((await get(tableOf(members[0]!), session)).html, /No hay quórum: 4 de 9/)
})

test('five are the bare quorum, and the decision is marked so', async () => {
  const file = await ready()
  const session = await sit(file, 5)
  const fields = { ...(await seen(file)), ...votes(5, () => 'for'), ...decision }
  assert.equal((await post(tableOf(members[0]!), `${session}/i1`, fields)).status, 303)
  assert.match((await get(tableOf(members[0]!), session)).html, /Quórum justo/)
})

test('what is not carried decides nothing, and the case goes on waiting', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const fields = { ...(await seen(file)), ...votes(6, (i) => (i < 3 ? 'for' : 'against')) }
  assert.equal((await post(tableOf(members[0]!), `${session}/i1`, fields)).status, 303)
  assert.equal((await kindsIn(given, file)).at(-1), 'case/plan-agreed')
  assert.match((await get(tableOf(members[0]!), `${session}/i1`)).html, /No se aprobó/)
})

test('every seat present says its vote, and who is against says why', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const silent = { ...(await seen(file)), ...votes(5, () => 'for'), ...decision }
  const missing = await post(tableOf(members[0]!), `${session}/i1`, silent)
  assert.equal(missing.status, 422)
  assert.match(missing.html, new RegExp(`#vote\\.${seats[5]}\\.which`))
  const mute = { ...silent, ...votes(6, () => 'for'), [`vote.${seats[2]}.which`]: 'against' }
  const unreasoned = await post(tableOf(members[0]!), `${session}/i1`, mute)
  assert.equal(unreasoned.status, 422)
  assert.match(unreasoned.html, new RegExp(`#vote\\.${seats[2]}\\.reasons`))
})

test('a member votes from their own sign-in, once, and only for their own seat', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const mine = { ...(await seen(file)), [`vote.${seats[4]}.which`]: 'for', [`vote.${seats[3]}.which`]: 'for' }
  assert.equal((await post(tableOf(members[4]!), `${session}/i1`, mine)).status, 303)
  assert.deepEqual(await kindsIn(given, session.split('/').at(-1)!), ['session/session-opened', 'session/vote-cast'])
  assert.match((await get(tableOf(members[4]!), `${session}/i1`)).html, /Su voto ya está emitido/)
  assert.match((await get(tableOf(members[8]!), `${session}/i1`)).html, /no figura entre los lugares presentes/)
})

test('what came in while the Board sat is read first, and nothing typed is lost', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  const fields = { ...(await seen(file)), ...votes(6, () => 'for'), ...decision }
  await happened(given, file, {
    kind: 'case/plan-objected',
    by: person,
    said: { consenter: 'c1', measures: ['m1'], what: 'Suena' },
  })
  const { status, html } = await post(tableOf(members[0]!), `${session}/i1`, fields)
  assert.equal(status, 409)
  assert.match(html, /El riesgo es extremo/)
  assert.equal((await kindsIn(given, session.split('/').at(-1)!)).length, 1)
})

test('a session opened wrongly is given back as it was typed', async () => {
  const { status, html } = await post(tableOf(members[0]!), '/junta', {
    number: '0',
    [`present.${seats[0]}`]: members[0]!.person,
    [`present.${seats[1]}`]: members[0]!.person,
    other: 'ZZZZ-ZZZZ',
  })
  assert.equal(status, 422)
  assert.match(html, /No hay un caso con ese folio/)
  const twice = {
    number: '3',
    [`present.${seats[0]}`]: members[0]!.person,
    [`present.${seats[1]}`]: members[0]!.person,
  }
  assert.match((await post(tableOf(members[0]!), '/junta', twice)).html, /Diga si la sesión es ordinaria/)
  const sorted = await post(tableOf(members[0]!), '/junta', { ...twice, sort: 'ordinary' })
  assert.match(sorted.html, /Una persona ocupa un solo lugar/)
  const stranger = { number: '3', sort: 'ordinary', [`present.${seats[0]}`]: officer.person }
  assert.match((await post(tableOf(members[0]!), '/junta', stranger)).html, /Elija a alguien que integre la Junta/)
  const english = await post(tableOf(members[0]!), '/en/junta', { ...twice, sort: 'ordinary', language: 'en' })
  assert.deepEqual([english.status, /Sessions of the Board/.test(english.html)], [200, true])
})

test('only the Board keeps sessions; anybody else reads what the Board is', async () => {
  assert.equal((await get(tableOf(officer), '/junta')).status, 403)
  assert.equal((await get(tableOf(officer), '/junta/sesiones/session-aaaaaaaa')).status, 403)
  assert.equal((await get(tableOf(members[0]!), '/junta/sesiones/session-aaaaaaaa')).status, 404)
  const { status, html } = await get(givenApp(given, [home, board]), '/junta')
  assert.deepEqual([status, /Esta página todavía no existe/.test(html)], [200, true])
})

test('a session that ended resolves nothing more', async () => {
  const file = await ready()
  const session = await sit(file, 6)
  assert.equal((await post(tableOf(members[0]!), `${session}/cierre`, { seen: '1' })).status, 303)
  const fields = { ...(await seen(file)), seen: '2', ...votes(6, () => 'for'), ...decision }
  assert.equal((await post(tableOf(members[0]!), `${session}/i1`, fields)).status, 422)
  assert.ok(!(await kindsIn(given, file)).includes('case/measures-decreed'))
})
