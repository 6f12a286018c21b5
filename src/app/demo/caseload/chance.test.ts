import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chanceOf } from './chance.js'

const thousand = <T>(fall: (i: number) => T): T[] => Array.from({ length: 1000 }, (_, i) => fall(i))

test('the same seed falls the same way, another one another way', () => {
  const fallen = (seed: number) => {
    const chance = chanceOf(seed)
    return thousand(() => chance.between(0, 9)).join('')
  }
  assert.equal(fallen(7), fallen(7))
  assert.notEqual(fallen(7), fallen(8))
})

test('what has a share of a quarter falls about that often, in one life and over many', () => {
  const chance = chanceOf(3)
  const inOne = thousand(() => chance.falls(0.25)).filter(Boolean).length
  const overMany = thousand((i) => chanceOf(i).falls(0.25)).filter(Boolean).length
  for (const count of [inOne, overMany]) assert.ok(count > 200 && count < 300, `${count}`)
})

test('names fall by their weights, and one without weight never', () => {
  const chance = chanceOf(5)
  const fallen = thousand(() => chance.weighed({ often: 9, seldom: 1, never: 0 }))
  const seldom = fallen.filter((name) => name === 'seldom').length
  assert.ok(seldom > 60 && seldom < 140 && !fallen.includes('never'), `${seldom}`)
})

test('a number lies between its bounds, both among them', () => {
  const chance = chanceOf(1)
  assert.deepEqual([...new Set(thousand(() => chance.between(2, 4)))].sort(), [2, 3, 4])
})
