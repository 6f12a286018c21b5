import { test } from 'node:test'
import * as told from '../../given.js'

const { given, plan, agree, refuseMeasures, carriedAll } = told

const begun = [...carriedAll(), told.request(), told.admit(), told.forward()]
const low = told.riskStudy({ answers: told.answersAt('best'), level: 'low' })

test('measures are denied after a study, on a ground and with reasons', () => {
  given(...begun, told.riskStudy())
    .when(refuseMeasures())
    .thenStands()
  given(...begun)
    .when(refuseMeasures())
    .thenRefused('decision.before-study')
  given(...begun, low)
    .when(refuseMeasures({ ground: 'level' }))
    .thenStands()
  given(...begun, low)
    .when(refuseMeasures({ reasons: '' }))
    .thenRefusedAt('decision.reasons.blank', 'reasons')
})

test('a level that is protected is no ground to deny', () =>
  given(...begun, told.riskStudy())
    .when(refuseMeasures({ ground: 'level' }))
    .thenRefusedAt('refusal.level-protects', 'ground'))

test('what was decided is not denied afterwards, a new plan is', () => {
  const decreed = [...begun, told.riskStudy(), plan(), agree(), told.decree()]
  given(...decreed)
    .when(refuseMeasures())
    .thenRefused('refusal.nothing-asked')
  given(...decreed, plan({ measures: [told.planned('m8')] }))
    .when(refuseMeasures())
    .thenStands()
})

test('a new study asks the Board again', () => {
  given(...begun, low, refuseMeasures())
    .when(refuseMeasures())
    .thenRefused('refusal.nothing-asked', 'decision.item-used')
  given(...begun, low, refuseMeasures(), told.riskStudy())
    .when(refuseMeasures())
    .thenRefused('decision.item-used')
})
