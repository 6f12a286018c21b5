import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, waive } = told

test('grave cause stands in for a consent that is missing (art. 25)', () =>
  given(request({ consent: 'pending' }))
    .when(waive())
    .thenStands())

test('it never stands against what the person said', () => {
  given(request()).when(waive()).thenRefused('consent.already')
  given(request(), told.withdraw()).when(waive()).thenRefused('consent.withdrawn')
})

test('it is found once, with its cause, by the reception unit', () => {
  given(request({ consent: 'pending' }), waive())
    .when(waive())
    .thenRefused('consent.already-waived')
  const blank = { ...waive(), said: { cause: '' } }
  given(request({ consent: 'pending' }))
    .when(blank)
    .thenRefusedAt('consent.cause.blank', 'cause')
  given(request({ consent: 'pending' }))
    .when(told.by(told.person, waive()))
    .thenRefused('not-yours-to-sign')
})

test('not in a file that has not begun', () => given().when(waive()).thenRefused('case.not-begun'))
