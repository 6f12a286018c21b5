import assert from 'node:assert/strict'
import { test } from 'node:test'
import { enterAs, holds, openCase, read } from './hands.js'
import { askInDanger, myCase, say } from './petitioner.js'
import { stage } from './stage.js'
import { carryOut, issueUrgently } from './steps.js'

const on = stage()
const { skip } = on

test('in danger: acknowledged, measures in time, carried out, and the person says that it is not so', {
  skip,
}, async () => {
  const person = await on.open()
  const code = await askInDanger(person)
  assert.match(await read(person), /2 de marzo de 2026, 15:00/, 'three hours after noon')

  await on.pass({ minutes: 50 })
  const played = { on, folio: code.folio }
  const officer = await on.as(/Olivia/)
  await holds(officer)
  await openCase(officer, code.folio)
  await holds(officer)
  await issueUrgently(played)
  await carryOut(played, /Olivia/, { measure: 'Rondines', evidence: 'Parte de la corporación (inventado)' })

  await myCase(person, code)
  await holds(person)
  assert.match(await read(person), /Se cumplió a tiempo|Autoridad: ya está puesta/)
  await say(person, 'No es cierto, o no sirve', (form) => form.locator('textarea').fill('La patrulla no ha venido.'))
  const text = await read(person)
  assert.match(text, /Usted: no es cierto/)
  assert.match(text, /Autoridad: ya está puesta/, 'both words stand')
  assert.match(text, /Quién abrió mi expediente[\s\S]*Unidad de Recepción/, 'the officer’s reading is told')

  await openCase(officer, code.folio)
  assert.match(await read(officer), /La patrulla no ha venido/)
  assert.deepEqual(await person.context().cookies(), [], 'nothing is left on the telephone')
})

test('nobody answers: the limit passes, the alarm rings at each step, and the breach stays after the cure', {
  skip,
}, async () => {
  const person = await on.open()
  const code = await askInDanger(person)
  const officer = await on.open()
  for (const [minutes, told] of [
    [61, /1\/3/],
    [60, /2\/3/],
    [60, /Se acabó el plazo/],
  ] as const) {
    await on.pass({ minutes })
    // Nobody's session lasts an hour of idleness.
    await enterAs(officer, /Olivia/)
    await officer.goto('/mesa/alarmas')
    const mine = officer.locator('main').getByText(code.folio)
    assert.ok((await mine.count()) >= 1)
    assert.match(await read(officer), told)
  }
  await holds(officer)
  await openCase(officer, code.folio)
  assert.match(await read(officer), /Un plazo se venció sin cumplirse/)
  await issueUrgently({ on, folio: code.folio })
  await openCase(officer, code.folio)
  const cured = await read(officer)
  assert.match(cured, /Se ordenaron medidas urgentes/)
  assert.match(cured, /Un plazo se venció sin cumplirse/)
  assert.match(cured, /1 plazo incumplido/)
  await myCase(person, code)
  assert.match(await read(person), /venció sin cumplirse/i)
})
