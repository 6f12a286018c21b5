import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, urgentRequest, lose } = told

test('the file goes on after a death or a disappearance, in the queue of the Coordination, and says so', () => {
  for (const what of ['death', 'disappearance']) {
    const state = fold(caseFile, told.inFile(told.acts(urgentRequest(), lose({ what })), told.file))
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

test('no loss is on record without the inquiry that it opens', () => {
  const { cites = [], together: _, ...alone } = lose()
  given(urgentRequest())
    .when({ ...alone, cites })
    .thenRefused('cites-nothing')
  given(urgentRequest())
    .when({ ...lose(), cites: [] })
    .thenRefused('loss.no-inquiry')
  given(urgentRequest())
    .when({ ...alone, cites: [{ file: told.file, seq: 1 }] })
    .thenRefused('loss.no-inquiry')
  const other = { ...urgentRequest(), file: 'case-another1' }
  const lostThere = { ...lose(), file: 'case-another1', together: [] }
  const inquiry = told.openInquiry(2)
  const about = { ...inquiry, said: { ...inquiry.said, case: other.file }, cites: [{ file: other.file, seq: 2 }] }
  given(urgentRequest(), other, { ...lostThere, together: [about] })
    .when({ ...alone, cites })
    .thenRefused('loss.no-inquiry')
})

test('beforehand, whoever may report a loss is not told of an inquiry that nobody can have opened yet', () =>
  assert.deepEqual(given(urgentRequest()).thenBeforehand(lose()), []))
