import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, contradict } = told
const done = [urgentRequest(), issue('m1'), told.implement('m1')] as const

test('the person says that it is not so, whether or not anybody said it was', () => {
  given(...done)
    .when(contradict('m1'))
    .thenStands()
  given(urgentRequest(), issue('m1')).when(contradict('m1')).thenStands()
  given(...done, told.confirm('m1'))
    .when(contradict('m1'))
    .thenStands()
})

test('it says what happened, once', () => {
  const blank = { ...contradict('m1'), said: { measure: 'm1', what: '' } }
  given(...done)
    .when(blank)
    .thenRefusedAt('contradiction.what.blank', 'what')
  given(...done, contradict('m1'))
    .when(contradict('m1'))
    .thenRefusedAt('compliance.already-said', 'measure')
})

test('only about what was issued', () => {
  given(urgentRequest()).when(contradict('m1')).thenRefused('compliance.none-issued', 'measures.unknown')
  given(...done)
    .when(contradict('m2'))
    .thenRefusedAt('measures.unknown', 'measure')
})

test('nobody contradicts for the person, but for who transcribes while following up', () => {
  given(...done)
    .when(told.heard(contradict('m1')))
    .thenRefused('not-yours-to-sign')
  given(...done)
    .when(told.by(told.coordination, told.heard(contradict('m1'))))
    .thenStands()
})

test('a measure put in place again is to be judged again', () =>
  given(...done, contradict('m1'), told.implement('m1'))
    .when(contradict('m1'))
    .thenStands())
