import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocksOf } from '../../clock/clocks.js'
import * as told from '../../given.js'

const { given, communicate, deliver } = told
const written = () => [...told.carriedAll(), told.request(), ...told.decreedToGuard(), told.instruct(7), told.write(8)]

test('a decision is communicated once its letter was delivered, and not before', () => {
  given(...written(), deliver())
    .when(communicate())
    .thenStands()
  given(...written(), deliver())
    .when(communicate({}, 1))
    .thenRefusedAt('communicated.not-delivered', 'instruction')
})

test('only of a letter by which this authority was told of a decree', () => {
  given(...written(), deliver())
    .when(communicate({ authority: 'town' }))
    .thenRefusedAt('communicated.no-letter', 'instruction')
  given(told.request())
    .when(communicate())
    .thenRefused('instruction.nobody-addressed', 'communicated.no-letter', 'communicated.not-delivered')
})

test('it says of which decree the authority was told, and of no other', () => {
  given(...written(), deliver())
    .when(communicate({ decision: 6 }))
    .thenRefusedAt('communicated.other-decision', 'decision')
  given(...written(), deliver())
    .when(communicate({ decision: undefined }))
    .thenRefusedAt('communicated.other-decision', 'decision')
})

test('it is communicated once', () =>
  given(...written(), deliver(), communicate())
    .when(communicate())
    .thenRefusedAt('communicated.already', 'instruction'))

test('the limit for communicating is kept when the last authority addressed has its letter', () => {
  const clock = (...said: readonly told.Step[]) =>
    clocksOf(told.example, told.inFile(told.acts(...said), told.file)).find(
      ({ rule }) => rule === 'decision-communicate',
    )
  assert.equal(clock(...written(), deliver())?.stop, undefined)
  assert.equal(clock(...written(), deliver(), communicate())?.stop?.seq, 9)
})
