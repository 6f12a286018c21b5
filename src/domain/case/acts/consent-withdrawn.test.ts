import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, withdraw } = told

test('the person withdraws what they gave, at any time before the file ends', () => {
  given(request()).when(withdraw()).thenStands()
  given(told.urgentRequest(), told.issue('m1')).when(withdraw()).thenStands()
})

test('what was not given cannot be withdrawn', () => {
  given(request({ consent: 'pending' }))
    .when(withdraw())
    .thenRefused('consent.none-to-withdraw')
  given(request(), withdraw()).when(withdraw()).thenRefused('consent.none-to-withdraw')
})

test('from then on nothing goes ahead without a new consent', () => {
  given(told.urgentRequest(), withdraw()).when(told.issue('m1')).thenRefused('consent.withdrawn')
  given(request(), withdraw()).when(told.admit()).thenRefused('consent.withdrawn')
})

test('the file may then be closed', () => given(request(), withdraw()).when(told.close()).thenStands())

test('not in a file closed or not begun', () => {
  given().when(withdraw()).thenRefused('case.not-begun', 'consent.none-to-withdraw')
  given(request(), told.leave(), told.close()).when(withdraw()).thenRefused('case.closed')
})
