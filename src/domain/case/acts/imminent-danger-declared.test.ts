import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, request, danger } = told

test('danger is declared in any file that has begun, and never refused to a person', () => {
  given(request()).when(danger()).thenStands()
  given(request(), danger()).when(danger()).thenStands()
  given(request(), told.decline()).when(danger()).thenStands()
  given(request(), told.leave(), told.close()).when(danger()).thenStands()
})

test('it does not overtake, nor is it overtaken', () => given(request(), told.admit()).when(danger(), 1).thenStands())

test('danger before any request has no file to stand in', () => given().when(danger()).thenRefused('case.not-begun'))

test('it says what is happening', () =>
  given(request())
    .when(danger({ what: ' ' }))
    .thenRefusedAt('danger.what.blank', 'what'))

test('typed by an officer it says how it was heard', () => {
  given(request()).when(told.heard(danger())).thenStands()
  given(request()).when(told.by(told.officer, danger())).thenRefusedAt('transcribed.channel', 'transcribed')
})

test('a new danger makes measures, study and admission a question again', () => {
  const after = fold(caseFile, told.acts(request(), told.decline(), danger()))
  assert.deepEqual([after.admission, after.urgent, after.immediateStudy], ['undecided', 'undecided', false])
  given(told.urgentRequest(), told.study(), danger()).when(told.study()).thenStands()
})

test('a consent withdrawn before is asked for again, and grave cause may stand in for it (art. 25)', () => {
  const back = given(request(), told.withdraw(), danger())
  back.when(told.issue('m1')).thenRefused('consent.missing')
  back.when(told.waive()).thenStands()
  back.when(told.consent()).thenStands()
})

test('what was admitted stays admitted', () =>
  assert.equal(fold(caseFile, told.acts(request(), told.admit(), danger())).admission, 'admitted'))
