import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { seal, Unopenable, unseal } from './seal.js'

const key = Buffer.alloc(32, 1)
const plain = Buffer.from('canary: invented')

test('what was sealed is opened with the same key in the same place, and nowhere else', () => {
  const sealed = seal(key, 'here', plain)
  assert.deepEqual(unseal(key, 'here', sealed), plain)
  assert.throws(() => unseal(key, 'there', sealed), Unopenable)
  assert.throws(() => unseal(Buffer.alloc(32, 2), 'here', sealed), Unopenable)
})

test('a single altered byte, wherever it stands, opens nothing', () => {
  const sealed = seal(key, 'here', plain)
  for (let i = 0; i < sealed.length; i += 1) {
    const altered = Buffer.from(sealed)
    altered[i]! ^= 1
    assert.throws(() => unseal(key, 'here', altered), Unopenable)
  }
})

test('what is too short or too long opens nothing, and says no more than that', () => {
  const sealed = seal(key, 'here', plain)
  for (let length = 0; length < sealed.length; length += 1)
    assert.throws(() => unseal(key, 'here', sealed.subarray(0, length)), Unopenable)
  assert.throws(() => unseal(key, 'here', Buffer.concat([sealed, Buffer.of(0)])), Unopenable)
})

test('the same text sealed twice has nothing in common, and nothing of the text', () => {
  const [one, other] = [seal(key, 'here', plain), seal(key, 'here', plain)]
  assert.notDeepEqual(one, other)
  assert.notDeepEqual(one.subarray(0, 12), other.subarray(0, 12))
  assert.equal(one.includes('canary'), false)
})

test('anything can be sealed, also nothing at all', () =>
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), fc.uint8Array(), (key, bound, plain) =>
      assert.deepEqual(new Uint8Array(unseal(key, bound, seal(key, bound, plain))), plain),
    ),
  ))
