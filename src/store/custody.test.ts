import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyring, type MasterKeys, newFileKeys, unwrapFileKeys } from './custody.js'
import { Unopenable } from './seal.js'

const master: MasterKeys = { story: Buffer.alloc(32, 1), apart: Buffer.alloc(32, 2) }
const { keys, wrapped } = newFileKeys(master, 'case-a')

test('the keys of a file are opened with the master keys', () =>
  assert.deepEqual(unwrapFileKeys(master, wrapped), keys))

test('each file has keys of its own, and each key serves one purpose', () => {
  const other = newFileKeys(master, 'case-b').keys
  const all = [keys, other].flatMap((keys) => Object.values(keys).map((key) => Buffer.from(key).toString('hex')))
  assert.equal(new Set(all).size, 10)
  assert.ok(all.every((key) => key.length === 64))
})

test('neither master key alone opens a file', () => {
  const other = Buffer.alloc(32, 3)
  assert.throws(() => unwrapFileKeys({ ...master, story: other }, wrapped), Unopenable)
  assert.throws(() => unwrapFileKeys({ ...master, apart: other }, wrapped), Unopenable)
  assert.throws(() => unwrapFileKeys({ story: master.apart, apart: master.story }, wrapped), Unopenable)
})

test('the keys of a file do not open under the name of another, nor as its other key', () => {
  assert.throws(() => unwrapFileKeys(master, { ...wrapped, file: 'case-b' }), Unopenable)
  const same = { story: master.story, apart: master.story }
  const twin = newFileKeys(same, 'case-a').wrapped
  assert.throws(() => unwrapFileKeys(same, { ...twin, story: twin.apart, apart: twin.story }), Unopenable)
})

test('nothing of a key stands in the row that keeps it', () => {
  for (const kept of [wrapped.story, wrapped.apart])
    for (const key of Object.values(keys)) assert.equal(Buffer.from(kept).includes(Buffer.from(key)), false)
})

test('a ring opens the keys of a file once, and only by the row that keeps them', () => {
  const ring = keyring(master)
  const made = ring.make('case-c')
  assert.equal(ring.open(made.wrapped), made.keys)
  assert.deepEqual(keyring(master).open(made.wrapped), made.keys)
  const altered = Buffer.from(made.wrapped.story)
  altered[20]! ^= 1
  assert.throws(() => ring.open({ ...made.wrapped, story: altered }), Unopenable)
  assert.throws(() => ring.open({ ...made.wrapped, file: 'case-b' }), Unopenable)
})

test('a ring holds only so many keys', () => {
  const ring = keyring(master)
  const first = ring.make('case-first')
  for (let i = 0; i < 1000; i += 1) ring.make(`case-${i}`)
  const again = ring.open(first.wrapped)
  assert.deepEqual(again, first.keys)
  assert.notEqual(again, first.keys)
})
