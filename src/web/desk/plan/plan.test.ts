import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { outline, readFile } from '../../../app/read.js'
import type { Signatory } from '../../../domain/act.js'
import { isOf } from '../../../domain/act.js'
import { planProposed } from '../../../domain/case/acts/plan-proposed.js'
import { givenWorld } from '../../given.js'
import {
  admit,
  analyst,
  coordination,
  deskOf,
  forward,
  get,
  happened,
  newFile,
  openings,
  person,
  post,
  request,
  riskStudy,
  type Step,
} from '../given.js'

const given = await givenWorld()
after(() => given.close())
const { world } = given

const colleague: Signatory = { person: 'p-analyst00002', office: 'risk-unit' }
const step = (kind: string, by: Signatory, said: object): Step => ({ kind: `case/${kind}`, by, said })
const also = { id: 'b1', name: 'Hija Inventada', relation: 'descendant' }
const studyMade = () => riskStudy(given, { beneficiaries: [also] })
const begun = () => happened(given, newFile(), request({ danger: false }), admit(), forward(), studyMade())
const at = (file: string) => `/mesa/casos/${file}/plan`

const filled = {
  'measures.0.measure': 'panic-button',
  'measures.0.what': 'Un botón de mentira',
  'measures.0.for': ['b0', 'b1'],
  'measures.0.days': '180',
  'measures.0.personMust': 'Traerlo cargado',
  'measures.1.measure': 'self-protection-course',
  'measures.1.what': 'Un curso de mentira',
  'measures.1.for': ['b0'],
  'measures.1.days': '30',
  'measures.1.authority': 'national-guard',
  'consenters.0.who': 'Nombre Inventado, vocera',
  'consenters.1.who': 'Otra Inventada, tesorera',
  explained: 'En dos llamadas inventadas',
}

test('a plan is put measure by measure, for those whom the study names, to those who have to agree', async () => {
  const file = await begun()
  const form = await get(deskOf(given, analyst), at(file))
  assert.equal(form.status, 200)
  assert.match(form.html, /<optgroup label="De protección">/)
  assert.match(form.html, /Hija Inventada/)
  const { status, location } = await post(deskOf(given, analyst), at(file), { seen: '4', ...filled })
  assert.deepEqual([status, location], [303, `/mesa/casos/${file}#act-5`])
  const plan = (await readFile(world, file, 'whereabouts', { by: analyst, why: 'Para comprobar' })).at(-1)!
  assert.ok(isOf(planProposed, plan))
  assert.deepEqual(
    plan.body?.measures.map(({ id, days, for: whom }) => [id, days, whom]),
    [
      ['m1', 180, ['b0', 'b1']],
      ['m2', 30, ['b0']],
    ],
  )
  assert.deepEqual(
    plan.body?.consenters.map(({ id, who }) => `${id} ${who}`),
    ['c1 Nombre Inventado, vocera', 'c2 Otra Inventada, tesorera'],
  )
})

test('to name people for a plan is on record as that', async () => {
  const file = await begun()
  await get(deskOf(given, analyst), at(file))
  assert.match((await openings(given, file)).at(-1)!, /story-and-whereabouts: Para proponer el plan/)
})

test('where somebody is is not shown for it', async () => {
  const { html } = await get(deskOf(given, analyst), at(await begun()))
  assert.doesNotMatch(html, /En un lugar inventado|Por una vecina inventada/)
})

test('what is wrong is told at its row, and nothing typed is lost or recorded', async () => {
  const file = await begun()
  const { status, html } = await post(deskOf(given, analyst), at(file), {
    seen: '4',
    ...filled,
    'measures.0.days': 'medio año',
    'measures.1.measure': 'escort',
    'measures.1.for': [],
    explained: '',
  })
  assert.equal(status, 422)
  assert.match(html, /<a href="#measures\.0\.days">/)
  assert.match(html, /value="medio año"/)
  assert.match(html, /<a href="#measures\.1\.for">/)
  assert.match(html, /<a href="#explained">/)
  assert.match(html, /Traerlo cargado/)
  assert.match(html, /id="measures\.1\.for"/)
  assert.equal((await outline(world, file)).length, 4)
  const urgent = await post(deskOf(given, analyst), at(file), { seen: '4', ...filled, 'measures.1.measure': 'escort' })
  assert.match(urgent.html, /<a href="#measures\.1\.measure">Elija una medida preventiva/)
})

test('another row and another person are asked for without signing anything', async () => {
  const file = await begun()
  const app = deskOf(given, analyst)
  const measure = await post(app, at(file), { seen: '4', ...filled, more: 'measures' })
  assert.equal(measure.status, 200)
  assert.match(measure.html, /name="measures\.2\.what"/)
  const consenter = await post(app, at(file), { seen: '4', ...filled, more: 'consenters' })
  assert.match(consenter.html, /name="consenters\.2\.who"/)
  assert.equal((await outline(world, file)).length, 4)
})

test('a new plan begins with the rows of the last and with what was said of it', async () => {
  const file = await begun()
  const app = deskOf(given, analyst)
  await post(app, at(file), { seen: '4', ...filled })
  const word = { consenter: 'c1', measures: ['m1'], what: 'Suena muy fuerte', instead: 'Un teléfono' }
  await happened(given, file, step('plan-objected', person, word))
  const { html } = await get(app, at(file))
  assert.match(html, /Un botón de mentira<\/textarea>/)
  assert.match(html, /value="Otra Inventada, tesorera"/)
  assert.match(html, /No está de acuerdo.*Suena muy fuerte.*Un teléfono/s)
  assert.match(html, /Todavía no responde/)
  const { location } = await post(app, at(file), { seen: '6', ...filled })
  assert.equal(location, `/mesa/casos/${file}#act-7`)
  const plan = (await outline(world, file)).at(-1)
  assert.deepEqual(plan?.facets.measures, ['m3', 'm4'])
})

test('overtaken, it comes back as typed with what is new; sent twice, it stands once', async () => {
  const file = await begun()
  await happened(given, file, { ...studyMade(), by: colleague })
  const app = deskOf(given, analyst)
  const { status, html } = await post(app, at(file), { seen: '4', ...filled })
  assert.equal(status, 409)
  assert.match(html, /Hay algo nuevo.*Se estudió el riesgo/s)
  assert.match(html, /Un botón de mentira/)
  const answers = await Promise.all([1, 2].map(() => post(app, at(file), { seen: '5', ...filled })))
  for (const { status, location } of answers) assert.deepEqual([status, location], [303, `/mesa/casos/${file}#act-6`])
})

test('not before a study, nor by another office', async () => {
  const file = await happened(given, newFile(), request({ danger: false }), admit(), forward())
  const { status, html } = await get(deskOf(given, analyst), at(file))
  assert.equal(status, 422)
  assert.match(html, /Primero hay que estudiar el riesgo/)
  assert.equal((await get(deskOf(given, coordination), at(file))).status, 403)
})

test('the word of each is typed by an officer who knows whose it is', async () => {
  const file = await begun()
  await post(deskOf(given, analyst), at(file), { seen: '4', ...filled })
  const form = await get(deskOf(given), `/mesa/casos/${file}/desacuerdo-con-el-plan`)
  assert.match(form.html, /Otra Inventada, tesorera/)
  assert.doesNotMatch(form.html, /En un lugar inventado/)
  const sent = { seen: '5', consenter: 'c2', measures: ['m2'], what: 'No tiene tiempo', transcribed: 'telephone' }
  const { status } = await post(deskOf(given), `/mesa/casos/${file}/desacuerdo-con-el-plan`, sent)
  assert.equal(status, 303)
  const said = (await outline(world, file)).at(-1)
  assert.deepEqual(said?.facets, { consenter: 'c2', measures: ['m2'] })
  const none = await post(deskOf(given), `/mesa/casos/${file}/acuerdo-con-el-plan`, { seen: '6' })
  assert.equal(none.status, 422)
  assert.match(none.html, /<a href="#measures">Marque al menos una medida/)
})
