import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Answer } from './answers.js'
import { changesBetween } from './changes.js'

const said = (factor: string, scale?: number, asked = `How is ${factor}?`): Answer =>
  scale === undefined ? { factor, asked } : { factor, asked, scale, anchor: `At ${scale}` }

const howOf = (earlier: readonly Answer[], later: readonly Answer[]) =>
  changesBetween(earlier, later).map(({ factor, how }) => `${factor} ${how}`)

test('an answer rises, falls or stays', () =>
  assert.deepEqual(
    howOf([said('a', 1), said('b', 2), said('c', 3), said('d')], [said('a', 2), said('b', 1), said('c', 3), said('d')]),
    ['a risen', 'b fallen', 'c same', 'd same'],
  ))

test('what was not known and now is has been learned, which is neither a rise nor a fall', () => {
  assert.deepEqual(howOf([said('a')], [said('a', 0)]), ['a learned'])
  assert.deepEqual(howOf([said('a', 3)], [said('a')]), ['a lost'])
})

test('what only one of them asked is told so, and not lost', () =>
  assert.deepEqual(howOf([said('old', 1), said('a', 1)], [said('a', 1), said('new', 2)]), [
    'a same',
    'new asked',
    'old dropped',
  ]))

test('a question put in other words is marked', () => {
  const [change] = changesBetween([said('a', 1)], [said('a', 1, 'And how is a?')])
  assert.equal(change?.reworded, true)
  assert.equal(changesBetween([said('a', 1)], [said('a', 2)])[0]?.reworded, false)
})
