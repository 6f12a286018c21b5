import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, fail } = told

test('a measure fails with a typed cause, before or after it was in place', () => {
  given(urgentRequest(), issue('m1')).when(fail('m1')).thenStands()
  given(urgentRequest(), issue('m1'), told.implement('m1')).when(fail('m1')).thenStands()
  const wrong = { ...fail('m1'), said: { ...fail('m1').said, cause: 'fate' } }
  given(urgentRequest(), issue('m1')).when(wrong).thenRefusedAt('failure.cause', 'cause')
  const blank = { ...fail('m1'), said: { ...fail('m1').said, what: '' } }
  given(urgentRequest(), issue('m1')).when(blank).thenRefusedAt('failure.what.blank', 'what')
})

test('only what was issued can fail', () => {
  given(urgentRequest(), issue('m1')).when(fail('m2')).thenRefusedAt('measures.unknown', 'measure')
  given(urgentRequest()).when(fail('m1')).thenRefused('implementation.none-issued', 'measures.unknown')
})

test('not in a closed file', () =>
  given(urgentRequest(), issue('m1'), told.leave(), told.close()).when(fail('m1')).thenRefused('case.closed'))
