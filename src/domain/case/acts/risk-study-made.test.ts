import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, riskStudy, answersAt } = told

const forwarded = [told.request(), told.admit(), told.forward()]
const [worst = assert.fail(), ...others] = answersAt('worst')
const studyOf = (...said: readonly told.Step[]) => fold(caseFile, told.acts(...forwarded, ...said)).study

test('the risk is studied once the file was forwarded, and again at any time', () => {
  given(told.request(), told.admit()).when(riskStudy()).thenRefused('study.not-forwarded')
  given(...forwarded)
    .when(riskStudy())
    .thenStands()
  given(...forwarded, riskStudy())
    .when(riskStudy({ answers: answersAt('best'), level: 'low' }))
    .thenStands()
})

test('no consent, no study (art. 25)', () => {
  given(...forwarded, told.withdraw())
    .when(riskStudy())
    .thenRefused('consent.withdrawn')
  given(...forwarded, told.leave())
    .when(riskStudy())
    .thenRefused('case.leaving')
})

test('the last one counts', () => {
  assert.equal(studyOf(riskStudy())?.level, 'high')
  assert.equal(studyOf(riskStudy(), riskStudy({ answers: answersAt('best'), level: 'low' }))?.level, 'low')
})

test('nexus and level have their reasons', () => {
  for (const [field, because] of [
    ['nexus', 'study.nexus.blank'],
    ['reasons', 'study.reasons.blank'],
  ] as const)
    given(...forwarded)
      .when(riskStudy({ [field]: ' ' }))
      .thenRefusedAt(because, field)
})

test('the level is the one that the answers give', () =>
  given(...forwarded)
    .when(riskStudy({ level: 'low' }))
    .thenRefusedAt('study.level-not-given', 'level'))

test('another level needs its reasons, and a second analyst before it has effect', () => {
  given(...forwarded)
    .when(riskStudy({ level: 'low', override: { reasons: '' } }))
    .thenRefusedAt('study.override.blank', 'override.reasons')
  assert.equal(studyOf(told.override())?.seconded, 'awaited')
  assert.equal(studyOf(riskStudy())?.seconded, 'not-needed')
})

test('what the instrument gives is not called a departure from it', () =>
  given(...forwarded)
    .when(riskStudy({ override: { reasons: 'It is high' } }))
    .thenRefusedAt('study.override-needless', 'override'))

test('where too much is unknown the instrument gives no level: only reasons can', () => {
  const unknown = { answers: answersAt('unknown') }
  given(...forwarded)
    .when(riskStudy(unknown))
    .thenRefusedAt('study.level-unknown', 'level')
  given(...forwarded)
    .when(riskStudy({ ...unknown, override: { reasons: 'Nobody can be reached there' } }))
    .thenStands()
})

test('instrument, version, modules and level are those of the law', () => {
  for (const [over, because, field] of [
    [{ instrument: 'horoscope' }, 'study.instrument', 'instrument'],
    [{ version: '0' }, 'study.version', 'instrument'],
    [{ modules: ['astrology'] }, 'study.module', 'modules'],
  ] as const)
    given(...forwarded)
      .when(riskStudy(over))
      .thenRefusedAt(because, field)
  given(...forwarded)
    .when(riskStudy({ level: 'enormous' }))
    .thenRefused('study.level', 'study.level-not-given')
})

test('every factor of the instrument is answered once, and no other', () => {
  given(...forwarded)
    .when(riskStudy({ answers: others }))
    .thenRefusedAt('study.unanswered', `unanswered.${worst.factor}`)
  given(...forwarded)
    .when(riskStudy({ answers: [worst, worst, ...others] }))
    .thenRefusedAt('study.factor', 'answers.1.factor')
  given(...forwarded)
    .when(riskStudy({ answers: [worst, ...others, { ...worst, factor: 'stars' }] }))
    .thenRefusedAt('study.factor', `answers.${others.length + 1}.factor`)
})

test('what a module asks is asked only with it', () => {
  const [module] = told.example.instruments[0]!.modules
  const answers = answersAt('worst', [module!.id])
  assert.ok(answers.length > others.length + 1)
  given(...forwarded)
    .when(riskStudy({ modules: [module!.id], answers }))
    .thenStands()
  given(...forwarded)
    .when(riskStudy({ answers }))
    .thenRefusedAt('study.factor', `answers.${answers.length - 1}.factor`)
})

test('question and answer are kept in the words of the instrument, in one of its languages', () => {
  const [factor] = told.example.instruments[0]!.factors
  const { value, name } = factor!.anchors[0]!
  for (const language of ['es', 'en'] as const)
    given(...forwarded)
      .when(
        riskStudy({
          answers: [{ ...worst, asked: factor!.asks[language], scale: value, anchor: name[language] }, ...others],
          override: { reasons: 'Whatever it gives' },
          level: 'low',
        }),
      )
      .thenStands()
  for (const [over, because, field] of [
    [{ asked: 'Is it bad?' }, 'study.asked', 'answers.0.asked'],
    [{ anchor: 'Quite' }, 'study.anchor', 'answers.0.scale'],
    [{ scale: undefined }, 'study.anchor', 'answers.0.scale'],
  ] as const)
    given(...forwarded)
      .when(riskStudy({ answers: [{ ...worst, ...over }, ...others] }))
      .thenRefusedAt(because, field)
  given(...forwarded)
    .when(riskStudy({ answers: [{ ...worst, scale: 99, anchor: undefined }, ...others] }))
    .thenRefusedAt('study.scale', 'answers.0.scale')
})

test('what cannot be known may say so, with all else that is known of it', () => {
  const [, act] = told.acts(
    told.request(),
    told.admit(),
    told.forward(),
    riskStudy({
      answers: [{ factor: worst.factor, asked: worst.asked, evidence: 'Nobody could be asked' }, ...others],
    }),
  )
  assert.ok(act)
})

test('others at risk are protected by a relation of the law, each with a number of their own', () => {
  const relative = { id: 'b1', name: 'Parienta Inventada', relation: 'relative' }
  const with_ = (...beneficiaries: readonly object[]) => riskStudy({ beneficiaries })
  assert.deepEqual(studyOf(with_(relative))?.beneficiaries, ['b0', 'b1'])
  given(...forwarded)
    .when(with_({ ...relative, relation: 'fan' }))
    .thenRefusedAt('beneficiary.relation', 'beneficiaries.0.relation')
  given(...forwarded)
    .when(with_(relative, relative))
    .thenRefusedAt('beneficiary.number', 'beneficiaries.1.id')
  given(...forwarded)
    .when(with_({ ...relative, id: 'b0' }))
    .thenRefusedAt('beneficiary.number', 'beneficiaries.0.id')
  given(...forwarded)
    .when(with_({ ...relative, name: '' }))
    .thenRefusedAt('beneficiary.name.blank', 'beneficiaries.0.name')
})

test('what stays in clear names nobody', () => {
  const act = told
    .acts(...forwarded, riskStudy({ beneficiaries: [{ id: 'b1', name: 'Parienta', relation: 'relative' }] }))
    .at(-1)
  assert.deepEqual(act?.facets, {
    level: 'high',
    instrument: told.example.instruments[0]!.id,
    protects: true,
    overridden: false,
    beneficiaries: ['b1'],
  })
})

test('a level of which the law does not say whether it is protected counts as protected', () => {
  const law = {
    ...told.example,
    levels: told.example.levels.map((level) => ({ ...level, protects: level.id === 'low' ? null : level.protects })),
  }
  const before = told.acts(...forwarded)
  const decision = told.attempt(before, riskStudy({ answers: answersAt('best'), level: 'low' }), before.length, law)
  assert.equal(decision.acts?.[0]?.facets.protects, true)
})

test('a person denied protection whose risk is studied anew is decided upon anew', () => {
  const before = fold(caseFile, told.acts(...forwarded))
  const [study] = told.acts(...forwarded, riskStudy()).slice(-1)
  const denied = fold(caseFile, [study!], { ...before, decision: 'denied' })
  assert.equal(denied.decision, 'undecided')
  assert.equal(fold(caseFile, [study!], { ...before, decision: 'decreed' }).decision, 'decreed')
})

test('reception does not study, and nobody studies a file closed or not begun', () => {
  given(...forwarded)
    .when(told.by(told.officer, riskStudy()))
    .thenRefused('not-yours-to-sign')
  given(...forwarded, told.leave(), told.close())
    .when(riskStudy())
    .thenRefused('case.closed', 'case.leaving')
})
