import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, admit } = told

test('a request with consent, or grave cause, is admitted', () => {
  given(request()).when(admit()).thenStands()
  given(request({ consent: 'prevented', graveCause: 'Unconscious' }))
    .when(admit())
    .thenStands()
})

test('no consent, no admission (art. 25)', () =>
  given(request({ consent: 'pending' }))
    .when(admit())
    .thenRefused('consent.missing'))

test('admission is decided once', () => {
  given(request(), admit()).when(admit()).thenRefused('admission.already')
  given(request(), told.decline()).when(admit()).thenRefused('admission.already')
})

test('nobody is admitted who has left', () => given(request(), told.leave()).when(admit()).thenRefused('case.leaving'))

test('only the reception unit admits, with reasons', () => {
  given(request()).when(told.by(told.analyst, admit())).thenRefused('not-yours-to-sign')
  given(request())
    .when({ ...admit(), said: { reasons: '' } })
    .thenRefusedAt('admission.reasons.blank', 'reasons')
})

test('what the person adds meanwhile does not stand in its way; what an officer did does', () => {
  given(request(), told.add()).when(admit(), 1).thenStands()
  given(told.urgentRequest(), told.issue('m1')).when(admit(), 1).thenRefused('overtaken')
})

test('not in a file closed or not begun', () => {
  given().when(admit()).thenRefused('case.not-begun', 'consent.missing')
  given(request(), told.leave(), told.close()).when(admit()).thenRefused('case.closed', 'case.leaving')
})
