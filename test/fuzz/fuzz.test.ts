import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inputs, long } from './inputs.js'
import { parsers } from './parsers.js'

/** A million and more of each are read by bin/soak. */
const numRuns = Number(process.env.RESGUARDO_FUZZ ?? 2000)
/** Nothing that fits into a request may keep a machine busy for longer, in milliseconds; a hundred times what it takes. */
const patience = 3000

for (const { name, valid, reads } of parsers) {
  test(`${name}: what is valid is read, and of ${numRuns} texts none is a fault`, () => {
    for (const text of valid) reads(text)
    assert.ok(valid.some(reads), 'the valid ones are accepted')
    fc.assert(
      fc.property(inputs(valid), (text) => void reads(text)),
      { numRuns },
    )
  })

  test(`${name}: the longest text takes no time`, () => {
    for (const text of long(valid)) {
      const before = performance.now()
      reads(text)
      const took = performance.now() - before
      assert.ok(took < patience, `${Math.round(took)} ms for ${text.length} characters: ${text.slice(0, 30)}`)
    }
  })
}
