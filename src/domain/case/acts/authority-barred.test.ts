import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, request, bar } = told

test('the person bars any authority of the law, once', () => {
  given(request()).when(bar('police-south')).thenStands()
  given(request()).when(bar('knights')).thenRefusedAt('authority.unknown', 'authority')
  given(request(), bar('guard')).when(bar('guard')).thenRefusedAt('authority.already-barred', 'authority')
  given(request({ barred: ['guard'] }))
    .when(bar('guard'))
    .thenRefusedAt('authority.already-barred', 'authority')
})

test('barred while measures run, it may have one in hand: the risk unit evaluates them again, and the Board decides', () => {
  const decreed = [...told.carriedAll(), request(), ...told.decreedToGuard()]
  const state = fold(caseFile, told.inFile(told.acts(...decreed, bar('guard')), told.file))
  const { queues, status } = caseFile.derive(state, told.file).docket!
  assert.ok(queues.includes('risk-unit'))
  assert.equal(status, 'in-review')
  const review = told.review('m8', { cause: 'authority-barred', recommends: [{ measure: 'm8', to: 'conclude' }] })
  given(...decreed)
    .when(review)
    .thenRefusedAt('review.not-happened', 'cause')
  given(...decreed, bar('guard'))
    .when(review)
    .thenStands()
  const ending = told.adjust('conclude', { measures: [{ measure: 'm8', to: 'conclude' }] })
  given(...decreed, bar('guard'), review)
    .when(ending)
    .thenStands()
})

test('barred before any measure, it asks for nothing to be evaluated', () => {
  const state = fold(caseFile, told.acts(request(), told.admit(), told.forward(), bar('guard')))
  assert.deepEqual(state.reviewCauses, [])
})

test('typed by an officer it says how it was heard', () => {
  given(request())
    .when(told.heard(bar('guard')))
    .thenStands()
  given(request())
    .when(told.by(told.officer, bar('guard')))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})

test('not in a file closed or not begun', () => {
  given().when(bar('guard')).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(bar('guard')).thenRefused('case.closed')
})
