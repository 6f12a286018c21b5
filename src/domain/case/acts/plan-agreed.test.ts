import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'
import { objected } from '../plan.js'
import { heard } from '../state.js'

const { given, plan, planned, agree, object } = told

const two = {
  measures: [planned('m7'), planned('m8')],
  consenters: [
    { id: 'c1', who: 'Ana' },
    { id: 'c2', who: 'Eva' },
  ],
}
const proposed = [told.request(), told.admit(), told.forward(), told.riskStudy(), plan(two)]
const planAfter = (...said: readonly told.Step[]) => fold(caseFile, told.acts(...proposed, ...said)).plan!
const both = ['m7', 'm8']

test('a plan is heard once everybody who consents spoke on every measure, for or against', () => {
  assert.equal(heard(planAfter(agree({ measures: both }))), false)
  assert.equal(heard(planAfter(agree({ measures: both }), object({ consenter: 'c2' }))), false)
  assert.equal(heard(planAfter(agree({ measures: both }), object({ consenter: 'c2', measures: both }))), true)
})

test('each changes their mind when they like, and the last word counts', () => {
  assert.deepEqual(objected(planAfter(object())), ['m7'])
  assert.deepEqual(objected(planAfter(object(), agree())), [])
  assert.deepEqual(objected(planAfter(agree(), object())), ['m7'])
})

test('one speaks for oneself: another’s word stays', () =>
  assert.deepEqual(objected(planAfter(object({ consenter: 'c2' }), agree())), ['m7']))

test('nothing is agreed that was not named, and only of this plan and by those it asks', () => {
  given(...proposed)
    .when(agree({ measures: [] }))
    .thenRefusedAt('plan.which', 'measures')
  given(...proposed)
    .when(agree({ measures: ['m9'] }))
    .thenRefusedAt('plan.not-in-plan', 'measures')
  given(...proposed)
    .when(object({ consenter: 'c9' }))
    .thenRefusedAt('plan.consenter', 'consenter')
  given(...proposed)
    .when(object({ what: '' }))
    .thenRefusedAt('plan.what.blank', 'what')
})

test('a new plan begins with nobody heard', () =>
  assert.deepEqual(planAfter(agree(), plan({ measures: [planned('m9')] })).words, []))

test('without a plan that waits there is nothing to agree to', () => {
  given(...proposed.slice(0, 4))
    .when(agree())
    .thenRefused('plan.none')
  const decided = [...told.carriedAll(), ...proposed.slice(0, 4), plan(), agree(), told.decree()]
  given(...decided)
    .when(object())
    .thenRefused('plan.none')
})

test('typed by an officer it says how it was heard', () => {
  given(...proposed)
    .when(told.heard(object()))
    .thenStands()
  given(...proposed)
    .when(told.by(told.coordination, agree({ transcribed: 'telephone' })))
    .thenStands()
  given(...proposed)
    .when(told.by(told.officer, agree()))
    .thenRefusedAt('transcribed.channel', 'transcribed')
  given(...proposed)
    .when(told.by(told.analyst, agree({ transcribed: 'telephone' })))
    .thenRefused('not-yours-to-sign')
})
