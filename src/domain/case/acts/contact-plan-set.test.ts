import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocksOf } from '../../clock/clocks.js'
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

test('the person may set every how many days they are asked, and the limit counts from there', () => {
  const limits = told.acts(request(), told.contactEvery(7))
  const [clock] = clocksOf(told.example, limits).filter(({ rule }) => rule === 'check-back')
  assert.deepEqual([clock?.start, clock?.text.within?.count], [2, 7])
  for (const days of [0, 1.5, 367])
    given(request()).when(told.contactEvery(days)).thenRefusedAt('check-back.days', 'everyDays')
  assert.deepEqual(told.acts(request(), contact()).at(-1)?.facets, {})
})
