import assert from 'node:assert/strict'
import { test } from 'node:test'
import { caseOf, folioOf, newCase } from './folio.js'

test('a folio means its file, however it is typed', () => {
  for (let i = 0; i < 200; i += 1) {
    const file = newCase()
    const folio = folioOf(file)
    assert.match(folio, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    for (const typed of [folio, folio.toLowerCase(), folio.replace('-', ''), ` ${folio.replace('-', ' ')} `])
      assert.equal(caseOf(typed), file)
  }
})

test('what is often read wrong is understood: the letters I, L and O, and U for V', () => {
  assert.equal(caseOf('ILOU-0000'), 'case-110v0000')
})

test('what cannot be a folio means no file', () => {
  for (const typed of ['', '123', '123456789', '../../etc', '\0', 'ñandú']) assert.equal(caseOf(typed), undefined)
})
