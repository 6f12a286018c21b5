import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answersAt, example } from '../given.js'
import { axesOf } from './axes.js'

const [instrument = assert.fail()] = example.instruments

test('each axis is shown by what is known of it, in percent of what it can be', () => {
  for (const { axis, share, unknown } of axesOf(instrument, answersAt('worst'), [])) {
    const { effect } = instrument.axes.find(({ id }) => id === axis)!
    assert.deepEqual([share, unknown], [effect === 'raises' ? 100 : 0, 0])
  }
})

test('an axis of which nothing is known has no share, and says how much is unknown', () => {
  for (const { share, unknown, of } of axesOf(instrument, answersAt('unknown'), [])) {
    assert.equal(share, undefined)
    assert.equal(unknown, of)
  }
})

test('one unknown answer is left out and counts for nothing', () => {
  const [first, ...others] = answersAt('worst')
  const axis = instrument.factors.find(({ id }) => id === first!.factor)!.axis
  const before = axesOf(instrument, answersAt('worst'), []).find((one) => one.axis === axis)!
  const after = axesOf(instrument, others, []).find((one) => one.axis === axis)!
  assert.equal(after.share, before.of > 1 ? before.share : undefined)
  assert.equal(after.unknown, 1)
})
