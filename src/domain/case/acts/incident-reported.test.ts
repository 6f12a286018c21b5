import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, incident } = told

test('every event that may affect security is recorded, by the person or as heard', () => {
  given(request()).when(incident()).thenStands()
  given(request(), incident()).when(incident()).thenStands()
  given(request())
    .when(told.heard(incident({ where: 'At the corner' })))
    .thenStands()
})

test('it says what happened', () =>
  given(request())
    .when(incident({ what: '' }))
    .thenRefusedAt('incident.what.blank', 'what'))

test('a threat is told apart from an incident, by whoever can tell', () => {
  for (const sort of ['incident', 'threat', undefined]) {
    const [, act] = told.acts(request(), incident(sort ? { sort } : {}))
    assert.equal(act?.facets.sort, sort)
  }
  given(request())
    .when(incident({ sort: 'rumour' }))
    .thenRefusedAt('incident.sort', 'sort')
})

test('typed by an officer it says how it was heard', () =>
  given(request()).when(told.by(told.officer, incident())).thenRefusedAt('transcribed.channel', 'transcribed'))

test('it is never overtaken, and a form sent twice is recorded once', () => {
  given(request(), told.admit()).when(incident(), 1).thenStands()
  given(request(), incident()).when(incident(), 1).thenRefused('twice')
})

test('not in a file closed or not begun', () => {
  given().when(incident()).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(incident()).thenRefused('case.closed')
})
