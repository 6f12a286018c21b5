import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLaw } from '../../store/law-files.js'
import { fold } from '../file.js'
import * as told from '../given.js'
import { lawAt } from '../law/law-at.js'
import { inquiry } from './inquiry.js'

const { given, request, lose, openInquiry, find, conclude, inFile } = told
const opened = [request(), lose()]
const derived = (...said: readonly told.Step[]) => {
  const acts = inFile(told.acts(...said), told.inquiryFile)
  return inquiry.derive(fold(inquiry, acts), told.inquiryFile).docket
}

test('an inquiry rests upon the loss that the file of the person has on record, and upon nothing else', () => {
  const lost = (...together: told.Step[]) => given(request()).when({ ...lose(), together })
  lost(openInquiry(2)).thenStands()
  lost(openInquiry(1)).thenRefused('inquiry.no-loss')
  lost(openInquiry(2, { what: 'disappearance' })).thenRefused('inquiry.no-loss')
  lost(openInquiry(2, { case: 'case-another1' })).thenRefused('inquiry.no-loss')
  given(...opened)
    .when(openInquiry(2))
    .thenRefused('inquiry.already-open')
})

test('a loss opens one inquiry, and no other rests upon it', () => {
  given(...opened)
    .when({ ...openInquiry(2), file: 'inquiry-another1' })
    .thenRefused('inquiry.no-loss')
})

test('findings say what they are about and what was found', () => {
  given(...opened)
    .when(find())
    .thenStands()
  given(...opened, find())
    .when(find())
    .thenStands()
  given(...opened)
    .when(find({ about: 'weather' }))
    .thenRefusedAt('finding.about', 'about')
  given(...opened)
    .when(find({ what: ' ' }))
    .thenRefusedAt('finding.what.blank', 'what')
  given(...opened)
    .when(told.by(told.coordination, find()))
    .thenRefused('not-yours-to-sign')
})

test('the Board concludes, once, and never without any finding', () => {
  given(...opened)
    .when(conclude())
    .thenRefused('inquiry.no-finding')
  given(...opened, find())
    .when(conclude({ conclusions: '' }))
    .thenRefusedAt('inquiry.conclusions.blank', 'conclusions')
  given(...opened, find())
    .when(conclude())
    .thenStands()
  given(...opened, find(), conclude())
    .when(find())
    .thenRefused('inquiry.closed')
  given(...opened, find(), conclude())
    .when(conclude())
    .thenRefused('inquiry.closed')
})

test('nothing is found in an inquiry that was never opened', () =>
  given(request()).when(find()).thenRefused('inquiry.not-open'))

test('it waits for the prevention unit, from the first finding for the Board too, and for nobody once closed', () => {
  assert.deepEqual(derived(...opened)?.queues, ['prevention-unit'])
  assert.deepEqual(derived(...opened, find())?.queues, ['prevention-unit', 'board'])
  assert.deepEqual(derived(...opened, find(), conclude())?.queues, [])
})

for (const text of [told.example, await readLaw('mx/federal')])
  test(`every open inquiry waits in queues that the law of ${text.id} staffs, with or without what was told`, () => {
    const law = lawAt(text, told.entered)!
    const staffed = new Set(law.offices.filter(({ queue }) => queue).map(({ id }) => id))
    const more = fc.array(fc.constantFrom(find(), find({ about: 'measures' }), conclude()), { maxLength: 8 })
    fc.assert(
      fc.property(more, (said) => {
        const all = [...told.acts(...opened)]
        for (const one of said) all.push(...(told.attempt(all, one).acts ?? []))
        const acts = inFile(all, told.inquiryFile)
        const row = inquiry.derive(fold(inquiry, acts), told.inquiryFile).docket!
        assert.equal(row.queues.length === 0, row.status === 'inquiry-closed')
        assert.ok(row.queues.every((office) => staffed.has(office)))
        const bare = acts.map(({ body: _, ...act }) => act)
        assert.deepEqual(inquiry.derive(fold(inquiry, bare), told.inquiryFile).docket, row)
      }),
    )
  })
