import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../file.js'
import * as told from '../../given.js'
import { caseFile } from '../case.js'

const { given, adjust, carriedAll } = told

const decreed = [
  ...carriedAll(),
  told.request(),
  told.admit(),
  told.forward(),
  told.riskStudy(),
  told.plan(),
  told.agree(),
  told.decree(),
]
const inPlace = [told.by(told.coordination, told.implement('m7')), told.confirm('m7')]
const reviewed = [...decreed, ...inPlace, told.incident(), told.review('m7')]
const after = (...said: readonly told.Step[]) => {
  const acts = told.acts(...reviewed, ...said).filter(({ file }) => file === told.file)
  const { state, word } = fold(caseFile, acts).measures[0]!
  return `${state} ${word}`
}

test('the Board decides upon the risk unit’s evaluation', () => {
  given(...reviewed)
    .when(adjust('continue'))
    .thenStands()
  given(...decreed)
    .when(adjust('continue'))
    .thenRefused('adjustment.not-reviewed')
  given(...reviewed, adjust('continue'))
    .when(adjust('suspend'))
    .thenRefused('adjustment.not-reviewed', 'decision.item-used')
})

test('what goes on keeps both words; what was changed has to be carried out and heard again', () => {
  assert.equal(after(), 'implemented confirmed')
  for (const to of ['continue', 'extend', 'reduce']) assert.equal(after(adjust(to)), 'implemented confirmed')
  assert.equal(after(adjust('adjust')), 'issued unheard')
  assert.equal(after(adjust('suspend')), 'suspended confirmed')
  assert.equal(after(adjust('conclude')), 'ended confirmed')
})

test('what changes says into what', () => {
  const silent = adjust('extend', { measures: [{ measure: 'm7', to: 'extend' }] })
  given(...reviewed)
    .when(silent)
    .thenRefusedAt('adjustment.what.blank', 'measures.0.what')
})

test('only measures of the file that have not ended, each once', () => {
  const rows = (...measures: readonly string[]) =>
    adjust('continue', { measures: measures.map((measure) => ({ measure, to: 'continue' })) })
  given(...reviewed)
    .when(rows('m9'))
    .thenRefusedAt('measures.unknown', 'measures.0')
  given(...reviewed)
    .when(rows('m7', 'm7'))
    .thenRefusedAt('adjustment.twice', 'measures.1')
})
