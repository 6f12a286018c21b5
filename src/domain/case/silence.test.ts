import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../given.js'
import { silences } from './silence.js'

const { urgentRequest, issue, implement, checkBack } = told
const silent = checkBack({ answered: false })
const after = (...said: readonly told.Step[]) =>
  silences(told.acts(urgentRequest(), issue('m1'), implement('m1'), ...said))

test('silences are counted in a row: an answer, or anything that the person says, breaks them', () => {
  assert.equal(after(), 0)
  assert.equal(after(silent, silent), 2)
  assert.equal(after(silent, checkBack(), silent), 1)
  assert.equal(after(silent, silent, told.add()), 0)
  assert.equal(after(silent, told.fail('m1'), silent), 2)
})
