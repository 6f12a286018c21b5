import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, urgentRequest, forward, admit } = told

test('an admitted file goes to the risk unit (arts. 26-V, 27)', () => {
  given(request(), admit()).when(forward()).thenStands()
  given(request()).when(forward()).thenRefused('forwarded.not-admitted')
  given(request(), told.decline()).when(forward()).thenRefused('forwarded.not-admitted')
})

test('the urgent comes first', () => {
  given(urgentRequest(), admit()).when(forward()).thenRefused('forwarded.urgent-first')
  given(urgentRequest(), admit(), told.issue('m1')).when(forward()).thenStands()
  given(urgentRequest(), admit(), told.deny()).when(forward()).thenStands()
})

test('once, and again with what was decided since', () => {
  given(request(), admit(), forward()).when(forward()).thenRefused('forwarded.already')
  given(urgentRequest(), admit(), told.issue('m1'), forward(), told.issue('m2')).when(forward()).thenStands()
  const anew = given(request(), admit(), forward(), told.danger())
  anew.when(forward()).thenRefused('forwarded.already', 'forwarded.urgent-first')
  given(request(), admit(), forward(), told.danger(), told.deny()).when(forward()).thenStands()
})

test('not in a file closed or not begun', () => {
  given().when(forward()).thenRefused('case.not-begun', 'forwarded.not-admitted')
  given(request(), admit(), told.leave(), told.close()).when(forward()).thenRefused('case.closed')
})
