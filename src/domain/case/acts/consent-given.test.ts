import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, consent } = told

test('consent follows a request that had none, or whose grave cause has ended', () => {
  given(request({ consent: 'pending' }))
    .when(consent())
    .thenStands()
  given(request({ consent: 'prevented', graveCause: 'Unconscious' }), told.waive())
    .when(consent())
    .thenStands()
  given(request(), told.withdraw()).when(consent()).thenStands()
})

test('consent is given once', () => given(request()).when(consent()).thenRefused('consent.already'))

test('it says who gave it, and when typed how it was heard', () => {
  given(request({ consent: 'pending' }))
    .when(consent({ who: 'neighbour' }))
    .thenRefusedAt('consent.who', 'who')
  given(request({ consent: 'pending' }))
    .when(told.heard(consent()))
    .thenStands()
  given(request({ consent: 'pending' }))
    .when(consent({ transcribed: 'telephone' }))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})

test('nobody consents in a file closed or not begun', () => {
  given().when(consent()).thenRefused('case.not-begun')
  given(request({ consent: 'pending' }), told.leave(), told.close())
    .when(consent())
    .thenRefused('case.closed')
})

test('the person who withdrew and consents again is no longer leaving', () => {
  given(request(), told.withdraw(), consent()).when(told.admit()).thenStands()
  given(request(), told.withdraw(), consent()).when(told.close()).thenRefused('closing.not-ended')
})
