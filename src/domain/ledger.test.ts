import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileKindOf, fold } from './file.js'
import { acts, add, confirm, file, implement, issue, study, urgentRequest } from './given.js'
import { ledgerOf } from './ledger.js'

const told = acts(urgentRequest(), issue('m1'), study(), implement('m1'), confirm('m1'), add())

test('what a file has come to is the same, asked at each act or only at the last', () => {
  const kind = fileKindOf(file)
  const [each, late] = [ledgerOf([]), ledgerOf(told.slice(0, 2))]
  for (const [i, act] of told.entries()) {
    each.enter(act)
    assert.deepEqual(each.state(file), fold(kind, told.slice(0, i + 1)))
  }
  for (const act of told.slice(2)) late.enter(act)
  assert.deepEqual(late.state(file), fold(kind, told))
  assert.equal(each.at({ file, seq: 3 }), told[2])
  assert.equal(each.at({ file, seq: told.length + 1 }), undefined)
})

test('a file of which nothing is known is an empty one', () => {
  const ledger = ledgerOf(told)
  assert.deepEqual(ledger.acts('case-other000'), [])
  assert.equal(ledger.state('case-other000'), fileKindOf('case-other000').empty)
})
