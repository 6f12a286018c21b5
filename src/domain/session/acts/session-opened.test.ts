import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../given.js'

const { given, sit } = told

test('who is present, who is entitled and the quorum are frozen at the opening', () => {
  const [opened] = told.acts(sit())
  assert.deepEqual(opened?.facets, {
    number: 7,
    sort: 'ordinary',
    present: ['seat-state', 'seat-society-1'],
    entitled: ['seat-state', 'seat-society-1', 'seat-society-2'],
    quorum: 2,
    cases: [told.file],
  })
})

test('a session without quorum is recorded too: a boycott leaves its trace', () =>
  given()
    .when(sit({ present: [], agenda: [] }))
    .thenStands())

test('only a place with a vote is counted, once, and one person takes one', () => {
  const [first, second] = ['p-member000001', 'p-member000002']
  const seats = (...present: readonly [string, string | undefined][]) =>
    sit({ present: present.map(([seat, person]) => ({ seat, person })) })
  given()
    .when(seats(['seat-guest', first]))
    .thenRefusedAt('session.seat', 'present.seat-guest')
  given()
    .when(seats(['seat-state', first], ['seat-state', second]))
    .thenRefusedAt('session.seat-twice', 'present.seat-state')
  given()
    .when(seats(['seat-state', first], ['seat-society-1', first]))
    .thenRefusedAt('session.person-twice', 'present.seat-society-1')
})

test('the agenda has each motion about a file once, under a number of its own', () => {
  const item = { item: 'i1', file: told.file, motion: 'decree' }
  given()
    .when(sit({ agenda: [item, { ...item, item: 'i2' }] }))
    .thenRefusedAt('session.case-twice', 'agenda.1')
  given()
    .when(sit({ agenda: [item, { ...item, motion: 'deny' }] }))
    .thenRefusedAt('session.item', 'agenda.1')
  given()
    .when(sit({ agenda: [{ ...item, file: 'organ-board' }] }))
    .thenRefused('session.case')
})

test('it is opened once, by the Board', () => {
  given(sit()).when(sit()).thenRefused('session.already')
  given().when(told.by(told.coordination, sit())).thenRefused('not-yours-to-sign')
})
