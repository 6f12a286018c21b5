import { test } from 'node:test'
import * as told from '../../given.js'

const { given, urgentRequest, issue, confirm } = told
const done = [urgentRequest(), issue('m1'), told.implement('m1')] as const

test('the person says that a measure is in place and serves', () => {
  given(...done)
    .when(confirm('m1'))
    .thenStands()
  given(...done, told.contradict('m1'))
    .when(confirm('m1'))
    .thenStands()
})

test('the same word is said once', () =>
  given(...done, confirm('m1'))
    .when(confirm('m1'))
    .thenRefusedAt('compliance.already-said', 'measure'))

test('only about what was issued', () => {
  given(urgentRequest()).when(confirm('m1')).thenRefused('compliance.none-issued', 'measures.unknown')
  given(...done)
    .when(confirm('m2'))
    .thenRefusedAt('measures.unknown', 'measure')
})

test('also after the file was closed', () =>
  given(...done, told.leave(), told.close())
    .when(confirm('m1'))
    .thenStands())

test('who implements does not write the person’s word; who follows up may transcribe it', () => {
  given(...done)
    .when(told.heard(confirm('m1')))
    .thenRefused('not-yours-to-sign')
  given(...done)
    .when(told.by(told.coordination, told.heard(confirm('m1'))))
    .thenStands()
  given(...done)
    .when(told.by(told.coordination, confirm('m1')))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})
