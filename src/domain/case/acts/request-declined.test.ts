import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, decline } = told

test('each ground is a typed one, with reasons the person reads', () => {
  for (const ground of ['outside-the-law', 'no-nexus', 'duplicate']) given(request()).when(decline(ground)).thenStands()
  given(request()).when(decline('bad-mood')).thenRefusedAt('decline.ground', 'ground')
  given(request())
    .when({ ...decline(), said: { ground: 'no-nexus', reasons: ' ' } })
    .thenRefusedAt('decline.reasons.blank', 'reasons')
})

test('nobody is declined for lack of a consent that stands', () => {
  given(request()).when(decline('no-consent')).thenRefusedAt('decline.consent-stands', 'ground')
  given(request({ consent: 'prevented', graveCause: 'Unconscious' }))
    .when(decline('no-consent'))
    .thenRefusedAt('decline.consent-stands', 'ground')
  given(request({ consent: 'pending' }))
    .when(decline('no-consent'))
    .thenStands()
})

test('nobody is declined once measures were issued, not even after a new danger', () => {
  given(told.urgentRequest(), told.issue('m1')).when(decline()).thenRefused('decline.measures-issued')
  given(told.urgentRequest(), told.issue('m1'), told.danger()).when(decline()).thenRefused('decline.measures-issued')
})

test('measures that ended with the file stand in no way when somebody comes back and is judged anew', () =>
  given(told.urgentRequest(), told.admit(), told.issue('m1'), told.leave(), told.close(), told.comeBack())
    .when(decline())
    .thenStands())

test('admission is decided once', () => {
  given(request(), told.admit()).when(decline()).thenRefused('admission.already')
  given(request(), decline()).when(decline()).thenRefused('admission.already')
})

test('a refusal rests on the whole file: what the person said meanwhile is read first', () => {
  for (const said of [told.add(), told.incident(), told.danger()])
    given(request(), said).when(decline(), 1).thenRefused('overtaken')
  given(request({ consent: 'pending' }), told.consent())
    .when(decline('no-consent'), 1)
    .thenRefused('overtaken')
})

test('a safe contact set meanwhile is no reason to read again', () =>
  given(request(), told.contact()).when(decline(), 1).thenStands())

test('beforehand the officer is told that nothing is in the way', () =>
  assert.deepEqual(given(request()).thenBeforehand(decline()), []))

test('not in a file closed or not begun', () => {
  given().when(decline()).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(decline()).thenRefused('case.closed')
})
