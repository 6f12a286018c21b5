import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, close, leave } = told

test('a file ends after the person left, withdrew or was declined', () => {
  given(request(), leave()).when(close()).thenStands()
  given(request(), told.withdraw()).when(close()).thenStands()
  given(request(), told.decline()).when(close()).thenStands()
})

test('a file under way is not closed', () => {
  given(request()).when(close()).thenRefused('closing.not-ended')
  given(request(), told.admit()).when(close()).thenRefused('closing.not-ended')
  given(request(), leave(), told.danger()).when(close()).thenRefused('closing.not-ended')
})

test('danger or an addition that came meanwhile is read first', () => {
  given(request(), leave(), told.danger()).when(close(), 2).thenRefused('overtaken')
  given(request(), leave(), told.add()).when(close(), 2).thenRefused('overtaken')
})

test('who received does not close, and it is done once, with reasons', () => {
  given(request(), leave()).when(told.by(told.officer, close())).thenRefused('not-yours-to-sign')
  given(request(), leave(), close()).when(close()).thenRefused('case.closed')
  given(request(), leave())
    .when({ ...close(), said: { reasons: '' } })
    .thenRefusedAt('closing.reasons.blank', 'reasons')
})

test('whoever received the file does not close it under another office either', () =>
  given(request(), told.admit(), leave())
    .when(told.by({ ...told.officer, office: 'executive-coordination' }, close()))
    .thenRefused('duties-apart'))
