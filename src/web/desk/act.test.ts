import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readFile } from '../../app/read.js'
import { givenWorld } from '../given.js'
import {
  add,
  admit,
  analyst,
  colleague,
  coordination,
  deskOf,
  get,
  happened,
  issue,
  kindsIn,
  leave,
  newFile,
  officer,
  post,
  request,
  type Step,
} from './given.js'

const given = await givenWorld()
after(() => given.close())

const at = (file: string, act: string) => `/mesa/casos/${file}/${act}`
const reasons = 'Razones de mentira'

const bodies = async (file: string) =>
  (await readFile(given.world, file, 'whereabouts', { by: officer, why: 'Para comprobar' })).map(({ body }) => body)

test('an act that was signed leads to itself in its file', async () => {
  const file = await happened(given, newFile(), request())
  const answer = await post(deskOf(given), at(file, 'admision'), { seen: '1', reasons })
  assert.deepEqual([answer.status, answer.location], [303, `/mesa/casos/${file}#act-2`])
  assert.deepEqual(await kindsIn(given, file), ['case/request-received', 'case/request-admitted'])
  assert.deepEqual((await bodies(file))[1], { reasons })
})

test('in English too, and the way back stays in English', async () => {
  const file = await happened(given, newFile(), request())
  const { location } = await post(deskOf(given), `/en${at(file, 'admision')}`, { seen: '1', reasons })
  assert.equal(location, `/en/mesa/casos/${file}#act-2`)
})

test('what is missing is told at its field, and nothing typed is lost', async () => {
  const file = await happened(given, newFile(), request())
  const typed = 'Lo que ya se había escrito'
  const { status, html } = await post(deskOf(given), at(file, 'estudio-inmediato'), { seen: '1', threat: typed })
  assert.equal(status, 422)
  assert.match(html, /<title>Error: /)
  assert.match(html, /<a href="#exposure">Describa qué expone/)
  assert.match(html, /<a href="#level">Elija un nivel/)
  assert.match(html, /id="level"/)
  assert.match(html, new RegExp(typed))
  assert.deepEqual(await kindsIn(given, file), ['case/request-received'])
})

test('a second click leads to the act that stands and signs nothing more', async () => {
  const file = await happened(given, newFile(), request())
  const form = { seen: '1', reasons }
  const app = deskOf(given)
  const answers = await Promise.all([1, 2, 3].map(() => post(app, at(file, 'admision'), form)))
  for (const { status, location } of answers) assert.deepEqual([status, location], [303, `/mesa/casos/${file}#act-2`])
  assert.equal((await kindsIn(given, file)).length, 2)
})

test('nobody signs upon a file they have not read to its end: the form comes back as typed, with what is new', async () => {
  const file = await happened(given, newFile(), request())
  const other: Step = { ...admit(), by: colleague }
  await happened(given, file, other)
  const { status, html } = await post(deskOf(given), at(file, 'medidas-urgentes'), {
    seen: '1',
    'measures.0.measure': 'escort',
    'measures.0.what': 'Dos personas de mentira',
    reasons,
  })
  assert.equal(status, 409)
  assert.match(html, /Hay algo nuevo en el expediente.*Se admitió la solicitud/s)
  assert.match(html, /Dos personas de mentira/)
  assert.match(html, /<option value="escort" selected/)
  assert.match(html, /name="seen" value="2"/)
  assert.match(html, /Leí lo nuevo y firmo así/)
  assert.deepEqual(await kindsIn(given, file), ['case/request-received', 'case/request-admitted'])
  const confirmed = await post(deskOf(given), at(file, 'medidas-urgentes'), {
    seen: '2',
    'measures.0.measure': 'escort',
    'measures.0.what': 'Dos personas de mentira',
    reasons,
  })
  assert.equal(confirmed.location, `/mesa/casos/${file}#act-3`)
})

test('what the person adds overtakes a refusal, which rests upon it, and not an admission', async () => {
  const file = await happened(given, newFile(), request({ danger: false }), add())
  const declined = await post(deskOf(given), at(file, 'no-admision'), { seen: '1', ground: 'no-nexus', reasons })
  assert.equal(declined.status, 409)
  assert.match(declined.html, /<input[^>]*value="no-nexus"[^>]*checked/)
  assert.equal((await post(deskOf(given), at(file, 'admision'), { seen: '1', reasons })).status, 303)
})

test('a number that no act has yet is overtaken, not believed', async () => {
  const file = await happened(given, newFile(), request())
  for (const seen of ['7', '999999999'])
    assert.equal((await post(deskOf(given), at(file, 'admision'), { seen, reasons })).status, 409, seen)
})

test('several measures are asked for row by row, without script and without losing a row', async () => {
  const file = await happened(given, newFile(), request())
  const first = { 'measures.0.measure': 'escort', 'measures.0.what': 'La primera' }
  const more = await post(deskOf(given), at(file, 'medidas-urgentes'), { seen: '1', ...first, more: 'measures' })
  assert.equal(more.status, 200)
  assert.match(more.html, /La primera/)
  assert.match(more.html, /name="measures\.1\.what"/)
  const { location } = await post(deskOf(given), at(file, 'medidas-urgentes'), {
    seen: '1',
    ...first,
    'measures.1.measure': '',
    'measures.2.measure': 'patrol',
    'measures.2.what': 'La segunda',
    'measures.2.authority': 'national-guard',
    reasons,
  })
  assert.equal(location, `/mesa/casos/${file}#act-2`)
  assert.deepEqual((await bodies(file))[1], {
    measures: [
      { id: 'm1', measure: 'escort', what: 'La primera' },
      { id: 'm2', measure: 'patrol', what: 'La segunda', authority: 'national-guard' },
    ],
    reasons,
  })
  await post(deskOf(given), at(file, 'medidas-urgentes'), { seen: '2', ...first, reasons })
  assert.equal(((await bodies(file))[2] as { measures: { id: string }[] }).measures[0]!.id, 'm3')
})

test('a measure is refused at its own row: outside the catalogue, without words, or none at all', async () => {
  const file = await happened(given, newFile(), request())
  const send = (fields: Record<string, string>) =>
    post(deskOf(given), at(file, 'medidas-urgentes'), { seen: '1', reasons, ...fields })
  const none = await send({})
  assert.match(none.html, /<a href="#measures">Indique al menos una medida/)
  const bad = await send({
    'measures.0.measure': 'escort',
    'measures.0.what': 'Sirve',
    'measures.1.measure': 'armoured-car',
    'measures.1.what': 'No es urgente',
  })
  assert.equal(bad.status, 422)
  assert.match(bad.html, /<a href="#measures\.1\.measure">Elija una medida urgente/)
  assert.match(bad.html, /id="measures\.1\.measure"/)
  const empty = await send({ 'measures.0.measure': 'escort' })
  assert.match(empty.html, /<a href="#measures\.0\.what">/)
})

test('an authority that the person barred is not offered, is named as barred, and cannot be sent all the same', async () => {
  const file = await happened(given, newFile(), request())
  const form = await get(deskOf(given), at(file, 'medidas-urgentes'))
  assert.match(form.html, /no deben enterarse.*Policía estatal \(Oaxaca\)/s)
  assert.doesNotMatch(form.html, /<option value="state-police-oax"/)
  const sent = await post(deskOf(given), at(file, 'medidas-urgentes'), {
    seen: '1',
    'measures.0.measure': 'patrol',
    'measures.0.what': 'Rondines',
    'measures.0.authority': 'state-police-oax',
    reasons,
  })
  assert.equal(sent.status, 422)
  assert.match(sent.html, /<a href="#measures\.0\.authority">La persona pidió que esta autoridad/)
})

test('which measure is chosen among those of the file, each with both words', async () => {
  const file = await happened(given, newFile(), request(), issue())
  const { html } = await get(deskOf(given), at(file, 'implementacion'))
  assert.match(html, /Escoltas de cuerpos especializados: Dos personas/)
  assert.match(html, /Ordenada, todavía no puesta\. La persona: todavía no opina/)
  const evidence = 'Se vio'
  const wrong = await post(deskOf(given), at(file, 'implementacion'), { seen: '2', measure: 'm9', evidence })
  assert.match(wrong.html, /<a href="#measure">Esa medida no está/)
  assert.equal(
    (await post(deskOf(given), at(file, 'implementacion'), { seen: '2', measure: 'm1', evidence })).status,
    303,
  )
})

test('the wrong office is told so before anything is opened', async () => {
  const file = await happened(given, newFile(), request())
  for (const [signatory, act] of [
    [analyst, 'admision'],
    [coordination, 'medidas-urgentes'],
    [officer, 'baja'],
  ] as const) {
    for (const answer of [
      await get(deskOf(given, signatory), at(file, act)),
      await post(deskOf(given, signatory), at(file, act), { seen: '1', reasons }),
    ]) {
      assert.equal(answer.status, 403)
      assert.match(answer.html, /no tiene la facultad de firmar este acto/)
      assert.doesNotMatch(answer.html, /Algo que no le pasó/)
    }
  }
  assert.deepEqual(await kindsIn(given, file), ['case/request-received'])
})

test('out of order is refused with its reason, beforehand and when it is tried', async () => {
  const file = await happened(given, newFile(), request())
  const look = await get(deskOf(given), at(file, 'remision'))
  assert.equal(look.status, 422)
  assert.match(look.html, /Primero hay que admitir la solicitud/)
  const sent = await post(deskOf(given), at(file, 'remision'), { seen: '1', note: 'Una nota' })
  assert.equal(sent.status, 422)
  assert.match(sent.html, /Primero hay que admitir la solicitud.*Una nota/s)
})

test('an act that does not exist has no page', async () => {
  const file = await happened(given, newFile(), request())
  for (const act of ['nada', 'constructor', '__proto__', 'case%2Frequest-admitted'])
    assert.equal((await get(deskOf(given), at(file, act))).status, 404, act)
})

test('what a person said by telephone is signed by the officer, who says how it was heard', async () => {
  const file = await happened(given, newFile(), request())
  const form = await get(deskOf(given), at(file, 'incidente'))
  assert.doesNotMatch(form.html, /value="web"/)
  const unsaid = await post(deskOf(given), at(file, 'incidente'), { seen: '1', what: 'Un coche' })
  assert.match(unsaid.html, /<a href="#transcribed">Diga por qué medio/)
  const said = { seen: '1', what: 'Un coche', where: 'En la esquina', transcribed: 'telephone' }
  assert.equal((await post(deskOf(given), at(file, 'incidente'), said)).status, 303)
  const page = await get(deskOf(given), `/mesa/casos/${file}`)
  assert.match(page.html, /Se reportó un incidente.*Por dónde lo dijo.*Teléfono/s)
  assert.doesNotMatch(page.html, /En la esquina/)
})

test('a safe contact and a barred authority are taken down with all their parts', async () => {
  const file = await happened(given, newFile(), request())
  const contact = {
    seen: '1',
    'contact.how': 'Otra vecina',
    'contact.caution': 'Sin decir quién',
    transcribed: 'letter',
  }
  assert.equal((await post(deskOf(given), at(file, 'contacto-seguro'), contact)).status, 303)
  const barred = { seen: '2', authority: 'navy', transcribed: 'in-person' }
  assert.equal((await post(deskOf(given), at(file, 'autoridad-excluida'), barred)).status, 303)
  assert.deepEqual((await bodies(file)).slice(1), [
    { contact: { how: 'Otra vecina', caution: 'Sin decir quién' }, transcribed: 'letter' },
    { authority: 'navy', transcribed: 'in-person' },
  ])
})

test('a file is closed by the coordination once the person left', async () => {
  const file = await happened(given, newFile(), request(), leave())
  const { status } = await post(deskOf(given, coordination), at(file, 'baja'), { seen: '2', reasons })
  assert.equal(status, 303)
  const late = await post(deskOf(given), at(file, 'admision'), { seen: '3', reasons })
  assert.equal(late.status, 422)
  assert.match(late.html, /El expediente está cerrado/)
})

test('the other language takes along what was typed, and signs nothing', async () => {
  const file = await happened(given, newFile(), request())
  const { status, html } = await post(deskOf(given), `/en${at(file, 'admision')}`, {
    seen: '1',
    reasons,
    language: 'en',
  })
  assert.equal(status, 200)
  assert.match(html, /Why it is admitted/)
  assert.match(html, new RegExp(reasons))
  assert.equal((await kindsIn(given, file)).length, 1)
})

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><script>1</script>',
  '\u202eabc\u202c',
  'javascript:alert(1)',
]

test('hostile texts are text, in the form that is given back and in the story of the file', async () => {
  for (const text of hostile) {
    const file = await happened(given, newFile(), request({ happened: text, name: text }))
    const app = deskOf(given)
    const back = await post(app, at(file, 'estudio-inmediato'), { seen: '1', threat: text })
    const signed = await post(app, at(file, 'admision'), { seen: '1', reasons: text })
    assert.equal(signed.status, 303)
    for (const { html } of [back, await get(app, `/mesa/casos/${file}`)]) {
      assert.doesNotMatch(html, /<script>|<img src=x|onerror=alert\(1\)>/)
      assert.equal(html.includes('javascript:alert') && /href="javascript/.test(html), false)
    }
  }
})

test('a text without end, bytes that are no text and a form without end are refused, and nothing is recorded', async () => {
  const file = await happened(given, newFile(), request())
  const app = deskOf(given)
  const long = await post(app, at(file, 'admision'), { seen: '1', reasons: 'x'.repeat(8001) })
  assert.equal(long.status, 422)
  assert.match(long.html, /<a href="#reasons">El texto es demasiado largo/)
  assert.ok(long.html.includes('x'.repeat(8001)))
  const send = async (body: string, type = 'application/x-www-form-urlencoded') =>
    (await app.request(at(file, 'admision'), { method: 'POST', headers: { 'content-type': type }, body })).status
  assert.equal(await send('seen=1&reasons=%FF'), 400)
  assert.equal(await send('{"seen":1}', 'application/json'), 400)
  assert.equal(await send(`seen=1&reasons=${'x'.repeat(2_000_001)}`), 413)
  assert.equal((await kindsIn(given, file)).length, 1)
})

test('signs that no text has are refused at their field, and what was typed stays', async () => {
  const file = await happened(given, newFile(), request())
  const { status, html } = await post(deskOf(given), at(file, 'admision'), { seen: '1', reasons: 'a\u0000b' })
  assert.equal(status, 422)
  assert.match(html, /<a href="#reasons">/)
  assert.equal((await kindsIn(given, file)).length, 1)
})

test('names that nobody asked for reach no act', async () => {
  const file = await happened(given, newFile(), request())
  const extra = {
    seen: '1',
    reasons,
    ['__proto__']: 'x',
    'constructor.prototype.x': 'y',
    at: '2020-01-01',
    by: 'nobody',
  }
  assert.equal((await post(deskOf(given), at(file, 'admision'), extra)).status, 303)
  assert.deepEqual((await bodies(file))[1], { reasons })
})
