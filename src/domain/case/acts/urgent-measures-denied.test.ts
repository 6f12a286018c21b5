import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, deny } = told

test('urgent measures are denied with reasons, once', () => {
  given(urgentRequest()).when(deny()).thenStands()
  given(urgentRequest())
    .when({ ...deny(), said: { reasons: '' } })
    .thenRefusedAt('denial.reasons.blank', 'reasons')
  given(urgentRequest(), deny()).when(deny()).thenRefused('urgent.decided')
})

test('what was issued is not denied afterwards; a new danger is decided anew', () => {
  given(urgentRequest(), told.issue('m1')).when(deny()).thenRefused('urgent.decided')
  given(urgentRequest(), deny(), told.danger()).when(deny()).thenStands()
})

test('where no danger was declared nothing is denied', () =>
  given(told.request()).when(deny()).thenRefused('urgent.not-declared'))

test('what the person said meanwhile is read first', () => {
  for (const said of [told.add(), told.incident(), told.danger()])
    given(urgentRequest(), said).when(deny(), 1).thenRefused('overtaken')
})

test('not in a file closed or not begun', () => {
  given().when(deny()).thenRefused('case.not-begun', 'urgent.not-declared')
  given(urgentRequest(), told.leave(), told.close()).when(deny()).thenRefused('case.closed')
})
