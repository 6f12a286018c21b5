import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, misuse, warn, answerMisuse } = told

test('the person answers a warning as often as they want', () => {
  given(urgentRequest(), issue('m1'), misuse('m1'), warn(3)).when(answerMisuse()).thenStands()
  given(urgentRequest(), issue('m1'), misuse('m1'), warn(3), answerMisuse()).when(answerMisuse()).thenStands()
})

test('nobody is heard of what they were not warned of', () =>
  given(urgentRequest(), issue('m1'), misuse('m1')).when(answerMisuse()).thenRefused('misuse.not-warned'))

test('typed by the Coordination it says how it was heard; the reception unit does not write it', () => {
  const before = given(urgentRequest(), issue('m1'), misuse('m1'), warn(3))
  before.when(told.by(told.coordination, answerMisuse())).thenRefusedAt('transcribed.channel', 'transcribed')
  before.when(told.heard(answerMisuse())).thenRefused('not-yours-to-sign')
})
