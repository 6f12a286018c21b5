import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, implement, forward, incident, review } = told
const inPlace = [urgentRequest(), told.admit(), issue('m1', 'm2'), implement('m1'), forward()]

test('an incident after a measure was in place asks for an evaluation, which answers it', () => {
  assert.deepEqual(fold(caseFile, told.acts(...inPlace, incident())).reviewCauses, ['incident'])
  const after = fold(caseFile, told.acts(...inPlace, incident(), review('m1')))
  assert.deepEqual([after.reviewCauses, after.reviewed], [[], true])
})

test('before the term only what has happened since the last evaluation calls for one', () => {
  given(...inPlace)
    .when(review('m1'))
    .thenRefusedAt('review.not-happened', 'cause')
  given(...inPlace, incident())
    .when(review('m1', { cause: 'danger' }))
    .thenRefusedAt('review.not-happened', 'cause')
  given(...inPlace, incident(), review('m1'))
    .when(review('m1'))
    .thenRefusedAt('review.not-happened', 'cause')
})

test('without a decree there is no term that could be over', () =>
  given(...inPlace, incident())
    .when(review('m1', { cause: 'term' }))
    .thenRefusedAt('review.before-time', 'cause'))

test('each recommendation is of a measure that has not ended, and of each there is one', () => {
  const before = given(...inPlace, incident())
  const recommends = (...rows: readonly (readonly [string, string])[]) =>
    review('m1', { recommends: rows.map(([measure, to]) => ({ measure, to })) })
  before.when(recommends(['m1', 'continue'], ['m2', 'conclude'])).thenStands()
  before.when(recommends(['m9', 'extend'])).thenRefusedAt('measures.unknown', 'recommends.0.measure')
  before
    .when(recommends(['m1', 'reduce'], ['m1', 'extend']))
    .thenRefusedAt('review.measure-twice', 'recommends.1.measure')
  before.when(recommends(['m1', 'forget'])).thenRefusedAt('review.to', 'recommends.0.to')
  before.when(recommends()).thenRefusedAt('measures.none', 'recommends')
})

test('not before the risk unit has the file, nor where there is nothing to evaluate, nor after the person left', () => {
  given(urgentRequest(), issue('m1'), implement('m1'), incident()).when(review('m1')).thenRefused('study.not-forwarded')
  given(urgentRequest(), told.admit(), told.deny(), forward())
    .when(review('m1'))
    .thenRefused('review.nothing-yet', 'review.not-happened', 'measures.unknown')
  given(...inPlace, incident(), told.leave())
    .when(review('m1'))
    .thenRefused('case.leaving')
})
