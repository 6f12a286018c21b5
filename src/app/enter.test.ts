import assert from 'node:assert/strict'
import { test } from 'node:test'
import { guesses } from './enter.js'

test('the first guess at a folio is answered at once, and a second one waits for its second', async () => {
  let now = 0
  const allowed = guesses(() => now)
  assert.equal(await allowed('case-a'), true)
  now = 1000
  assert.equal(await allowed('case-a'), true)
})

test('many who try one folio at once are sent away, and nobody else is', async () => {
  const allowed = guesses(() => 0)
  const tries = Array.from({ length: 8 }, () => allowed('case-a'))
  assert.equal(await allowed('case-b'), true)
  assert.equal(await tries.at(-1), false)
})
