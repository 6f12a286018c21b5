import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, bar } = told

test('the person bars any authority of the law, once', () => {
  given(request()).when(bar('police-south')).thenStands()
  given(request()).when(bar('knights')).thenRefusedAt('authority.unknown', 'authority')
  given(request(), bar('guard')).when(bar('guard')).thenRefusedAt('authority.already-barred', 'authority')
  given(request({ barred: ['guard'] }))
    .when(bar('guard'))
    .thenRefusedAt('authority.already-barred', 'authority')
})

test('typed by an officer it says how it was heard', () => {
  given(request())
    .when(told.heard(bar('guard')))
    .thenStands()
  given(request())
    .when(told.by(told.officer, bar('guard')))
    .thenRefusedAt('transcribed.channel', 'transcribed')
})

test('not in a file closed or not begun', () => {
  given().when(bar('guard')).thenRefused('case.not-begun')
  given(request(), told.leave(), told.close()).when(bar('guard')).thenRefused('case.closed')
})
