import assert from 'node:assert/strict'
import { test } from 'node:test'
import { follow, holds, openCase, read, unfold } from './hands.js'
import { agree, askCalmly, askInDanger, myCase } from './petitioner.js'
import { stage } from './stage.js'
import * as steps from './steps.js'

const on = stage()
const { skip } = on

const button = { measure: 'Botón', what: 'Un botón con localización', days: 180, asks: 'Llevarlo siempre' }
const car = { measure: 'Automóvil', what: 'Un automóvil con chofer', days: 90, authority: 'Guardia Nacional' }

test('from a request to a measure that the person confirms: studied, agreed, decreed, told and carried out', {
  skip,
}, async () => {
  const person = await on.open()
  const code = await askCalmly(person)
  const played = { on, folio: code.folio }
  await steps.admit(played)
  await steps.forward(played)
  await steps.study(played)
  await steps.propose(played, [button, car])

  await myCase(person, code)
  await holds(person)
  assert.match(await read(person), /Le propusieron un plan[\s\S]*Llevarlo siempre/)
  await agree(person)

  await steps.decree(played)
  await steps.instruct(played, 'Guardia Nacional')
  await steps.notify(played)
  await steps.carryOut(played, /Efraín/, { measure: 'Botón', evidence: 'Acuse de entrega', delivered: 'Un botón' })

  await myCase(person, code)
  await holds(person)
  const text = await read(person)
  assert.match(text, /Guardia Nacional[\s\S]*Tiene el oficio desde/)
  assert.match(text, /Se le notificó el/)
  const measure = person.locator('li.rg-duty', { hasText: 'Botón' }).filter({ hasText: 'Autoridad:' })
  assert.match(await measure.innerText(), /le entregaron: Un botón/)
  await follow((await unfold(measure, 'Sí, está puesta y sirve')).locator('button[type=submit]'))
  assert.match(await read(person), /Usted: sí está/)
})

test('from danger to the decree: urgent measures hold while the risk is studied and the plan agreed', {
  skip,
}, async () => {
  const person = await on.open()
  const code = await askInDanger(person)
  const played = { on, folio: code.folio }
  await steps.issueUrgently(played)
  await steps.carryOut(played, /Olivia/, { measure: 'Rondines', evidence: 'Parte de la corporación (inventado)' })
  await steps.admit(played)
  await steps.forward(played)
  await steps.study(played)
  await steps.propose(played, [button])
  await myCase(person, code)
  await agree(person)
  await steps.decree(played)

  await myCase(person, code)
  assert.match(await read(person), /La Junta decretó medidas que todavía no están todas puestas/)
  const urgent = person.locator('li.rg-duty', { hasText: 'Rondines' })
  assert.match(await urgent.first().innerText(), /Autoridad: ya está puesta/, 'what was urgent goes on')
  const efrain = await on.as(/Efraín/)
  await openCase(efrain, code.folio)
  await holds(efrain)
  assert.match(await read(efrain), /Medidas decretadas, falta ponerlas/)
})
