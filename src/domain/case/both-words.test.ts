import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from '../act.js'
import { fold } from '../file.js'
import * as told from '../given.js'
import { caseFile } from './case.js'

const saying = fc.constantFrom(...told.everything)
const anything = fc
  .tuple(fc.constantFrom(...told.stretches), fc.array(saying, { minLength: 10, maxLength: 40, size: 'max' }))
  .map(([stretch, said]) => told.whatStands([told.urgentRequest(), ...stretch, ...said]))

/** What the person says of a measure, and what asks them anew: something was delivered, or ordered otherwise, since they spoke. */
const persons = ['case/compliance-confirmed', 'case/compliance-contradicted']
const asksAnew = ['case/measure-implemented', 'case/measures-adjusted']
const theirsAlone = [...persons, 'case/device-failed', 'case/alarm-activated']

const changes = (acts: readonly Act[]) =>
  acts.flatMap((act, i) => {
    const before = fold(caseFile, acts.slice(0, i)).measures
    return fold(caseFile, acts.slice(0, i + 1)).measures.flatMap((measure) => {
      const was = before.find(({ id }) => id === measure.id)
      return was ? [{ act, was, is: measure }] : []
    })
  })

test('neither side ever changes the word of the other on a measure', () =>
  fc.assert(
    fc.property(anything, (acts) => {
      for (const { act, was, is } of changes(acts)) {
        if (theirsAlone.includes(act.kind)) assert.equal(is.state, was.state, act.kind)
        if (is.word === was.word || persons.includes(act.kind)) continue
        assert.deepEqual([asksAnew.includes(act.kind), is.word], [true, 'unheard'], act.kind)
      }
    }),
    { numRuns: 100 },
  ))
