import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import * as told from '../../domain/given.js'
import { days } from './story.js'
import { batchesOf } from './told-log.js'

const today = Temporal.Instant.from('2026-03-02T18:00:00Z')
const [act] = told.acts(told.request())

const actsAgo = (minutes: readonly number[]) =>
  minutes.toSorted((a, b) => b - a).map((ago) => ({ ...act!, at: today.subtract({ minutes: ago }) }))

test('every act is in one batch, published after it and before the next', () =>
  fc.assert(
    fc.property(fc.array(fc.nat(days(3 * 365)), { maxLength: 80 }), (minutes) => {
      const acts = actsAgo(minutes)
      const batches = batchesOf(acts, today)
      assert.deepEqual(
        batches.flatMap((batch) => batch.acts),
        acts,
      )
      for (const [i, { acts: some, opens, closes }] of batches.entries()) {
        const [first, last, next] = [some[0]!, some.at(-1)!, batches[i + 1]?.acts[0]]
        assert.ok(Temporal.Instant.compare(last.at, closes) <= 0)
        assert.ok(!next || Temporal.Instant.compare(closes, next.at) <= 0)
        assert.ok(!opens || Temporal.Instant.compare(opens, first.at) < 0)
      }
    }),
  ))

test('of hours ago each minute has its checkpoint, of this month each week, of years ago each quarter', () => {
  const counted = (minutes: readonly number[]) => batchesOf(actsAgo(minutes), today).length
  assert.equal(counted([60, 58, 57, 56]), 4)
  assert.equal(counted([days(2), 60, 58]), 3, 'what is hours old is not swallowed by the week before')
  assert.equal(counted([days(20), days(20) - 60, days(12)]), 2)
  assert.equal(counted([days(700), days(660), days(620)]), 1)
})
