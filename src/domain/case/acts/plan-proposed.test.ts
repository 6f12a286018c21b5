import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as told from '../../given.js'

const { given, plan, planned } = told

const studied = [told.request(), told.admit(), told.forward(), told.riskStudy()]
const also = { id: 'b1', name: 'Hija Inventada', relation: 'relative' }
const withRow = (over: Readonly<Record<string, unknown>>) => plan({ measures: [planned('m7', over)] })

test('a plan follows a study that stands and protects', () => {
  given(...studied)
    .when(plan())
    .thenStands()
  given(told.request(), told.admit(), told.forward())
    .when(plan())
    .thenRefused('plan.before-study', 'plan.outside-circle')
  given(told.request(), told.admit(), told.forward(), told.override()).when(plan()).thenRefused('plan.before-study')
  const low = told.riskStudy({ answers: told.answersAt('best'), level: 'low' })
  given(told.request(), told.admit(), told.forward(), low).when(plan()).thenRefused('plan.level-unprotected')
})

test('who consents is sealed apart; in clear stand numbers alone', () => {
  const proposed = told.acts(...studied, plan()).at(-1)
  assert.deepEqual(proposed?.facets, { measures: ['m7'], consenters: ['c1'] })
})

test('a measure is one of the catalogue and of a kind that the Board decrees', () => {
  for (const measure of ['spaceship', 'escort'])
    given(...studied)
      .when(withRow({ measure }))
      .thenRefusedAt('plan.not-in-catalogue', 'measures.0.measure')
})

test('nobody outside those whom the study names is in a plan', () => {
  given(...studied)
    .when(withRow({ for: ['b0', 'b1'] }))
    .thenRefusedAt('plan.outside-circle', 'measures.0.for')
  const wider = [...studied.slice(0, 3), told.riskStudy({ beneficiaries: [also] })]
  given(...wider)
    .when(withRow({ for: ['b0', 'b1'] }))
    .thenStands()
})

test('no measure goes to an authority that the person barred, also while the plan was written', () => {
  const toGuard = withRow({ authority: 'guard' })
  given(...studied)
    .when(toGuard)
    .thenStands()
  given(...studied, told.bar('guard'))
    .when(toGuard)
    .thenRefusedAt('measures.authority-barred', 'measures.0.authority')
  given(...studied, told.bar('guard'))
    .when(toGuard, 4)
    .thenRefused('overtaken')
  given(...studied)
    .when(withRow({ authority: 'knights' }))
    .thenRefusedAt('authority.unknown', 'measures.0.authority')
})

test('no number is given to two measures of a file, planned or ordered', () => {
  given(...studied)
    .when(plan({ measures: [planned(), planned()] }))
    .thenRefusedAt('measures.number-taken', 'measures.1.measure')
  given(...studied, plan())
    .when(plan())
    .thenRefusedAt('measures.number-taken', 'measures.0.measure')
  const urgent = [told.urgentRequest(), told.issue('m1'), told.admit(), told.forward(), told.riskStudy()]
  given(...urgent)
    .when(plan({ measures: [planned('m1')] }))
    .thenRefusedAt('measures.number-taken', 'measures.0.measure')
  given(...urgent, plan())
    .when(told.issue('m7'))
    .thenRefusedAt('measures.number-taken', 'measures.0.measure')
})

test('measures are temporary, for somebody, and somebody has to agree', () => {
  given(...studied)
    .when(withRow({ days: 0 }))
    .thenRefusedAt('plan.days', 'measures.0.days')
  given(...studied)
    .when(withRow({ for: [] }))
    .thenRefusedAt('plan.for', 'measures.0.for')
  given(...studied)
    .when(plan({ measures: [] }))
    .thenRefusedAt('measures.none', 'measures')
  given(...studied)
    .when(plan({ consenters: [] }))
    .thenRefusedAt('plan.consenters.none', 'consenters')
  given(...studied)
    .when(
      plan({
        consenters: [
          { id: 'c1', who: 'Ana' },
          { id: 'c1', who: 'Eva' },
        ],
      }),
    )
    .thenRefusedAt('plan.consenter', 'consenters.1.who')
  given(...studied)
    .when(plan({ explained: '' }))
    .thenRefusedAt('plan.explained.blank', 'explained')
})

test('a plan may be put anew until the Board decides, and after', () => {
  const anew = plan({ measures: [planned('m8')] })
  given(...studied, plan())
    .when(anew)
    .thenStands()
  given(...told.carriedAll(), ...studied, plan(), told.agree(), told.decree())
    .when(anew)
    .thenStands()
})

test('not by the reception unit, nor without consent, nor in a closed file', () => {
  given(...studied)
    .when(told.by(told.officer, plan()))
    .thenRefused('not-yours-to-sign')
  given(...studied, told.withdraw())
    .when(plan())
    .thenRefused('consent.withdrawn')
  given(...studied, told.leave(), told.close())
    .when(plan())
    .thenRefused('case.closed', 'case.leaving')
})
