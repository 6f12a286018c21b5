import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, inform } = told

test('the coordinator is told of urgent measures once they are issued (art. 26-IV)', () => {
  given(urgentRequest(), issue('m1')).when(inform()).thenStands()
  given(urgentRequest()).when(inform()).thenRefused('informed.nothing-issued')
})

test('once for each issue', () => {
  given(urgentRequest(), issue('m1'), inform()).when(inform()).thenRefused('informed.already')
  given(urgentRequest(), issue('m1'), inform(), issue('m2')).when(inform()).thenStands()
})

test('it says how', () =>
  given(urgentRequest(), issue('m1'))
    .when({ ...inform(), said: { how: '' } })
    .thenRefusedAt('informed.how.blank', 'how'))

test('not in a file closed or not begun', () => {
  given().when(inform()).thenRefused('case.not-begun', 'informed.nothing-issued')
  given(urgentRequest(), issue('m1'), told.leave(), told.close()).when(inform()).thenRefused('case.closed')
})
