import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLaw } from '../../store/law-files.js'
import { textsOf } from '../law/law-at.js'
import { keptApart, organFileOf } from './offices.js'

const law = textsOf(await readLaw('mx/federal')).at(-1)!

test('who receives, who assesses and who decides are three people', () => {
  const apart = ['reception-unit', 'risk-unit', 'board']
  for (const one of apart)
    for (const other of apart) assert.equal(keptApart(law, one, other), one !== other, `${one} and ${other}`)
})

test('a councillor may sit on the Board, as the law has it, and an organ’s own offices go together', () => {
  assert.equal(keptApart(law, 'board', 'council'), false)
  assert.equal(keptApart(law, 'executive-coordinator', 'executive-coordination'), false)
})

test('an office without a duty in cases keeps nobody from another', () =>
  assert.equal(keptApart(law, 'prevention-unit', 'reception-unit'), false))

test('every office is held in the file of its organ; a signature that is no office is held by nobody', () => {
  assert.equal(organFileOf(law, 'executive-coordinator'), 'organ-executive-coordination')
  assert.equal(organFileOf(law, 'enrolment'), 'organ-enrolment')
  for (const office of ['person', 'system', 'nowhere']) assert.equal(organFileOf(law, office), undefined)
})
