import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonical, type Json } from './jcs.js'

test('names stand in the order of their UTF-16 units, as in RFC 8785, 3.2.3', () =>
  assert.equal(
    canonical({ '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, '\u00f6': 7 }),
    '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\u{1f600}":5,"\ufb33":3}',
  ))

test('no white space, and only the escapes that JSON needs', () =>
  assert.equal(
    canonical({ b: [1, true, null, 'ñ / "x" \\ \n\t\u0001'], a: {} }),
    '{"a":{},"b":[1,true,null,"ñ / \\"x\\" \\\\ \\n\\t\\u0001"]}',
  ))

test('what is undefined is left out', () => assert.equal(canonical({ a: undefined, b: 0 }), '{"b":0}'))

test('what has no canonical form throws', () => {
  for (const value of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])
    assert.throws(() => canonical([value]), /whole numbers/)
  assert.throws(() => canonical('\ud800'), /surrogate/)
  assert.throws(() => canonical({ '\udfff': 1 }), /surrogate/)
})

const nested = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth))

test('a hundred lists may stand in one another, and no more', () => {
  assert.equal(canonical(nested(100)), '['.repeat(100) + ']'.repeat(100))
  for (const depth of [101, 100_000]) assert.throws(() => canonical(nested(depth)), /so deep/)
})

const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    fc.dictionary(fc.string({ unit: 'grapheme' }), tie('value'), { noNullPrototype: true }),
  ),
})).value

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, shuffled(inner ?? null)]),
  )
}

test('the same content has the same bytes, whatever order it came in, and is read back as it was', () =>
  fc.assert(
    fc.property(json, (value) => {
      assert.equal(canonical(shuffled(value)), canonical(value))
      assert.deepEqual(JSON.parse(canonical(value)), JSON.parse(JSON.stringify(value)))
    }),
  ))
