import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocksOf } from '../../clock/clocks.js'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, testDevice, by, coordination, implement, inFile } = told
const decreed = [
  told.request(),
  told.admit(),
  told.forward(),
  told.riskStudy(),
  told.plan(),
  told.agree(),
  ...told.carriedAll(),
  told.decree(),
]
const delivered = [...decreed, by(coordination, implement('m7'))]
const stateAfter = (...said: readonly told.Step[]) => fold(caseFile, inFile(told.acts(...said), told.file))
const measures = (...said: readonly told.Step[]) => stateAfter(...said).measures[0]

test('a device that fails its test is owed again and evaluated again; one that passes is not', () => {
  const failed = stateAfter(...delivered, told.confirm('m7'), testDevice('m7', { worked: false }))
  assert.deepEqual([failed.measures[0]?.failing, failed.reviewCauses], [true, ['failure']])
  assert.deepEqual([failed.measures[0]?.state, failed.measures[0]?.word], ['implemented', 'confirmed'])
  assert.equal(measures(...delivered, testDevice('m7'))?.failing, false)
  assert.equal(measures(...delivered, told.deviceFails('m7'), testDevice('m7'))?.failing, false)
})

test('only what the catalogue calls a device is tested, and only once it was handed over', () => {
  given(...decreed)
    .when(testDevice('m7'))
    .thenRefused('device.none-delivered', 'device.not-delivered')
  given(told.urgentRequest(), told.issue('m1'), implement('m1'))
    .when(testDevice('m1'))
    .thenRefusedAt('device.not-one', 'measure')
  given(...delivered)
    .when(testDevice('m1'))
    .thenRefusedAt('measures.unknown', 'measure')
})

test('it says how it was tested and whether it worked', () => {
  given(...delivered)
    .when(testDevice('m7', { how: '' }))
    .thenRefusedAt('device.how.blank', 'how')
  given(...delivered)
    .when(testDevice('m7', { worked: 'more or less' }))
    .thenRefusedAt('device.worked', 'worked')
})

test('once the term of the decree is over the measures are evaluated for that alone, and no minute before', () => {
  const acts = inFile(told.acts(...delivered), told.file)
  const clock = clocksOf(told.example, acts).find(({ rule }) => rule === 'review-as-decreed')
  const days = clock!.due!.since(told.entered).total('minutes')
  const review = told.review('m7', { cause: 'term' })
  given(...delivered)
    .when(told.after(Math.floor(days), review))
    .thenRefusedAt('review.before-time', 'cause')
  given(...delivered)
    .when(told.after(Math.ceil(days), review))
    .thenStands()
})
