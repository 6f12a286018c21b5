import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, implement } = told
const issued = [urgentRequest(), issue('m1', 'm2')] as const

test('each measure issued is put in place, with what shows it', () => {
  given(...issued)
    .when(implement('m1'))
    .thenStands()
  given(...issued, implement('m1'))
    .when(implement('m2'))
    .thenStands()
  const blank = { ...implement('m1'), said: { measure: 'm1', evidence: '' } }
  given(...issued)
    .when(blank)
    .thenRefusedAt('implementation.evidence.blank', 'evidence')
})

test('what was not issued cannot be put in place', () => {
  given(urgentRequest()).when(implement('m1')).thenRefused('implementation.none-issued', 'measures.unknown')
  given(...issued)
    .when(implement('m9'))
    .thenRefusedAt('measures.unknown', 'measure')
})

test('what is in place is not put there again', () => {
  given(...issued, implement('m1'))
    .when(implement('m1'))
    .thenRefusedAt('implementation.already', 'measure')
  given(...issued, implement('m1'), implement('m2'))
    .when(implement('m1'))
    .thenRefused('implementation.all-in-place', 'implementation.already')
})

test('what failed, or was said to be done and is not so, is owed again', () => {
  given(...issued, told.fail('m1'))
    .when(implement('m1'))
    .thenStands()
  given(...issued, implement('m1'), implement('m2'), told.contradict('m1'))
    .when(implement('m1'))
    .thenStands()
})

test('not in a file closed, nor by the risk unit', () => {
  given(...issued, told.leave(), told.close())
    .when(implement('m1'))
    .thenRefused('case.closed')
  given(...issued)
    .when(told.by(told.analyst, implement('m1')))
    .thenRefused('not-yours-to-sign')
  given().when(implement('m1')).thenRefused('case.not-begun', 'implementation.none-issued', 'measures.unknown')
})
