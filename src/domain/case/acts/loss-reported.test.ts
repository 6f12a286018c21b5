import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, lose } = told

test('the file goes on after a death or a disappearance, in the queue of the Coordination, and says so', () => {
  for (const what of ['death', 'disappearance']) {
    const state = fold(caseFile, told.acts(urgentRequest(), lose({ what })))
    const { status, queues } = caseFile.derive(state, told.file).docket!
    assert.equal(status, 'lost')
    assert.ok(queues.includes('executive-coordination'))
  }
})

test('it is reported once, and says when and what is known', () => {
  given(urgentRequest(), lose())
    .when(lose({ what: 'disappearance' }))
    .thenRefused('loss.already')
  given(urgentRequest())
    .when(lose({ what: 'silence' }))
    .thenRefusedAt('loss.what', 'what')
  given(urgentRequest())
    .when(lose({ when: '' }))
    .thenRefusedAt('loss.when.blank', 'when')
  given(urgentRequest())
    .when(lose({ known: '' }))
    .thenRefusedAt('loss.known.blank', 'known')
  given(urgentRequest(), told.leave(), told.close()).when(lose()).thenRefused('case.closed')
})
