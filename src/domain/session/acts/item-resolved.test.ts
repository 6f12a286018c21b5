import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../given.js'

const { given, sit, vote, resolve } = told

const voted = [sit(), vote('i1', 'seat-state', 'for'), vote('i1', 'seat-society-1', 'for')]

test('an item is carried by the votes, and says about which file and what was moved', () => {
  const resolved = told.acts(...voted, resolve('i1')).at(-1)
  assert.deepEqual(resolved?.facets, {
    item: 'i1',
    case: told.file,
    motion: 'decree',
    outcome: 'carried',
    for: 2,
    against: 0,
    abstained: 0,
    bare: false,
  })
})

test('the sum stated is that of the votes', () => {
  given(...voted)
    .when(resolve('i1', { for: 3 }))
    .thenRefusedAt('resolution.miscounted', 'outcome')
  given(...voted)
    .when(resolve('i1', { outcome: 'not-carried' }))
    .thenRefusedAt('resolution.outcome', 'outcome')
  given(...voted)
    .when(resolve('i1', { bare: true }))
    .thenRefusedAt('resolution.bare', 'bare')
  given(...voted)
    .when(resolve('i1', { for: -1 }))
    .thenRefused('resolution.miscounted')
})

test('a tie is not carried, and who abstains casts no vote', () => {
  const tied = [sit(), vote('i1', 'seat-state', 'for'), vote('i1', 'seat-society-1', 'against', { reasons: 'No' })]
  const sum = { for: 1, against: 1 }
  given(...tied)
    .when(resolve('i1', sum))
    .thenRefusedAt('resolution.outcome', 'outcome')
  given(...tied)
    .when(resolve('i1', { ...sum, outcome: 'not-carried' }))
    .thenStands()
  const abstained = [sit(), vote('i1', 'seat-state', 'for'), vote('i1', 'seat-society-1', 'abstain')]
  given(...abstained)
    .when(resolve('i1', { for: 1, abstained: 1 }))
    .thenStands()
})

test('without quorum nothing is resolved, even when all agree', () => {
  const alone = sit({ present: [{ seat: 'seat-state', person: told.keeper.person }] })
  given(alone, vote('i1', 'seat-state', 'for'))
    .when(resolve('i1', { for: 1 }))
    .thenRefused('resolution.no-quorum')
  assert.deepEqual(given(alone).thenBeforehand(resolve('i1')), ['resolution.no-quorum'])
})

test('about the file and the motion of the agenda, once', () => {
  given(...voted)
    .when(resolve('i1', { case: 'case-other000' }))
    .thenRefusedAt('resolution.not-on-agenda', 'item')
  given(...voted)
    .when(resolve('i1', { motion: 'deny' }))
    .thenRefusedAt('resolution.not-on-agenda', 'item')
  given(...voted)
    .when(resolve('i7', { motion: 'deny' }))
    .thenRefusedAt('session.item', 'item')
  given(...voted, resolve('i1'))
    .when(resolve('i1'))
    .thenRefusedAt('resolution.already', 'item')
})

test('a vote that came in meanwhile is counted first', () =>
  given(...voted)
    .when(resolve('i1', { for: 1 }), 2)
    .thenRefused('overtaken'))

test('not before the session is opened, nor after it is closed', () => {
  given().when(resolve('i1')).thenRefused('session.not-begun')
  given(...voted, told.rise())
    .when(resolve('i1'))
    .thenRefused('session.closed')
  given(...voted, told.rise())
    .when(told.rise())
    .thenRefused('session.closed')
})
