import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, misuse, warn, answerMisuse } = told
const reported = [urgentRequest(), issue('m1'), misuse('m1')]

test('of each report the person is warned once', () => {
  given(...reported)
    .when(warn(3))
    .thenStands()
  given(...reported, warn(3), misuse('m1'))
    .when(warn(3))
    .thenRefusedAt('misuse.warned-already', 'report')
  given(...reported, warn(3))
    .when(warn(3))
    .thenRefused('misuse.none-to-warn', 'misuse.warned-already')
})

test('a warning is of a report of this file', () => {
  given(urgentRequest(), issue('m1')).when(warn(2)).thenRefused('misuse.none-to-warn', 'misuse.report')
  given(...reported)
    .when(warn(2))
    .thenRefusedAt('misuse.report', 'report')
})

test('what the person answered before was of the warning before', () => {
  const once = [...reported, warn(3), answerMisuse()]
  assert.equal(fold(caseFile, told.acts(...once)).heardOnMisuse, true)
  assert.equal(fold(caseFile, told.acts(...once, misuse('m1'), warn(6))).heardOnMisuse, false)
})
