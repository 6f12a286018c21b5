import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../given.js'
import { changedSince } from './changed-since.js'

const { adjust, askForReview, review } = told
const written = [...told.carriedAll(), told.request(), ...told.decreedToGuard(), told.instruct(7), told.write(8)]
const reviewed = [askForReview(), review('m8', { cause: 'person-asked' })]
const to = (to: string, over: object = {}) =>
  adjust(to, {
    measures: [
      { measure: 'm8', to, ...over },
      { measure: 'm9', to: 'conclude' },
    ],
  })
const changed = (...said: readonly told.Step[]) => [
  ...changedSince(told.inFile(told.acts(...written, ...said), told.file), told.letter),
]

test('what the Board ends, suspends or changes after a letter is told of the measures that the letter asks for', () => {
  assert.deepEqual(changed(), [])
  assert.deepEqual(changed(...reviewed, to('conclude')), [['m8', 'ended']])
  assert.deepEqual(changed(...reviewed, to('suspend')), [['m8', 'suspended']])
  for (const how of ['adjust', 'extend', 'reduce'])
    assert.deepEqual(changed(...reviewed, to(how, { what: 'A louder one' })), [['m8', 'changed']], how)
})

test('what goes on as it was is no change', () => assert.deepEqual(changed(...reviewed, to('continue')), []))

test('with the case its measures end, and the letter has nothing left to ask', () =>
  assert.deepEqual(changed(told.leave(), told.close()), [['m8', 'ended']]))

test('what was changed before a letter is in the letter, and a letter that the case does not know has none', () => {
  const before = [...told.carriedAll(), told.request(), ...told.decreedToGuard(), ...reviewed]
  const late = told.acts(...before, to('adjust', { what: 'A louder one' }), told.instruct(7))
  assert.deepEqual([...changedSince(told.inFile(late, told.file), told.letter)], [])
  assert.deepEqual([...changedSince(told.inFile(late, told.file), 'instruction-2026-0009')], [])
})
