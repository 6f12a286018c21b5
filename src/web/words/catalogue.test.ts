import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasonWords, words } from './catalogue.js'

type Leaf = Readonly<{ path: string; value: unknown }>

/** Everything that the catalogue says, with the way to it. A sentence with blanks is a function. */
function leaves(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`))
}

const [es, en] = [leaves(words.es), leaves(words.en)]

test('every subject says the same things in both languages', () =>
  assert.deepEqual(
    en.map(({ path }) => path),
    es.map(({ path }) => path),
  ))

test('nothing in the catalogue is left blank', () => {
  for (const { path, value } of [...es, ...en])
    assert.ok(typeof value === 'function' || (typeof value === 'string' && value.trim() !== ''), path)
})

test('a sentence with blanks has them in both languages', () => {
  for (const [i, { path, value }] of es.entries()) assert.equal(typeof en[i]?.value, typeof value, path)
})

test('a whole sentence is never the same in both languages', () => {
  for (const [i, { path, value }] of es.entries())
    if (typeof value === 'string' && value.split(' ').length > 3) assert.notEqual(en[i]?.value, value, path)
})

test('a reason to refuse is told in the language of the reader', () =>
  assert.notEqual(reasonWords(words.es, 'overtaken'), reasonWords(words.en, 'overtaken')))

test('what no rule has a reason for is called malformed, never shown as it came', () =>
  assert.equal(reasonWords(words.es, 'Invalid input: <b>'), words.es.reasons['said.malformed']))
