import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clocksOf } from '../../clock/clocks.js'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { levelOf } from '../../risk/level.js'
import { caseFile } from '../case.js'
import { studied } from '../state.js'

const { given, override, second } = told

const forwarded = [told.request(), told.admit(), told.forward()]
const stateAfter = (...said: readonly told.Step[]) => fold(caseFile, told.acts(...forwarded, ...said))

test('a level that departs from the instrument has no effect until another analyst agrees', () => {
  assert.ok(!studied(stateAfter(override())))
  assert.ok(studied(stateAfter(override(), second())))
  assert.equal(stateAfter(override(), second()).study?.level, 'low')
})

test('whoever made the study does not second it', () => {
  given(...forwarded, override())
    .when(told.by(told.analyst, second()))
    .thenRefused('override.same-person')
  assert.deepEqual(given(...forwarded, override()).thenBeforehand(told.by(told.analyst, second())), [
    'override.same-person',
  ])
})

test('a study that is not agreed with falls and is made anew', () => {
  const fallen = stateAfter(override(), second({ agrees: false }))
  assert.equal(fallen.study, undefined)
  assert.deepEqual(caseFile.derive(fallen, told.file).docket?.queues, ['risk-unit'])
})

test('the limit of the study runs on until it has effect', () => {
  const stopped = (...said: readonly told.Step[]) =>
    clocksOf(told.example, told.acts(...forwarded, ...said)).find(({ rule }) => rule === 'risk-study')?.stop?.seq
  assert.equal(stopped(told.riskStudy()), forwarded.length + 1)
  assert.equal(stopped(override()), undefined)
  assert.equal(stopped(override(), second()), forwarded.length + 2)
  assert.equal(stopped(override(), second({ agrees: false })), undefined)
})

test('there has to be something to second, and it is seconded once', () => {
  given(...forwarded)
    .when(second())
    .thenRefused('override.none-awaited')
  given(...forwarded, told.riskStudy())
    .when(second())
    .thenRefused('override.none-awaited')
  given(...forwarded, override(), second())
    .when(told.by(told.analyst, second()))
    .thenRefused('override.none-awaited')
})

test('either word has its reasons', () => {
  given(...forwarded, override())
    .when(second({ reasons: '' }))
    .thenRefusedAt('override.reasons.blank', 'reasons')
  given(...forwarded, override())
    .when(second({ agrees: undefined }))
    .thenRefusedAt('override.agrees', 'agrees')
})

test('the risk unit seconds, and nobody in a closed file', () => {
  given(...forwarded, override())
    .when(told.by(told.officer, second()))
    .thenRefused('not-yours-to-sign')
  given(...forwarded, override(), told.leave(), told.close())
    .when(second())
    .thenRefused('case.closed')
})

const [instrument] = told.example.instruments
const { levels } = told.example

/** Each factor at one of its anchors, or unknown. */
const anyAnswers = fc
  .tuple(...told.answersAt('worst').map(({ factor }) => fc.constantFrom(...anchorsOf(factor), undefined)))
  .map((anchors) =>
    told.answersAt('unknown').map((one, i) => {
      const anchor = anchors[i]
      return anchor ? { ...one, scale: anchor.value, anchor: anchor.name.es } : one
    }),
  )

function anchorsOf(factor: string) {
  return instrument!.factors.find(({ id }) => id === factor)!.anchors
}

test('whatever is answered, no study stands at a level that its instrument does not give, but one overridden and seconded', () =>
  fc.assert(
    fc.property(
      anyAnswers,
      fc.constantFrom(...levels.map(({ id }) => id)),
      fc.boolean(),
      fc.boolean(),
      (answers, level, overridden, agrees) => {
        const reasons = overridden ? { override: { reasons: 'They left' } } : {}
        const acts = told.whatStands([
          ...forwarded,
          told.riskStudy({ answers, level, ...reasons }),
          second({ agrees }),
          told.by(told.analyst, second()),
        ])
        const state = fold(caseFile, acts)
        const given = levelOf(instrument!, answers, []).level
        if (studied(state)) assert.ok(state.study?.level === given || (overridden && agrees))
        else assert.ok(level !== given || overridden)
      },
    ),
    { numRuns: 300 },
  ))
