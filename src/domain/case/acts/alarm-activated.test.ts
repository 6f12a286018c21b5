import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, implement, pressAlarm } = told
const causesAfter = (answered: string) =>
  fold(caseFile, told.acts(urgentRequest(), issue('m1'), implement('m1'), pressAlarm('m1', { answered }))).reviewCauses

test('an alarm that nobody answered, or late, calls for a new evaluation; one that was answered does not', () => {
  assert.deepEqual(['no', 'late', 'yes'].map(causesAfter), [['failure'], ['failure'], []])
})

test('it says when, how it ended and, where known, in how many minutes somebody came', () => {
  const before = given(urgentRequest(), issue('m1'))
  before.when(pressAlarm('m1', { minutes: 12 })).thenStands()
  before.when(pressAlarm('m1', { minutes: -1 })).thenRefusedAt('activation.minutes', 'minutes')
  before.when(pressAlarm('m1', { minutes: 1.5 })).thenRefusedAt('activation.minutes', 'minutes')
  before.when(pressAlarm('m1', { when: ' ' })).thenRefusedAt('activation.when.blank', 'when')
  before.when(pressAlarm('m1', { outcome: '' })).thenRefusedAt('activation.outcome.blank', 'outcome')
  before.when(pressAlarm('m1', { answered: 'perhaps' })).thenRefusedAt('activation.answered', 'answered')
  before.when(pressAlarm('m2')).thenRefusedAt('measures.unknown', 'measure')
})
