import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, issue, implement, leave, close, comeBack } = told
const protectedOnce = [urgentRequest(), told.admit(), issue('m1'), implement('m1'), told.forward(), told.riskStudy()]
const after = (...steps: readonly told.Step[]) => fold(caseFile, told.acts(...steps))

test('after the file was closed the same file begins anew, and keeps what was', () => {
  const state = after(...protectedOnce, leave(), close(), comeBack())
  assert.deepEqual(
    [state.closed, state.leaving, state.admission, state.study, state.plan, state.danger],
    [false, false, 'undecided', undefined, undefined, false],
  )
  assert.deepEqual(
    state.measures.map(({ id, state }) => [id, state]),
    [['m1', 'ended']],
  )
  assert.deepEqual(caseFile.derive(state, told.file).docket?.queues, ['reception-unit'])
  given(...protectedOnce, leave(), close(), comeBack())
    .when(told.admit())
    .thenStands()
})

test('who had only asked to leave goes on where they were', () => {
  const state = after(...protectedOnce, leave(), comeBack())
  assert.deepEqual([state.leaving, state.admission, state.study?.level], [false, 'admitted', 'high'])
  assert.equal(state.measures[0]?.state, 'implemented')
})

test('whoever withdrew consent is asked for it again', () =>
  assert.equal(after(urgentRequest(), told.withdraw(), close(), comeBack()).consent, 'pending'))

test('a file that is open needs no return, and may be left and come back to again and again', () => {
  given(urgentRequest()).when(comeBack()).thenRefused('return.open')
  given(urgentRequest(), leave(), comeBack(), leave(), close(), comeBack()).when(leave()).thenStands()
})

test('it says what happened', () =>
  given(urgentRequest(), leave())
    .when({ ...comeBack(), said: { why: '' } })
    .thenRefusedAt('return.why.blank', 'why'))
