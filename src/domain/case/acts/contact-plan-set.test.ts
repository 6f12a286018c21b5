import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, contact } = told

test('a new way to be reached replaces the earlier one', () => {
  given(request()).when(contact()).thenStands()
  given(request(), contact()).when(contact()).thenStands()
  given(request()).when(told.heard(contact())).thenStands()
})

test('it says how', () =>
  given(request())
    .when({ ...contact(), said: { contact: { how: '' } } })
    .thenRefusedAt('contact.how.blank', 'contact.how'))

test('typed by an officer it says how it was heard', () =>
  given(request()).when(told.by(told.officer, contact())).thenRefusedAt('transcribed.channel', 'transcribed'))

test('not in a file closed or not begun', () => {
  given().when(contact()).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(contact()).thenRefused('case.closed')
})
