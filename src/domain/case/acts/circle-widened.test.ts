import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, widen } = told

test('somebody close can be named after the request, as often as there are people', () => {
  given(request()).when(widen()).thenStands()
  given(request(), widen())
    .when(widen({ name: 'Otra Inventada' }))
    .thenStands()
})

test('they have a name and a relation that the law knows', () => {
  given(request())
    .when(widen({ name: ' ' }))
    .thenRefusedAt('circle.name.blank', 'name')
  for (const relation of ['', 'rival'])
    given(request()).when(widen({ relation })).thenRefusedAt('circle.relation.blank', 'relation')
})

test('typed by an officer it says how it was heard', () => {
  given(request()).when(told.heard(widen())).thenStands()
  given(request()).when(told.by(told.officer, widen())).thenRefusedAt('transcribed.channel', 'transcribed')
})

test('whoever studies the risk has read whom it may reach', () =>
  given(request(), told.admit(), told.forward(), widen()).when(told.riskStudy(), 3).thenRefused('overtaken'))

test('not in a file closed or not begun', () => {
  given().when(widen()).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(widen()).thenRefused('case.closed')
})
