import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../store/law-files.js'
import { lawAt } from '../law/law-at.js'
import { reached, rungAt, rungsOf } from './ladder.js'

const startedAt = Temporal.Instant.from('2026-03-01T15:00:00Z')
const law = lawAt(await readLaw('mx/federal'), startedAt)!
const rungs = rungsOf(law, 'urgent-measures-issue')
const limit = (minutes: number) => ({ startedAt, due: startedAt.add({ minutes }) })
const threeHours = limit(180)
const at = (milliseconds: number) =>
  reached(rungs, threeHours, startedAt.add({ milliseconds })).map(({ step, wakes }) => `${step}: ${wakes}`)
const hour = 3_600_000

test('the officer is woken at exactly one hour of three, the lead at two, the coordinator at the limit', () => {
  assert.deepEqual(at(hour - 1), [])
  assert.deepEqual(at(hour), ['third: officer'])
  assert.deepEqual(at(2 * hour - 1), ['third: officer'])
  assert.deepEqual(at(2 * hour), ['third: officer', 'two-thirds: shift-lead'])
  assert.deepEqual(at(3 * hour), ['third: officer', 'two-thirds: shift-lead', 'whole: coordinator'])
})

test('what was reached stays reached, however late', () => assert.equal(at(1000 * hour).length, 3))

test('a limit that stands under no ladder wakes nobody', () => assert.deepEqual(rungsOf(law, 'risk-study'), []))

test('the last rung is the limit itself, and the rungs come in their order', () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (milliseconds) => {
      const odd = { startedAt, due: startedAt.add({ milliseconds }) }
      const all = reached(rungs, odd, odd.due)
      assert.deepEqual(
        all.map(({ step }) => step),
        ['third', 'two-thirds', 'whole'],
      )
      assert.equal(all[2]!.reachedAt.epochMilliseconds, odd.due.epochMilliseconds)
    }),
  ))

test('a share that is no whole millisecond is not rung early', () => {
  const odd = { startedAt, due: startedAt.add({ milliseconds: 10 }) }
  assert.equal(rungAt(rungs[0]!, odd).epochMilliseconds - startedAt.epochMilliseconds, 4)
})
