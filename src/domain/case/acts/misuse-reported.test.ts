import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, misuse } = told

test('each report is kept with whether it was deliberate, and asks for an evaluation', () => {
  const acts = told.acts(urgentRequest(), issue('m1'), misuse('m1'), misuse('m1', { deliberate: false }))
  const state = fold(caseFile, acts)
  assert.deepEqual(state.misuse, [
    { seq: 3, deliberate: true, warned: false },
    { seq: 4, deliberate: false, warned: false },
  ])
  assert.deepEqual(state.reviewCauses, ['misuse'])
})

test('only on a ground of the law, of a measure of this file, with what shows it', () => {
  const before = given(urgentRequest(), issue('m1'))
  before.when(misuse('m1', { ground: 'is-rude' })).thenRefusedAt('misuse.ground', 'ground')
  before.when(misuse('m2')).thenRefusedAt('measures.unknown', 'measure')
  before.when(misuse('m1', { evidence: ' ' })).thenRefusedAt('misuse.evidence.blank', 'evidence')
  before.when(misuse('m1', { what: '' })).thenRefusedAt('misuse.what.blank', 'what')
  before.when(misuse('m1', { when: '' })).thenRefusedAt('misuse.when.blank', 'when')
  before.when(misuse('m1', { deliberate: 'so it seems' })).thenRefusedAt('misuse.deliberate', 'deliberate')
})

test('where no measure runs none can be misused', () =>
  given(urgentRequest()).when(misuse('m1')).thenRefused('misuse.nothing-runs', 'measures.unknown'))
