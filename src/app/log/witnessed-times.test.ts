import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type WitnessedSize, witnessedTimes } from './witnessed-times.js'

/** The same, by looking at every checkpoint. */
function lookedUp(checkpoints: readonly WitnessedSize[], index: number) {
  const [without, having] = [
    checkpoints.filter(({ size }) => size <= index),
    checkpoints.filter(({ size }) => size > index),
  ].map((some) => some!.map(({ time }) => time))
  return {
    ...(without!.length > 0 ? { notThere: Math.max(...without!) } : {}),
    ...(having!.length > 0 ? { there: Math.min(...having!) } : {}),
  }
}

const checkpoints = fc.array(fc.record({ size: fc.nat(20), time: fc.nat(1000) }), { maxLength: 12 })

test('a leaf was not there at the last checkpoint without it, and was at the first with it', () =>
  fc.assert(
    fc.property(checkpoints, fc.nat(20), (some, index) =>
      assert.deepEqual(witnessedTimes(some)(index), lookedUp(some, index)),
    ),
  ))
