import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, leave } = told

test('the person leaves at any time and without a reason (art. 40)', () => {
  given(request()).when(leave()).thenStands()
  given(told.urgentRequest(), told.issue('m1')).when(leave()).thenStands()
  given(request({ consent: 'pending' }))
    .when(told.heard(leave()))
    .thenStands()
})

test('once', () => given(request(), leave()).when(leave()).thenRefused('exit.already'))

test('a new danger undoes the leaving', () => given(request(), leave(), told.danger()).when(leave()).thenStands())

test('typed by an officer it says how it was heard', () =>
  given(request()).when(told.by(told.officer, leave())).thenRefusedAt('transcribed.channel', 'transcribed'))

test('not in a file closed or not begun', () => {
  given().when(leave()).thenRefused('case.not-begun')
  given(request(), leave(), told.close()).when(leave()).thenRefused('case.closed', 'exit.already')
})
