import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, answer } = told

test('somebody on duty answers for a limit that runs', () => {
  given(urgentRequest()).when(answer(1)).thenStands()
  given(urgentRequest())
    .when(answer(1, { step: 'whole' }))
    .thenStands()
})

test('only for a limit of this file, and a step of its ladder', () => {
  given(urgentRequest()).when(answer(2)).thenRefused('alarm.which')
  given(urgentRequest())
    .when(answer(1, { rule: 'no-such-rule' }))
    .thenRefused('alarm.which')
  given(urgentRequest())
    .when(answer(1, { rule: 'risk-study' }))
    .thenRefused('alarm.which')
  given(urgentRequest())
    .when(answer(1, { step: 'tenth' }))
    .thenRefused('alarm.which')
  given(told.request()).when(answer(1)).thenRefused('alarm.which')
})

test('one person answers one step once; further steps and other people answer for themselves', () => {
  const coordinator = { person: 'p-head00000001', office: 'executive-coordinator' }
  given(urgentRequest(), answer(1)).when(answer(1)).thenRefused('twice')
  given(urgentRequest(), answer(1))
    .when(answer(1, { step: 'two-thirds' }), 1)
    .thenStands()
  given(urgentRequest(), answer(1))
    .when(told.by(coordinator, answer(1)))
    .thenStands()
})

test('nobody answers who has no such power', () =>
  given(urgentRequest())
    .when(told.by(told.analyst, answer(1)))
    .thenRefused('not-yours-to-sign'))

test('answering stands in nobody’s way', () => given(urgentRequest(), answer(1)).when(told.issue('m1'), 1).thenStands())

test('not in a file closed or not begun', () => {
  given().when(answer(1)).thenRefused('case.not-begun', 'alarm.which')
  given(urgentRequest(), told.leave(), told.close()).when(answer(1)).thenRefused('case.closed')
})
