import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { after, test } from 'node:test'
import { ask, newTicket, petitionerOf } from '../../../app/ask.js'
import { folioOf } from '../../../app/folio.js'
import { outline } from '../../../app/read.js'
import type { Signatory } from '../../../domain/act.js'
import { type Fields, formOf, givenApp, givenWorld } from '../../given.js'
import { myCase } from '../../my-case/my-case.js'
import { words } from '../../words/catalogue.js'
import {
  analyst,
  coordination,
  deskOf,
  get,
  happened,
  kindsIn,
  leave,
  openings,
  person,
  post,
  request,
} from '../given.js'
import { addressees, decreedCase } from './given.js'

const given = await givenWorld()
after(() => given.close())
const { letters, acts } = words.es
const { reasons } = words.es

const app = deskOf(given, coordination)
const colleague: Signatory = { ...coordination, person: 'p-coordinat003' }
const barring = (authority: string) => ({ kind: 'case/authority-barred', by: person, said: { authority } })

const writing = (file: string) => `/mesa/casos/${file}/oficios/nuevo`
const filled = (over: Fields = {}): Fields => ({
  seen: '7',
  addressee: `7.${addressees.federal}`,
  asks: 'Que entregue el chaleco',
  ...over,
})

/** Issues a letter through the page; answers its address and its file. */
async function issued(file: string, over: Fields = {}) {
  const { status, location } = await post(app, writing(file), filled(over))
  assert.equal(status, 303)
  return { address: location!, letter: location!.slice('/mesa/oficios/'.length) }
}
const bodyOf = async (letter: string) => (await outline(given.world, letter))[0]!.facets

test('a case shows whom decrees address, and who has no letter yet', async () => {
  const file = await decreedCase(given)
  const { html } = await get(app, `/mesa/casos/${file}`)
  const section = /<section aria-labelledby="letters">.*?<\/section>/s.exec(html)?.[0] ?? ''
  for (const told of ['Guardia Nacional', letters.ofCase.none, writing(file)]) assert.ok(section.includes(told), told)
  assert.ok(!(await get(deskOf(given, analyst), `/mesa/casos/${file}`)).html.includes(writing(file)))
})

test('nothing about the person is ticked beforehand, and each addressee stands with its measures and what binds it', async () => {
  const { html, status } = await get(app, writing(await decreedCase(given)))
  assert.equal(status, 200)
  assert.doesNotMatch(html, /checked/)
  assert.ok(html.includes('Obligada por la Ley (art. 4)'))
  assert.ok(html.includes('Comprometida por un convenio'))
  assert.doesNotMatch(html, /En un lugar inventado|vecina inventada/)
})

test('a letter is issued under the next number, and the case says so', async () => {
  const file = await decreedCase(given)
  const { address, letter } = await issued(file)
  assert.match(letter, /^instruction-2026-\d{4}$/)
  assert.equal((await kindsIn(given, file)).at(-1), 'case/authority-instructed')
  assert.deepEqual(await bodyOf(letter), {
    authority: addressees.federal,
    case: file,
    measures: ['m1'],
    binding: 'law',
    tells: [],
  })
  const { html } = await get(app, address)
  for (const told of ['Un chaleco de mentira', 'Que entregue el chaleco', letters.page.missing, 'Obligada por la Ley'])
    assert.ok(html.includes(told), told)
  const { letter: next } = await issued(file, { seen: '8', addressee: `7.${addressees.state}` })
  assert.equal(Number(next.slice(-4)), Number(letter.slice(-4)) + 1)
  assert.equal((await bodyOf(next)).binding, 'agreement')
})

test('a measure in the hands of whom the person barred stands above everything, until the Board gives it to another', async () => {
  const file = await decreedCase(given)
  const { html: before } = await get(app, `/mesa/casos/${file}`)
  const { title, next } = words.es.follow.barredCarrier
  assert.ok(!before.includes(next))
  await happened(given, file, barring(addressees.federal))
  const { html } = await get(app, `/mesa/casos/${file}`)
  const said = title({ authority: 'Guardia Nacional', measures: 'Chaleco antibalas' })
  assert.ok(html.indexOf(said) > 0, said)
  assert.ok(html.indexOf(said) < html.indexOf(words.es.desk.case.owed))
  assert.ok(html.includes(next))
})

test('whom the person barred is shown as such, cannot be chosen, and is not written to when chosen all the same', async () => {
  const file = await happened(given, await decreedCase(given), barring(addressees.federal))
  const { html } = await get(app, writing(file))
  assert.ok(html.includes(letters.writing.notThese))
  assert.ok(!html.includes(`value="7.${addressees.federal}"`))
  const refused = await post(app, writing(file), filled({ seen: '8' }))
  assert.equal(refused.status, 422)
  assert.ok(refused.html.includes(reasons['instruction.authority-barred']))
  assert.ok((await get(app, `/mesa/casos/${file}`)).html.includes(letters.ofCase.barred))
})

test('whoever is barred while a letter is being written is read about first', async () => {
  const file = await happened(given, await decreedCase(given), barring(addressees.federal))
  const { status, html } = await post(app, writing(file), filled())
  assert.equal(status, 409)
  assert.ok(html.includes(words.es.desk.act.overtaken.title))
  assert.ok(html.includes('Que entregue el chaleco'))
})

test('what is missing is told at its place and nothing typed is lost', async () => {
  const file = await decreedCase(given)
  const typed = filled({
    asks: '',
    by: '2026-03-20',
    needed: 'AQUÍ',
    'fields.4.field': 'contact',
    'fields.5.why': 'sin marcar',
  })
  const { status, html } = await post(app, writing(file), typed)
  assert.equal(status, 422)
  assert.match(html, /<a href="#asks">/)
  assert.match(html, /<a href="#fields\.4\.why">/)
  for (const kept of ['AQUÍ', '2026-03-20', 'sin marcar', 'value="contact" checked'])
    assert.ok(html.includes(kept), kept)
  const nobody = await post(app, writing(file), filled({ addressee: '' }))
  assert.match(nobody.html, /<a href="#addressee">/)
  const past = await post(app, writing(file), filled({ by: '2026-03-01' }))
  assert.ok(past.html.includes(reasons['instruction.by-passed']))
  assert.equal((await kindsIn(given, file)).length, 7)
})

test('a letter sent twice is issued once', async () => {
  const file = await decreedCase(given)
  const { address } = await issued(file)
  assert.deepEqual(await post(app, writing(file), filled()), { status: 303, location: address, html: '' })
  assert.equal((await kindsIn(given, file)).length, 8)
})

test('who may not write to authorities is told so', async () => {
  const file = await decreedCase(given)
  assert.equal((await get(deskOf(given, analyst), writing(file))).status, 403)
  assert.equal((await post(deskOf(given, analyst), writing(file), filled())).status, 403)
})

const skip = spawnSync('pdftotext', ['-v']).error
  ? 'pdftotext (poppler-utils) is not here: what the letters say is untested'
  : false

async function printed(address: string) {
  const answer = await app.request(`${address}/carta`, formOf({}))
  assert.equal(answer.status, 200)
  const pdf = Buffer.from(await answer.arrayBuffer())
  const text = execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf }).toString().replace(/\s+/g, ' ')
  return { text, name: answer.headers.get('content-disposition') }
}

test('on paper it tells the case number and the measures, and of the person nothing that was not ticked', {
  skip,
}, async () => {
  const file = await decreedCase(given)
  const { address, letter } = await issued(file, { by: '2026-03-20' })
  const before = (await openings(given, file)).length
  const { text, name } = await printed(address)
  for (const told of [
    folioOf(file),
    letter.slice(-9),
    'Un chaleco de mentira',
    '20 de marzo de 2026',
    'art. 4',
    'art. 63',
  ])
    assert.ok(text.includes(told), told)
  assert.doesNotMatch(text, /Nombre Inventado|vecina|lugar inventado|Persona Inventada|Un botón/)
  assert.ok(name?.includes(`oficio-${letter.slice(-9)}.pdf`))
  assert.deepEqual((await openings(given, file)).slice(before), [
    `${coordination.person} story: ${letters.why.printing}`,
  ])
})

test('what was ticked is told as the file had it that day, and opening where somebody is goes on record', {
  skip,
}, async () => {
  const file = await decreedCase(given)
  const { address, letter } = await issued(file, {
    'fields.0.field': 'name',
    'fields.0.why': 'Para reconocerla',
    'fields.4.field': 'contact',
    'fields.4.why': 'Para entregar',
  })
  assert.deepEqual((await bodyOf(letter)).tells, ['name', 'contact'])
  await happened(given, file, {
    kind: 'case/contact-plan-set',
    by: person,
    said: { contact: { how: 'Otra forma que llegó después' } },
  })
  const { text } = await printed(address)
  assert.ok(text.includes('Nombre Inventado'))
  assert.ok(text.includes('Por una vecina inventada'))
  assert.doesNotMatch(text, /llegó después|lugar inventado/)
  assert.equal(
    (await openings(given, file)).at(-1),
    `${coordination.person} story-and-whereabouts: ${letters.why.printing}`,
  )
})

test('each step is recorded in its order, and the delivery is told in the case', async () => {
  const file = await decreedCase(given)
  const { address } = await issued(file)
  const early = await get(app, `${address}/aceptacion`)
  assert.equal(early.status, 422)
  assert.ok(early.html.includes(reasons['instruction.not-delivered']))
  const blank = await post(app, `${address}/entrega`, { seen: '1', how: 'messenger', to: 'AQUÍ' })
  assert.equal(blank.status, 422)
  assert.match(blank.html, /<a href="#when">/)
  assert.ok(blank.html.includes('AQUÍ'))
  const form = { seen: '1', how: 'messenger', when: 'A mediodía', to: 'Ventanilla' }
  const done = await post(app, `${address}/entrega`, form)
  assert.deepEqual([done.status, done.location], [303, `${address}#act-2`])
  assert.equal((await kindsIn(given, file)).at(-1), 'case/decision-communicated')
  assert.equal((await post(app, `${address}/entrega`, form)).status, 303)
  assert.equal((await kindsIn(given, file)).length, 9)
  const { html } = await get(app, address)
  assert.ok(html.includes(acts.kinds['instruction/delivered'].done))
  const missing = /<section aria-labelledby="limits">.*?<\/section>/s.exec(html)?.[0] ?? ''
  assert.doesNotMatch(missing, /Guardia Nacional/)
  assert.match(missing, /Oaxaca/)
})

test('an answer says how it was heard and who spoke; a refusal has its ground; what came meanwhile is read first', async () => {
  const { address } = await issued(await decreedCase(given))
  await post(app, `${address}/entrega`, { seen: '1', how: 'mail', when: 'Hoy', to: 'Oficialía' })
  const refusal = { seen: '2', channel: 'telephone', who: 'Un capitán inventado', what: 'No hay chalecos' }
  assert.equal((await post(app, `${address}/negativa`, refusal)).status, 422)
  assert.equal((await post(app, `${address}/negativa`, { ...refusal, ground: 'no-means' })).status, 303)
  const late = await post(deskOf(given, colleague), `${address}/avance`, { ...refusal, seen: '2' })
  assert.equal(late.status, 409)
  assert.ok(late.html.includes('No hay chalecos'))
  const { html } = await get(app, address)
  assert.ok(html.includes(acts.values.declineGround['no-means']))
  assert.ok((await get(app, '/mesa/oficios?estado=not-accepted')).html.includes(address))
  assert.ok(!(await get(app, '/mesa/oficios?estado=accepted')).html.includes(address))
})

test('an open letter waits in the queue and in the list, a closed one in neither', async () => {
  const { address } = await issued(await decreedCase(given))
  for (const page of ['/mesa', '/mesa/oficios']) assert.ok((await get(app, page)).html.includes(address), page)
  const close = await post(app, `${address}/cierre`, { seen: '1', because: 'moot', what: 'La Junta lo cambió' })
  assert.equal(close.status, 303)
  for (const page of ['/mesa', '/mesa/oficios']) assert.ok(!(await get(app, page)).html.includes(address), page)
  assert.ok((await get(app, '/mesa/oficios?estado=closed')).html.includes(address))
})

test('what was decided after a letter went out stands on it and in the case, until the letter is closed', async () => {
  const file = await decreedCase(given)
  const { address } = await issued(file)
  const { title, kinds } = letters.changed
  const shown = async () =>
    Promise.all([address, `/mesa/casos/${file}`].map(async (page) => (await get(app, page)).html.includes(title)))
  assert.deepEqual(await shown(), [false, false])
  const closing = { kind: 'case/case-closed', by: coordination, said: { reasons: 'Se fue' } }
  await happened(given, file, leave(), closing)
  assert.deepEqual(await shown(), [true, true])
  assert.ok((await get(app, address)).html.includes(`Chaleco antibalas: ${kinds.ended}`))
  await post(app, `${address}/cierre`, { seen: '1', because: 'moot', what: 'Se le dijo por teléfono' })
  assert.deepEqual(await shown(), [false, false])
})

test('a letter that was passed on to whom the person barred stands out in the case', async () => {
  const file = await happened(given, await decreedCase(given), barring('army'))
  const { address } = await issued(file, { seen: '8' })
  await post(app, `${address}/entrega`, { seen: '1', how: 'mail', when: 'Hoy', to: 'Oficialía' })
  const said = { seen: '2', channel: 'letter', who: 'Oficialía', to: 'army', what: 'Le toca a otra' }
  assert.equal((await post(app, `${address}/turno`, said)).status, 303)
  assert.ok((await get(app, `/mesa/casos/${file}`)).html.includes('rg-notice--danger'))
  assert.ok((await get(app, address)).html.includes(letters.page.passedOn))
})

test('who reads files reads letters, and records nothing in them', async () => {
  const { address } = await issued(await decreedCase(given))
  const { status, html } = await get(deskOf(given, analyst), address)
  assert.equal(status, 200)
  assert.ok(html.includes(letters.page.nothing))
  assert.equal((await post(deskOf(given, analyst), `${address}/carta`)).status, 403)
  assert.equal((await get(deskOf(given, analyst), `${address}/entrega`)).status, 403)
})

test('who may read no file reads no letter and sees no list', async () => {
  const { address } = await issued(await decreedCase(given))
  const roster = deskOf(given, { person: 'p-enrolment0001', office: 'enrolment' })
  for (const path of [address, '/mesa/oficios']) assert.equal((await get(roster, path)).status, 403)
})

test('what is no letter is not found', async () => {
  for (const path of ['instruction-2026-9999', 'instruction-x', 'case-given001'])
    assert.equal((await get(app, `/mesa/oficios/${path}`)).status, 404)
})

test('the person sees who was told what and when, who was not, and that their word reached the letter', async () => {
  const asked = await ask(given.world, newTicket(), { by: petitionerOf, said: request({ danger: false }).said })
  assert.ok(!asked.refused)
  const { file, words: code } = asked.ticket
  await decreedCase(given, file)
  const { address, letter } = await issued(file, { 'fields.0.field': 'name', 'fields.0.why': 'NOTA INTERNA' })
  await post(app, `${address}/entrega`, { seen: '1', how: 'mail', when: 'Hoy', to: 'Oficialía' })
  const mine = givenApp(given, [(app) => myCase(app, async () => true)])
  const send = async (fields: Fields) => (await mine.request('/mi-caso', formOf(fields))).text()
  const html = await send({ folio: folioOf(file), words: code.join(' ') })
  for (const told of ['Guardia Nacional: se le escribió', 'Tiene el oficio desde', 'De usted se le dijo: nombre'])
    assert.ok(html.includes(told), told)
  assert.match(html, /Fiscalía[^<]*Oaxaca[^<]*: todavía no se le escribe/)
  assert.ok(html.includes(letters.toPerson.notTold))
  assert.doesNotMatch(html, /NOTA INTERNA|Que entregue el chaleco/)
  const hidden = (name: string) => html.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
  await send({
    opening: hidden('opening'),
    seen: hidden('seen'),
    act: 'contradicted-m1',
    'contradicted-m1.what': 'No llegó nada',
  })
  assert.equal((await kindsIn(given, letter)).at(-1), 'instruction/contradicted')
  const { html: seen } = await get(app, address)
  assert.ok(seen.includes(acts.kinds['instruction/contradicted'].done))
  assert.ok(!seen.includes('No llegó nada'))
})

test('an officer who types what the person says passes it on too', async () => {
  const file = await decreedCase(given)
  const { letter } = await issued(file)
  const said = { seen: '8', measure: 'm1', what: 'No llegó', transcribed: 'telephone' }
  assert.equal((await post(app, `/mesa/casos/${file}/contradiccion`, said)).status, 303)
  assert.equal((await kindsIn(given, letter)).at(-1), 'instruction/contradicted')
})

test('the pages speak English too', async () => {
  const file = await decreedCase(given)
  const { address } = await issued(file)
  for (const path of [writing(file), address, '/mesa/oficios']) {
    const { status, html } = await get(app, `/en${path}`)
    assert.equal(status, 200)
    assert.match(html, /lang="en"/)
  }
})
