import { test } from 'node:test'
import * as told from '../../given.js'

const { given, sit, vote, member } = told

const own = (over: object = {}) =>
  told.by(member, vote('i1', 'seat-society-1', 'for', { transcribed: undefined, ...over }))

test('a member votes for their own seat, and for no other', () => {
  given(sit()).when(own()).thenStands()
  given(sit())
    .when(own({ seat: 'seat-state' }))
    .thenRefusedAt('vote.not-yours', 'seat')
})

test('what is said in the room is typed by who keeps the session, and by nobody else', () => {
  given(sit())
    .when(vote('i1', 'seat-society-1', 'for'))
    .thenStands()
  given(sit())
    .when(told.by(member, vote('i1', 'seat-state', 'for')))
    .thenRefusedAt('vote.not-keeper', 'seat')
})

test('who is not present does not vote', () =>
  given(sit())
    .when(vote('i1', 'seat-society-2', 'for'))
    .thenRefusedAt('vote.not-present', 'seat'))

test('a seat votes once on each item', () => {
  given(sit(), own())
    .when(vote('i1', 'seat-society-1', 'against', { reasons: 'No' }))
    .thenRefusedAt('vote.twice', 'seat')
  given(sit(), own())
    .when(vote('i2', 'seat-society-1', 'for'))
    .thenStands()
})

test('who is against says why', () => {
  given(sit())
    .when(vote('i1', 'seat-state', 'against'))
    .thenRefusedAt('vote.reasons', 'reasons')
  given(sit())
    .when(vote('i1', 'seat-state', 'against', { reasons: 'It is too little' }))
    .thenStands()
})

test('absence, recusal and vacancy are no votes', () => {
  for (const none of ['absent', 'recused', 'vacant', ''])
    given(sit())
      .when(vote('i1', 'seat-state', none))
      .thenRefusedAt('vote.which', 'vote')
})

test('on an item of this session that is not resolved, while it sits', () => {
  given(sit())
    .when(vote('i9', 'seat-state', 'for'))
    .thenRefusedAt('session.item', 'item')
  given(...told.carriedAll())
    .when(vote('i1', 'seat-state', 'for'))
    .thenRefused('resolution.already', 'vote.twice')
  given(sit(), told.rise())
    .when(vote('i1', 'seat-state', 'for'))
    .thenRefused('session.closed')
  given()
    .when(vote('i1', 'seat-state', 'for'))
    .thenRefused('session.not-begun')
})

test('members vote at once: nobody waits for another', () =>
  given(sit(), vote('i1', 'seat-state', 'for'))
    .when(own(), 1)
    .thenStands())
