import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLaw } from '../../store/law-files.js'
import { textsOf } from '../law/law-at.js'
import { boardOf, votingPlaces } from './seats.js'
import { carries, isBare, isQuorate, tallyOf, votes } from './tally.js'

const law = textsOf(await readLaw('mx/federal')).at(-1)!
const board = boardOf(law)
const members = votingPlaces(law).length

test('the Board has nine places with a vote, and guests have none', () => {
  assert.equal(members, 9)
  assert.deepEqual(
    votingPlaces(law)
      .filter(({ number }) => number)
      .map(({ id }) => id),
    ['seat-council-defence-1', 'seat-council-defence-2', 'seat-council-journalism-1', 'seat-council-journalism-2'],
  )
})

/** Present, for, against, abstained; whether there is a quorum, whether it is bare, whether the item is carried. */
const cases: readonly [number, number, number, number, boolean, boolean, boolean][] = [
  [9, 9, 0, 0, true, false, true],
  [9, 5, 4, 0, true, false, true],
  [9, 4, 5, 0, true, false, false],
  [9, 4, 4, 1, true, false, false],
  [9, 1, 0, 8, true, false, true],
  [9, 0, 0, 9, true, false, false],
  [9, 0, 0, 0, true, false, false],
  [8, 4, 4, 0, true, false, false],
  [6, 3, 3, 0, true, false, false],
  [6, 2, 1, 3, true, false, true],
  [5, 3, 2, 0, true, true, true],
  [5, 2, 2, 1, true, true, false],
  [4, 4, 0, 0, false, false, true],
  [0, 0, 0, 0, false, false, false],
]

for (const [present, yes, against, abstained, quorate, bare, carried] of cases)
  test(`${present} present, ${yes} for, ${against} against, ${abstained} abstained`, () => {
    assert.equal(isQuorate(board, present), quorate)
    assert.equal(isBare(board, present), bare)
    assert.equal(carries(board, { for: yes, against, abstained }, members), carried)
  })

test('four members are no quorum, even when all agree', () => assert.equal(isQuorate(board, 4), false))

test('a majority of members counts those who are not there', () => {
  const ofMembers = { majority: { ...board.majority!, of: 'members' as const } }
  assert.equal(carries(ofMembers, { for: 4, against: 0, abstained: 1 }, 9), false)
  assert.equal(carries(ofMembers, { for: 5, against: 0, abstained: 0 }, 9), true)
})

test('without a quorum or a majority in the law nothing is quorate or carried', () => {
  assert.equal(isQuorate({}, 9), false)
  assert.equal(carries({}, { for: 9, against: 0, abstained: 0 }, 9), false)
})

test('every vote is counted once, and another vote for never undoes what is carried', () =>
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...votes), { maxLength: 12 }), (cast) => {
      const tally = tallyOf(cast)
      assert.equal(tally.for + tally.against + tally.abstained, cast.length)
      assert.deepEqual(tallyOf([...cast, 'abstain']), { ...tally, abstained: tally.abstained + 1 })
      if (carries(board, tally, members)) assert.ok(carries(board, tallyOf([...cast, 'for']), members))
    }),
  ))
