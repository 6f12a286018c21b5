import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, plan, planned, agree, object, decree, refuseMeasures, carriedAll } = told

const studied = [...carriedAll(), told.request(), told.admit(), told.forward(), told.riskStudy()]
const agreed = [...studied, plan(), agree()]
const citing = (step: told.Step, ...cites: NonNullable<told.Step['cites']>): told.Step => ({ ...step, cites })

test('the Board decrees what was agreed, and the file says what is owed from then on', () => {
  const toGuard = plan({ measures: [planned('m7', { authority: 'guard' }), planned('m8')] })
  const measures = [{ id: 'm7', authority: 'guard' }, { id: 'm8' }]
  const acts = told.acts(...studied, toGuard, agree({ measures: ['m7', 'm8'] }), decree({ measures }))
  assert.deepEqual(acts.at(-1)?.facets, { measures: ['m7', 'm8'], addressees: ['guard'], addressed: true, days: 60 })
  const state = fold(
    caseFile,
    acts.filter(({ file }) => file === told.file),
  )
  assert.deepEqual(state.addressees, [{ decision: 7, authority: 'guard', measures: ['m7'], told: false }])
  assert.deepEqual([state.decision, state.notifyOwed, state.plan?.decided], ['decreed', [7], true])
  assert.deepEqual(
    state.measures.map(({ id, origin, state }) => `${id} ${origin} ${state}`),
    ['m7 decreed issued', 'm8 decreed issued'],
  )
})

test('it rests upon one item of a session, that was carried', () => {
  given(...agreed)
    .when(citing(decree()))
    .thenRefused('decision.not-cited')
  given(...agreed)
    .when(citing(decree(), told.itemOf('decree'), told.itemOf('deny')))
    .thenRefused('decision.not-cited')
  const lost = [told.sit(), told.resolve('i1', { for: 0, outcome: 'not-carried' })]
  given(...lost, ...agreed.slice(carriedAll().length))
    .when(citing(decree(), { file: told.session, seq: 2 }))
    .thenRefused('decision.not-carried')
})

test('about this file, with this motion, and for one decision only', () => {
  given(...agreed)
    .when(citing(decree(), told.itemOf('deny')))
    .thenRefused('decision.other-motion')
  given(...agreed)
    .when(citing(refuseMeasures(), told.itemOf('decree')))
    .thenRefused('decision.other-motion')
  const other = 'case-other000'
  const elsewhere = [
    told.sit({ agenda: [{ item: 'i1', file: other, motion: 'decree' }] }),
    told.vote('i1', 'seat-state', 'for'),
    told.vote('i1', 'seat-society-1', 'for'),
    told.resolve('i1', { case: other }),
  ]
  given(...elsewhere, ...agreed.slice(carriedAll().length))
    .when(decree())
    .thenRefused('decision.other-case')
  const again = [plan({ measures: [planned('m8')] }), agree({ measures: ['m8'] })]
  given(...agreed, decree(), ...again)
    .when(decree({ measures: [{ id: 'm8' }] }))
    .thenRefused('decision.item-used')
})

test('not before a study and a plan', () => {
  given(...studied.slice(0, -1))
    .when(decree())
    .thenRefused('decision.before-study', 'decree.no-plan')
  given(...studied)
    .when(decree())
    .thenRefused('decree.no-plan')
  given(...agreed, told.riskStudy())
    .when(decree())
    .thenRefused('decree.no-plan')
})

test('not on a plan that somebody was not asked about, unless the reason is on record (art. 31)', () => {
  given(...studied, plan())
    .when(decree())
    .thenRefusedAt('decree.unheard', 'unheard')
  given(...studied, plan())
    .when(decree({ unheard: 'Nobody could reach them' }))
    .thenStands()
})

test('not against the person’s word, unless the reason is on record', () => {
  given(...studied, plan(), object())
    .when(decree())
    .thenRefusedAt('decree.despite', 'despite')
  given(...studied, plan(), object())
    .when(decree({ despite: 'There is nothing else' }))
    .thenStands()
})

test('a word that came while the decree was written is read first', () => {
  given(...agreed, object())
    .when(decree(), 6)
    .thenRefused('overtaken')
  given(...agreed, told.add())
    .when(decree(), 6)
    .thenStands()
})

test('only measures of the plan, to whom the plan gives them and who is not barred since', () => {
  given(...agreed)
    .when(decree({ measures: [{ id: 'm9' }] }))
    .thenRefusedAt('decree.not-in-plan', 'measures.0')
  given(...agreed)
    .when(decree({ measures: [{ id: 'm7' }, { id: 'm7' }] }))
    .thenRefusedAt('decree.not-in-plan', 'measures.1')
  given(...agreed)
    .when(decree({ measures: [{ id: 'm7', authority: 'guard' }] }))
    .thenRefusedAt('decree.authority-differs', 'measures.0')
  const toGuard = [plan({ measures: [planned('m7', { authority: 'guard' })] }), agree()]
  given(...studied, ...toGuard, told.bar('guard'))
    .when(decree({ measures: [{ id: 'm7', authority: 'guard' }] }))
    .thenRefusedAt('measures.authority-barred', 'measures.0')
})

test('it has measures, reasons and a day for the next evaluation', () => {
  given(...agreed)
    .when(decree({ measures: [] }))
    .thenRefusedAt('decree.measures.none', 'measures')
  given(...agreed)
    .when(decree({ reasons: ' ' }))
    .thenRefusedAt('decision.reasons.blank', 'reasons')
  given(...agreed)
    .when(decree({ reviewDays: 0 }))
    .thenRefusedAt('decision.review-days', 'reviewDays')
})

test('nobody else decrees, and nothing is decreed for who left', () => {
  given(...agreed)
    .when(told.by(told.coordination, decree()))
    .thenRefused('not-yours-to-sign')
  given(...agreed, told.leave())
    .when(decree())
    .thenRefused('case.leaving')
})
