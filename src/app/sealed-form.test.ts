import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Temporal } from 'temporal-polyfill'
import { openForm, sealForm } from './sealed-form.js'
import type { World } from './world.js'

const began = Temporal.Instant.from('2026-03-02T18:00:00Z')

/** Of a world, only what a form looks at: its keys and its clock. */
const worldAt = (minutes: number, key = 5) =>
  ({
    master: { story: Buffer.alloc(32, key), apart: Buffer.alloc(32, key + 1) },
    now: () => began.add({ minutes }),
  }) as unknown as World

test('what a form carries comes back until its time is over', () => {
  const token = sealForm(worldAt(0), 'my-case', { file: 'case-1' }, 10)
  assert.deepEqual(openForm(worldAt(10), 'my-case', token), { file: 'case-1' })
  assert.equal(openForm(worldAt(11), 'my-case', token), undefined)
})

test('it opens for no other purpose, under no other key, and not when a sign of it was changed', () => {
  const token = sealForm(worldAt(0), 'my-case', { file: 'case-1' }, 10)
  assert.equal(openForm(worldAt(0), 'request', token), undefined)
  assert.equal(openForm(worldAt(0, 9), 'my-case', token), undefined)
  const other = token[20] === 'A' ? 'B' : 'A'
  assert.equal(openForm(worldAt(0), 'my-case', token.slice(0, 20) + other + token.slice(21)), undefined)
  for (const typed of ['', 'x', '\0', token.slice(1)]) assert.equal(openForm(worldAt(0), 'my-case', typed), undefined)
})

test('nothing of it can be read on the way', () => {
  const token = sealForm(worldAt(0), 'request', { happened: 'una historia inventada' }, 10)
  assert.doesNotMatch(Buffer.from(token, 'base64url').toString('latin1'), /historia/)
})
