import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, add } = told

test('nothing that a person adds is turned away, not even after the end', () => {
  given(request()).when(add()).thenStands()
  given(request(), told.leave(), told.close()).when(add()).thenStands()
  given(request(), told.admit()).when(add(), 1).thenStands()
})

test('it says something', () =>
  given(request())
    .when(add({ what: '\n ' }))
    .thenRefusedAt('addition.what.blank', 'what'))

test('typed by an officer it says how it was heard; said by the person it was not heard', () => {
  given(request()).when(told.heard(add())).thenStands()
  given(request()).when(told.by(told.officer, add())).thenRefusedAt('transcribed.channel', 'transcribed')
  given(request())
    .when(add({ transcribed: 'letter' }))
    .thenRefusedAt('transcribed.channel', 'transcribed')
  given(request())
    .when(add({ transcribed: 'pigeon' }))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})

test('a form sent twice is recorded once', () => given(request(), add()).when(add(), 1).thenRefused('twice'))

test('not before the file has begun', () => given().when(add()).thenRefused('case.not-begun'))
