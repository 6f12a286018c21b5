import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readFile } from '../../../app/read.js'
import type { Signatory } from '../../../domain/act.js'
import { lawAt } from '../../../domain/law/law-at.js'
import { factorsOf } from '../../../domain/risk/answers.js'
import { givenWorld } from '../../given.js'
import {
  add,
  admit,
  analyst,
  coordination,
  deskOf,
  forward,
  get,
  happened,
  kindsIn,
  newFile,
  officer,
  openings,
  person,
  post,
  request,
} from '../given.js'

const given = await givenWorld()
after(() => given.close())

const law = lawAt(given.world.law, given.world.now())!
const ours = law.instruments.find(({ status }) => status === 'ours')!
const second: Signatory = { person: 'p-analyst00002', office: 'risk-unit' }

const at = (file: string, rest = 'estudio') => `/mesa/casos/${file}/${rest}`

type Fields = Record<string, string>

/** Every factor at its worst, at its best or not known, as the form sends it. */
function answered(how: 'worst' | 'best' | 'unknown', { instrument = ours, modules = [] as string[] } = {}): Fields {
  return Object.fromEntries(
    factorsOf(instrument, modules).map(({ id, axis, anchors }) => {
      const lowers = instrument.axes.find((one) => one.id === axis)?.effect === 'lowers'
      const { value } = anchors.at((how === 'worst') === lowers ? 0 : -1)!
      return [`answers.${id}.scale`, how === 'unknown' ? how : String(value)]
    }),
  )
}

const told = { nexus: 'Por lo que publica', reasons: 'Todo junto pesa' }
const whole = (over: Fields = {}): Fields => ({
  seen: '3',
  instrument: ours.id,
  ...answered('worst'),
  ...told,
  level: 'extreme',
  ...over,
})
const low = (over: Fields = {}): Fields => whole({ ...answered('best'), level: 'ordinary', ...over })

const forwarded = (over: object = {}) =>
  happened(given, newFile(), request({ danger: false, ...over }), admit(), forward())

const lastBody = async (file: string) =>
  (await readFile(given.world, file, 'whereabouts', { by: officer, why: 'Para comprobar' })).at(-1)?.body

test('a study that was filled in is recorded in the words of its instrument, and leads to itself', async () => {
  const file = await forwarded()
  const [factor] = ours.factors
  const answer = await post(
    deskOf(given, analyst),
    at(file),
    whole({
      [`answers.${factor!.id}.evidence`]: 'Un mensaje de mentira',
      [`answers.${factor!.id}.source`]: 'document',
      [`answers.${factor!.id}.confidence`]: 'high',
    }),
  )
  assert.deepEqual([answer.status, answer.location], [303, `/mesa/casos/${file}#act-4`])
  const body = (await lastBody(file)) as { answers: object[]; version: string; level: string }
  assert.deepEqual(body.answers[0], {
    factor: factor!.id,
    asked: factor!.asks.es,
    scale: factor!.anchors.at(-1)!.value,
    anchor: factor!.anchors.at(-1)!.name.es,
    evidence: 'Un mensaje de mentira',
    source: 'document',
    confidence: 'high',
  })
  assert.equal(body.answers.length, factorsOf(ours, []).length)
  assert.deepEqual([body.version, body.level], [ours.version, 'extreme'])
})

test('the instrument of ours is offered first, and says that it is not official; others say that they are recalled', async () => {
  const { html } = await get(deskOf(given, analyst), at(await forwarded()))
  assert.match(html, new RegExp(`value="${ours.id}" checked`))
  assert.match(html, /No es el oficial\./)
  for (const { id, name } of law.instruments) assert.ok(html.includes(`value="${id}"`) && html.includes(name.es), id)
  assert.match(html, /Una variante publicada, escrita de memoria\.[^<]*Recordado, sin cotejar/)
})

test('to reckon says what the instrument gives, signs nothing and keeps what was typed', async () => {
  const file = await forwarded()
  const { status, html } = await post(deskOf(given, analyst), at(file), whole({ more: 'reckoning', level: '' }))
  assert.equal(status, 200)
  assert.match(html, /Da: Riesgo extremo/)
  assert.match(html, /En conjunto: 100\s%/)
  assert.match(html, /Por lo que publica/)
  const radio = `name="answers\\.${ours.factors[0]!.id}\\.scale" type="radio" value="3" checked`
  assert.match(html, new RegExp(radio))
  assert.equal((await kindsIn(given, file)).length, 3)
})

test('what is not known is not counted as safe: too much of it and there is no level, only its bounds', async () => {
  const file = await forwarded()
  const { html } = await post(
    deskOf(given, analyst),
    at(file),
    whole({ ...answered('unknown'), more: 'reckoning', level: '' }),
  )
  assert.match(html, /No da nivel/)
  assert.match(html, /Si lo que no se sabe fuera inofensivo: Riesgo ordinario\. Si fuera lo peor: Riesgo extremo/)
  const refused = await post(deskOf(given, analyst), at(file), whole(answered('unknown')))
  assert.match(refused.html, /<a href="#level">Con estas respuestas el instrumento no da nivel/)
})

test('what is missing is told at its own question, by name, and nothing typed is lost', async () => {
  const file = await forwarded()
  const [factor] = ours.factors
  const { [`answers.${factor!.id}.scale`]: _, ...rest } = whole()
  const { status, html } = await post(deskOf(given, analyst), at(file), {
    ...rest,
    nexus: '',
    [`answers.${factor!.id}.evidence`]: 'Lo que ya se había escrito',
    'beneficiaries.0.name': 'Pariente Inventado',
  })
  assert.equal(status, 422)
  assert.match(html, /<title>Error: /)
  const place = `answers\\.${factor!.id}\\.scale`
  assert.match(html, new RegExp(`<a href="#${place}">${factor!.name.es}: Falta la respuesta`))
  assert.match(html, new RegExp(`id="${place}"`))
  assert.match(html, /<a href="#nexus">/)
  assert.match(html, /<a href="#beneficiaries\.0\.relation">/)
  assert.match(html, /id="beneficiaries\.0\.relation"/)
  assert.match(html, /Lo que ya se había escrito/)
  assert.match(html, /value="Pariente Inventado"/)
  assert.match(html, /Todo junto pesa/)
  assert.equal((await kindsIn(given, file)).length, 3)
})

test('a level that the answers do not give is refused with the one that they give', async () => {
  const file = await forwarded()
  const { status, html } = await post(deskOf(given, analyst), at(file), whole({ level: 'ordinary' }))
  assert.equal(status, 422)
  assert.match(html, /<a href="#level">Ese no es el nivel[^<]*El instrumento da: Riesgo extremo\./)
  const needless = await post(deskOf(given, analyst), at(file), whole({ 'override.reasons': 'Porque sí' }))
  assert.match(needless.html, /<a href="#override\.reasons">Ese es el nivel que da el instrumento/)
  assert.match(needless.html, /id="override\.reasons"/)
})

test('a departing level stands once another analyst agrees, and never by the hand of the same', async () => {
  const file = await forwarded()
  const form = whole({ level: 'ordinary', 'override.reasons': 'Ya vive en otro país' })
  assert.equal((await post(deskOf(given, analyst), at(file), form)).status, 303)
  const agrees = { seen: '4', agrees: 'true', reasons: 'Lo veo igual' }
  const own = await post(deskOf(given, analyst), at(file, 'segunda-opinion'), agrees)
  assert.equal(own.status, 422)
  assert.match(own.html, /Quien hizo el estudio no puede ser/)
  const waiting = await get(deskOf(given, second), at(file, 'estudios/4'))
  assert.match(waiting.html, /Todavía no tiene efecto/)
  assert.equal((await post(deskOf(given, second), at(file, 'segunda-opinion'), agrees)).status, 303)
  const { html } = await get(deskOf(given, analyst), at(file, 'estudios/4'))
  assert.match(html, /Ya vive en otro país[\s\S]*Otra persona analista estuvo de acuerdo[\s\S]*Lo veo igual/)
})

test('a module adds its questions when it is asked for, and what was typed stays', async () => {
  const file = await forwarded()
  const [module] = ours.modules
  const added = ours.factors.find((factor) => factor.module === module!.id)!
  const before = await get(deskOf(given, analyst), at(file))
  assert.ok(!before.html.includes(added.asks.es))
  const { html } = await post(deskOf(given, analyst), at(file), whole({ modules: module!.id, more: 'questions' }))
  assert.ok(html.includes(added.asks.es))
  assert.match(html, new RegExp(`value="${module!.id}" checked`))
  const unasked = await post(deskOf(given, analyst), at(file), whole({ modules: module!.id }))
  assert.match(unasked.html, new RegExp(`<a href="#answers\\.${added.id}\\.scale">`))
})

test('another instrument has its own questions, and going back finds the answers to the first', async () => {
  const file = await forwarded()
  const other = law.instruments.find(({ status }) => status === 'published')!
  const { html } = await post(deskOf(given, analyst), at(file), whole({ instrument: other.id, more: 'questions' }))
  assert.ok(html.includes(other.factors[0]!.asks.es))
  assert.ok(!html.includes(ours.factors[0]!.asks.es))
  assert.match(html, new RegExp(`<input type="hidden" name="answers\\.${ours.factors[0]!.id}\\.scale" value="3"`))
})

test('a form drawn with an earlier text of the instrument is not signed upon another', async () => {
  const file = await forwarded()
  const { status, html } = await post(deskOf(given, analyst), at(file), whole({ drawn: `${ours.id} 0` }))
  assert.equal(status, 422)
  assert.match(html, /<a href="#instrument">El instrumento cambió de versión/)
  assert.match(html, new RegExp(`name="drawn" value="${ours.id} ${ours.version}"`))
})

test('those whom the request names are brought in on record, each keeps a number, and nobody else is read', async () => {
  const circle = [{ name: 'Pareja Inventada', relation: 'partner' }]
  const file = await forwarded({ circle })
  const form = await get(deskOf(given, analyst), at(file))
  assert.doesNotMatch(form.html, /Pareja Inventada/)
  const brought = await post(deskOf(given, analyst), at(file), whole({ more: 'circle' }))
  assert.match(brought.html, /value="Pareja Inventada"/)
  assert.doesNotMatch(brought.html, /En un lugar inventado|vecina inventada/)
  assert.match(
    (await openings(given, file)).at(-1)!,
    /story-and-whereabouts: Para saber a quién más alcanza el peligro/,
  )
  const people = {
    'beneficiaries.0.name': 'Pareja Inventada',
    'beneficiaries.0.relation': 'partner',
    'beneficiaries.1.name': 'Hija Inventada',
    'beneficiaries.1.relation': 'descendant',
  }
  assert.equal((await post(deskOf(given, analyst), at(file), whole(people))).status, 303)
  const named = { name: 'Nombrada Después', relation: 'other' }
  await happened(given, file, { kind: 'case/circle-widened', by: person, said: named })
  const again = await post(deskOf(given, analyst), at(file), whole({ seen: '5', more: 'circle' }))
  assert.equal(again.html.match(/value="Nombrada Después"/g)?.length, 1)
  assert.match(again.html, /name="beneficiaries\.1\.id" value="b2"/)
  assert.equal(again.html.match(/value="Pareja Inventada"/g)?.length, 1)
  const third = { 'beneficiaries.0.name': 'Otra Inventada', 'beneficiaries.0.relation': 'other' }
  assert.equal((await post(deskOf(given, analyst), at(file), whole({ seen: '5', ...third }))).status, 303)
  const { beneficiaries } = (await lastBody(file)) as { beneficiaries: { id: string }[] }
  assert.deepEqual(
    beneficiaries.map(({ id }) => id),
    ['b3'],
  )
})

test('incidents and threats of the file stand beside the form, told apart', async () => {
  const file = await forwarded()
  const report = (said: object) => ({ kind: 'case/incident-reported', by: person, said })
  await happened(given, file, report({ what: 'Un coche sin placas', sort: 'incident' }))
  await happened(given, file, report({ what: 'Dijeron que lo matarían', sort: 'threat', when: 'Ayer' }))
  const { html } = await get(deskOf(given, analyst), at(file))
  assert.match(
    html,
    /Algo que pasó[\s\S]*Un coche sin placas[\s\S]*Una amenaza[\s\S]*Dijeron que lo matarían[\s\S]*Ocurrió: Ayer/,
  )
})

test('what came in meanwhile has to be read, the form staying as typed', async () => {
  const file = await forwarded()
  await happened(given, file, { kind: 'case/risk-study-made', by: second, said: await sameStudy() })
  const { status, html } = await post(deskOf(given, analyst), at(file), whole())
  assert.equal(status, 409)
  assert.match(html, /Hay algo nuevo en el expediente/)
  assert.match(html, /Todo junto pesa/)
  assert.match(html, /name="seen" value="4"/)
})

async function sameStudy() {
  const file = await forwarded()
  await post(deskOf(given, analyst), at(file), whole())
  return lastBody(file)
}

test('what the person adds does not overtake it, and a second click signs nothing more', async () => {
  const file = await forwarded()
  await happened(given, file, add())
  const app = deskOf(given, analyst)
  const answers = [await post(app, at(file), whole()), await post(app, at(file), whole())]
  for (const { status, location } of answers) assert.deepEqual([status, location], [303, `/mesa/casos/${file}#act-5`])
  assert.equal((await kindsIn(given, file)).length, 5)
})

test('a study is read as it was worded, with its evidence and how it was reckoned', async () => {
  const file = await forwarded()
  const [factor] = ours.factors
  await post(deskOf(given, analyst), at(file), whole({ [`answers.${factor!.id}.evidence`]: 'Prueba de mentira' }))
  const { status, html } = await get(deskOf(given, analyst), at(file, 'estudios/4'))
  assert.equal(status, 200)
  assert.ok(html.includes(factor!.asks.es))
  assert.match(html, /Prueba de mentira/)
  assert.match(html, /Da: Riesgo extremo/)
  assert.doesNotMatch(html, /style=|<script(?! type="module")/)
  assert.equal((await get(deskOf(given, analyst), at(file, 'estudios/3'))).status, 404)
})

test('two studies side by side say what changed, and across instruments only how the level went', async () => {
  const file = await forwarded()
  const app = deskOf(given, analyst)
  await post(app, at(file), whole())
  await post(app, at(file), low({ seen: '4' }))
  const { html } = await get(app, at(file, 'estudios'))
  assert.match(html, /El nivel pasó de Riesgo extremo a Riesgo ordinario/)
  assert.match(html, new RegExp(`Cambiaron ${factorsOf(ours, []).length} respuestas`))
  const other = law.instruments.find(({ status, thresholds }) => status === 'published' && thresholds.length > 0)!
  const across = answered('worst', { instrument: other })
  await post(app, at(file), { seen: '5', instrument: other.id, ...across, ...told, level: 'extreme' })
  const last = await get(app, at(file, 'estudios'))
  assert.match(last.html, /instrumentos distintos/)
  assert.match(last.html, /El nivel pasó de Riesgo ordinario a Riesgo extremo/)
  const chosen = await get(app, `${at(file, 'estudios')}?de=4&con=5`)
  assert.match(chosen.html, /El nivel pasó de Riesgo extremo a Riesgo ordinario/)
})

test('the page of the case and its story lead to the study', async () => {
  const file = await forwarded()
  await post(deskOf(given, analyst), at(file), whole())
  const { html } = await get(deskOf(given, analyst), `/mesa/casos/${file}`)
  assert.match(html, new RegExp(`href="/mesa/casos/${file}/estudios/4"`))
  assert.match(html, new RegExp(`Ver las ${factorsOf(ours, []).length} respuestas`))
})

test('the wrong office is told so, and a study is opened by nobody without a reason', async () => {
  const file = await forwarded()
  const wrong = await get(deskOf(given, coordination), at(file))
  assert.equal(wrong.status, 403)
  assert.match(wrong.html, /no tiene la facultad/)
  const outside = await get(deskOf(given, coordination), at(file, 'estudios'))
  assert.deepEqual([outside.status, outside.location], [303, `/mesa/casos/${file}`])
})

test('in English too', async () => {
  const file = await forwarded()
  const { location } = await post(deskOf(given, analyst), `/en${at(file)}`, whole())
  assert.equal(location, `/en/mesa/casos/${file}#act-4`)
  const { answers } = (await lastBody(file)) as { answers: { asked: string }[] }
  assert.equal(answers[0]?.asked, ours.factors[0]!.asks.en)
  const { html } = await get(deskOf(given, analyst), `/en${at(file, 'estudios/4')}`)
  assert.match(html, /Gives: Extreme risk/)
})
