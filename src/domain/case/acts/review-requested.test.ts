import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, askForReview } = told
const studied = [urgentRequest(), told.admit(), told.deny(), told.forward(), told.riskStudy()]

test('the person asks at any time for a new look at their measures, and need not wait for any term', () => {
  const acts = told.acts(urgentRequest(), issue('m1'), askForReview())
  assert.deepEqual(fold(caseFile, acts).reviewCauses, ['person-asked'])
  given(urgentRequest(), issue('m1'), askForReview()).when(askForReview()).thenStands()
})

test('asking that the study be looked at again, the person gets a new study', () => {
  const asked = [...studied, askForReview({ of: 'study' })]
  assert.equal(fold(caseFile, told.acts(...asked)).restudyOwed, true)
  assert.equal(fold(caseFile, told.acts(...asked, told.riskStudy())).restudyOwed, false)
})

test('only what there is can be looked at again', () => {
  given(urgentRequest()).when(askForReview()).thenRefused('review.nothing-yet')
  given(urgentRequest(), issue('m1'))
    .when(askForReview({ of: 'study' }))
    .thenRefusedAt('review.nothing-yet', 'of')
  given(...studied)
    .when(askForReview())
    .thenRefusedAt('review.nothing-yet', 'of')
})

test('it says of what, and why', () => {
  const before = given(urgentRequest(), issue('m1'))
  before.when(askForReview({ of: 'all' })).thenRefusedAt('review.of', 'of')
  before.when(askForReview({ why: '' })).thenRefusedAt('review.why.blank', 'why')
  before.when(told.by(told.coordination, askForReview())).thenRefusedAt('transcribed.channel', 'transcribed')
})
