import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, implement, confirm, deviceFails } = told

test('what the person says of a device leaves both words on the measure as they were, and makes it owed again', () => {
  const acts = told.acts(urgentRequest(), issue('m1'), implement('m1'), confirm('m1'), deviceFails('m1'))
  const state = fold(caseFile, acts)
  assert.deepEqual(
    state.measures.map(({ state, word, failing }) => [state, word, failing]),
    [['implemented', 'confirmed', true]],
  )
  assert.deepEqual(state.reviewCauses, ['failure'])
  given(urgentRequest(), issue('m1'), implement('m1'), deviceFails('m1')).when(implement('m1')).thenStands()
})

test('a new delivery mends it', () => {
  const acts = told.acts(urgentRequest(), issue('m1'), implement('m1'), deviceFails('m1'), implement('m1'))
  assert.equal(fold(caseFile, acts).measures[0]?.failing, false)
})

test('an officer who was told says by which channel', () => {
  given(urgentRequest(), issue('m1'))
    .when(told.heard(deviceFails('m1')))
    .thenStands()
  given(urgentRequest(), issue('m1'))
    .when(told.by(told.coordination, deviceFails('m1')))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})

test('it is of a measure of this file', () => {
  given(urgentRequest()).when(deviceFails('m1')).thenRefused('compliance.none-issued', 'measures.unknown')
  given(urgentRequest(), issue('m1')).when(deviceFails('m2')).thenRefusedAt('measures.unknown', 'measure')
})
