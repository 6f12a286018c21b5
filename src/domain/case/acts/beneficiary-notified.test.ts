import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocksOf } from '../../clock/clocks.js'
import * as told from '../../given.js'

const { given, notify, carriedAll } = told

const decreed = [
  ...carriedAll(),
  told.request(),
  told.admit(),
  told.forward(),
  told.riskStudy(),
  told.plan(),
  told.agree(),
  told.decree(),
]

test('the person is told of each decision once', () => {
  given(...decreed)
    .when(notify(7))
    .thenStands()
  given(...decreed, notify(7))
    .when(notify(7))
    .thenRefused('notice.none-owed')
  given(...decreed)
    .when(notify(6))
    .thenRefusedAt('notice.which', 'decision')
  given(...decreed.slice(0, -1))
    .when(notify(6))
    .thenRefused('notice.none-owed')
})

test('it says how, and is signed by the coordination', () => {
  given(...decreed)
    .when(notify(7, { how: '' }))
    .thenRefusedAt('notice.how.blank', 'how')
  given(...decreed)
    .when(told.by(told.analyst, notify(7)))
    .thenRefused('not-yours-to-sign')
})

test('the decree starts the limits of carrying out and of evaluating again', () => {
  const running = clocksOf(told.example, told.acts(...decreed)).flatMap(({ rule, stop, end }) =>
    stop || end ? [] : [rule],
  )
  for (const rule of ['decision-implement', 'review-as-decreed']) assert.ok(running.includes(rule), rule)
})
