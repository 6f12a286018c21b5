import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, measure } = told

test('measures are issued without waiting for admission or study', () => {
  given(urgentRequest()).when(issue('m1', 'm2')).thenStands()
  given(urgentRequest(), told.admit(), told.study()).when(issue('m1')).thenStands()
})

test('without danger declared nothing urgent is issued', () =>
  given(told.request()).when(issue('m1')).thenRefused('urgent.not-declared'))

test('no consent, no measures; grave cause stands in for it (art. 25)', () => {
  given(urgentRequest({ consent: 'pending' }))
    .when(issue('m1'))
    .thenRefused('consent.missing')
  given(urgentRequest({ consent: 'pending' }), told.waive())
    .when(issue('m1'))
    .thenStands()
  given(urgentRequest({ consent: 'prevented', graveCause: 'Unconscious' }))
    .when(issue('m1'))
    .thenStands()
})

test('nothing is issued to somebody declined or gone', () => {
  given(urgentRequest(), told.decline()).when(issue('m1')).thenRefused('admission.declined')
  given(urgentRequest(), told.leave()).when(issue('m1')).thenRefused('case.leaving')
})

test('more may follow, each under its own number', () => {
  given(urgentRequest(), issue('m1')).when(issue('m2')).thenStands()
  given(urgentRequest(), issue('m1')).when(issue('m1')).thenRefusedAt('measures.number-taken', 'measures.0.measure')
})

test('the same number twice in one issue is refused', () =>
  given(urgentRequest()).when(issue('m1', 'm1')).thenRefusedAt('measures.number-taken', 'measures.1.measure'))

test('measures are those of the catalogue of urgent ones', () => {
  for (const wrong of ['spaceship', 'alarm'])
    given(urgentRequest())
      .when(issue('m1', measure('m2', { measure: wrong })))
      .thenRefusedAt('measures.not-in-catalogue', 'measures.1.measure')
})

test('none goes to an authority that the person has barred (art. 31)', () => {
  const toGuard = issue(measure('m1', { authority: 'guard' }))
  given(urgentRequest()).when(toGuard).thenStands()
  given(urgentRequest({ barred: ['guard'] }))
    .when(toGuard)
    .thenRefusedAt('measures.authority-barred', 'measures.0.authority')
  given(urgentRequest(), told.bar('guard'))
    .when(toGuard)
    .thenRefusedAt('measures.authority-barred', 'measures.0.authority')
})

test('an authority barred while the officer was writing has to be read first', () => {
  given(urgentRequest(), told.bar('guard')).when(issue('m1'), 1).thenRefused('overtaken')
  given(urgentRequest(), told.add()).when(issue('m1'), 1).thenStands()
})

test('an authority that nobody knows is refused at its field', () =>
  given(urgentRequest())
    .when(issue(measure('m1', { authority: 'knights' })))
    .thenRefusedAt('authority.unknown', 'measures.0.authority'))

test('a decision has measures, each said, and reasons', () => {
  given(urgentRequest()).when(issue()).thenRefusedAt('measures.none', 'measures')
  given(urgentRequest())
    .when(issue(measure('m1', { what: '' })))
    .thenRefusedAt('measures.what.blank', 'measures.0.what')
  const blank = { ...issue('m1'), said: { ...issue('m1').said, reasons: '' } }
  given(urgentRequest()).when(blank).thenRefusedAt('measures.reasons.blank', 'reasons')
})

test('not in a file closed or not begun, nor by the risk unit', () => {
  given().when(issue('m1')).thenRefused('case.not-begun', 'urgent.not-declared', 'consent.missing')
  given(urgentRequest(), told.leave(), told.close()).when(issue('m1')).thenRefused('case.closed', 'case.leaving')
  given(urgentRequest())
    .when(told.by(told.analyst, issue('m1')))
    .thenRefused('not-yours-to-sign')
})
