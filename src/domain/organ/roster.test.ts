import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { holding, type Span, uncovered } from './roster.js'

const at = (hour: number) => Temporal.Instant.from('2026-03-02T00:00:00Z').add({ hours: hour })
const span = ([starts, ends]: readonly [number, number]): Span => ({ starts: at(starts), ends: at(ends) })
const hours = ({ starts, ends }: Span): [number, number] => [
  starts.since(at(0)).total('hours'),
  ends.since(at(0)).total('hours'),
]

const gaps = (...turns: [number, number][]) => uncovered(turns.map(span), span([0, 24])).map(hours)

test('without a turn the whole time is a gap', () => assert.deepEqual(gaps(), [[0, 24]]))

test('turns that follow each other to the instant leave no gap', () =>
  assert.deepEqual(gaps([-4, 8], [16, 30], [8, 16]), []))

test('what lies between, before and after turns is told', () =>
  assert.deepEqual(gaps([2, 6], [4, 5], [10, 20]), [
    [0, 2],
    [6, 10],
    [20, 24],
  ]))

test('a turn outside the time asked about covers nothing of it', () =>
  assert.deepEqual(gaps([-5, -1], [30, 40]), [[0, 24]]))

test('an hour is in a gap exactly when no turn covers it', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(fc.integer({ min: -5, max: 29 }), fc.integer({ min: 1, max: 9 })).map(([s, l]) => [s, s + l] as const),
      ),
      (turns) => {
        const found = uncovered(turns.map(span), span([0, 24])).map(hours)
        for (let hour = 0; hour < 24; hour += 1) {
          const covers = ([starts, ends]: readonly [number, number]) => starts <= hour && hour < ends
          assert.equal(found.some(covers), !turns.some(covers), `hour ${hour}`)
        }
      },
    ),
  ))

test('of two turns that overlap the later one holds, and the earlier around it', () => {
  const [night, hour] = [span([0, 12]), span([4, 6])]
  assert.deepEqual(holding([night, hour], span([2, 24])).map(hours), [
    [2, 4],
    [4, 6],
    [6, 12],
  ])
  assert.deepEqual(holding([hour, night], span([2, 24])).map(hours), [[2, 12]])
})

test('at every hour that turn holds which was set last of those that run', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -5, max: 29 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 }),
      (rows) => {
        const turns = rows.map(([starts, length], id) => ({ ...span([starts, starts + length]), id }))
        const held = holding(turns, span([0, 24]))
        const runs = ({ starts, ends }: Span, hour: number) =>
          hours({ starts, ends })[0] <= hour && hour < hours({ starts, ends })[1]
        for (let hour = 0; hour < 24; hour += 1) {
          const last = turns.findLast((turn) => runs(turn, hour))
          assert.deepEqual(
            held.filter((turn) => runs(turn, hour)).map(({ id }) => id),
            last ? [last.id] : [],
          )
        }
      },
    ),
  ))
