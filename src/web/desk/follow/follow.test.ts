import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readFile } from '../../../app/read.js'
import { givenWorld } from '../../given.js'
import { words } from '../../words/catalogue.js'
import {
  add,
  admit,
  analyst,
  coordination,
  deskOf,
  forward,
  get,
  happened,
  implement,
  issue,
  kindsIn,
  newFile,
  officer,
  person,
  post,
  request,
  type Step,
} from '../given.js'

const given = await givenWorld()
after(() => given.close())
const { follow, reasons } = words.es

const at = (file: string, act = '') => `/mesa/casos/${file}${act && `/${act}`}`
const step = (kind: string, by: typeof officer, said: object): Step => ({ kind: `case/${kind}`, by, said })
const inPlace = (...more: readonly Step[]) =>
  happened(given, newFile(), request(), admit(), issue(), implement(), forward(), ...more)
const misuse = (over: object = {}) =>
  step('misuse-reported', coordination, {
    ground: 'lends',
    measure: 'm1',
    when: 'Ayer',
    what: 'La prestó a un vecino inventado',
    deliberate: true,
    evidence: 'Un recibo inventado',
    ...over,
  })
const pageOf = async (file: string, by = coordination) => (await get(deskOf(given, by), at(file))).html

test('each delivery shows what was handed over, its number, and that the person has or has not signed for it', async () => {
  const file = await happened(
    given,
    newFile(),
    request(),
    issue(),
    step('measure-implemented', officer, {
      measure: 'm1',
      evidence: 'Acta',
      delivered: 'Un radio de mentira',
      serial: 'X-0001',
      receivedBy: 'La persona',
    }),
  )
  const before = await pageOf(file, officer)
  for (const told of ['Un radio de mentira', 'X-0001', follow.deliveries.unsigned, follow.ordered])
    assert.ok(before.includes(told), told)
  await happened(given, file, step('compliance-confirmed', person, { measure: 'm1', what: 'Ya lo tengo' }))
  const html = await pageOf(file, officer)
  assert.ok(html.includes(follow.deliveries.signed))
  assert.ok(!html.includes(follow.deliveries.unsigned))
})

test('what the person denied of one delivery stays beside the next one', async () => {
  const file = await inPlace(
    step('compliance-contradicted', person, { measure: 'm1', what: 'Nunca llegó' }),
    implement(),
  )
  const html = await pageOf(file)
  assert.ok(html.includes(follow.deliveries.contradicted))
  assert.ok(html.includes(follow.deliveries.unsigned))
})

test('alarms say whether anybody came and in how many minutes; failures say what failed', async () => {
  const file = await inPlace(
    step('alarm-activated', person, {
      measure: 'm1',
      when: 'Anoche',
      answered: 'late',
      minutes: 47,
      outcome: 'Llegó la vecina',
    }),
    step('device-failed', person, { measure: 'm1', what: 'No enciende' }),
  )
  const html = await pageOf(file)
  assert.ok(html.includes(`${follow.alarms.answered.late}: 47 minutos`))
  assert.ok(html.includes('No enciende'))
  assert.ok(html.includes(follow.failing))
})

test('silence is shown, and two in a row are said above everything until the person speaks', async () => {
  const silent = () => step('check-back-made', coordination, { answered: false, days: 3 })
  const file = await inPlace(silent())
  assert.ok(!(await pageOf(file)).includes('role="alert"'))
  await happened(given, file, silent())
  const html = await pageOf(file)
  assert.ok(html.includes(follow.silence.title({ count: 2 })))
  assert.ok(html.includes(follow.checkBacks.silent))
  await happened(given, file, add())
  assert.ok(!(await pageOf(file)).includes(follow.silence.next))
})

test('a check-back is signed with a number of days, and what is no number is refused at its field with all kept', async () => {
  const file = await inPlace()
  const seen = String((await kindsIn(given, file)).length)
  const app = deskOf(given, coordination)
  const wrong = await post(app, at(file, 'seguimiento'), { seen, answered: 'false', what: 'AQUÍ', days: 'pronto' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.html, /<a href="#days">/)
  assert.ok(wrong.html.includes('value="pronto"') && wrong.html.includes('AQUÍ'))
  const right = await post(app, at(file, 'seguimiento'), { seen, answered: 'false', days: '7' })
  assert.equal(right.status, 303)
  const acts = await readFile(given.world, file, 'story', { by: officer, why: 'Para comprobar' })
  assert.deepEqual(acts.at(-1)?.facets, { answered: false, days: 7 })
})

test('the file waits for the Coordination as soon as something is in place, and the check-back is what it owes', async () => {
  const file = await inPlace()
  const { html } = await get(deskOf(given, coordination), '/mesa')
  assert.ok(html.includes(`/mesa/casos/${file}`))
  const rule = given.world.law.clocks.find(({ id }) => id === 'check-back')
  assert.ok(html.includes(rule!.name.es))
})

test('evaluations are signed with a word on each measure, and say that the Board has yet to decide', async () => {
  const file = await inPlace(step('incident-reported', person, { what: 'Un coche' }))
  const seen = String((await kindsIn(given, file)).length)
  const form = { seen, cause: 'incident', reasons: 'Hace falta', 'recommends.0.measure': 'm1' }
  const missing = await post(deskOf(given, analyst), at(file, 'evaluacion'), form)
  assert.equal(missing.status, 422)
  assert.match(missing.html, /<a href="#recommends\.0\.to">/)
  const signed = await post(deskOf(given, analyst), at(file, 'evaluacion'), { ...form, 'recommends.0.to': 'extend' })
  assert.equal(signed.status, 303)
  const html = await pageOf(file)
  assert.ok(html.includes(words.es.acts.values.adjustment.extend))
  assert.ok(html.includes(follow.reviews.awaited))
})

test('before the term there is no evaluation for the term alone', async () => {
  const file = await inPlace()
  const seen = String((await kindsIn(given, file)).length)
  const form = { seen, cause: 'term', reasons: 'Toca', 'recommends.0.measure': 'm1', 'recommends.0.to': 'continue' }
  const answer = await post(deskOf(given, analyst), at(file, 'evaluacion'), form)
  assert.equal(answer.status, 422)
  assert.ok(answer.html.includes(reasons['review.before-time']))
})

test('misuse shows reports, warnings, the answer, and what is still missing, with how far the article is verified', async () => {
  const file = await inPlace(misuse())
  const { length: report } = await kindsIn(given, file)
  const missing = await pageOf(file)
  const [ground] = given.world.law.misuse.filter(({ id }) => id === 'lends')
  for (const told of [
    ground!.name.es,
    follow.misuse.unwarned,
    reasons['withdrawal.not-repeated'],
    reasons['withdrawal.not-warned'],
    reasons['withdrawal.not-heard'],
    words.es.common.verified.recalled,
  ])
    assert.ok(missing.includes(told), told)
  const warned = await post(deskOf(given, coordination), at(file, 'advertencia'), {
    seen: String(report),
    report: String(report),
    how: 'En persona',
  })
  assert.equal(warned.status, 303)
  await happened(given, file, step('misuse-heard', person, { what: 'Fue mi primo' }))
  const html = await pageOf(file)
  assert.ok(html.includes(follow.misuse.warned) && html.includes('Fue mi primo'))
  assert.ok(!html.includes(reasons['withdrawal.not-heard']))
  assert.ok(html.includes(reasons['withdrawal.not-repeated']), 'one act is never enough')
})

test('a device is offered for testing only where there is one', async () => {
  const file = await inPlace()
  const seen = String((await kindsIn(given, file)).length)
  const form = { seen, measure: 'm1', how: 'Se apretó', worked: 'true' }
  const answer = await post(deskOf(given, coordination), at(file, 'prueba-de-dispositivo'), form)
  assert.equal(answer.status, 422)
  assert.ok(answer.html.includes(reasons['device.not-one']))
})
