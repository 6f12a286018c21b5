import { test } from 'node:test'
import * as told from '../../given.js'

const { given, request, instruct, decreedToGuard } = told
const decreed = () => [...told.carriedAll(), request(), ...decreedToGuard()]

test('an authority is told what the decree gives it to carry out', () =>
  given(...decreed())
    .when(instruct(7))
    .thenStands())

test('nobody is told before a decree addresses somebody', () => {
  given(request()).when(instruct(7)).thenRefused('instruction.nobody-addressed', 'instruction.not-addressed')
  given(...decreed())
    .when(instruct(7, { authority: 'town' }))
    .thenRefusedAt('instruction.not-addressed', 'authority')
  given(...decreed())
    .when(instruct(6))
    .thenRefusedAt('instruction.not-addressed', 'authority')
})

test('an authority that the person barred is never told, also when they said so after the decree', () =>
  given(...decreed(), told.bar('guard'))
    .when(instruct(7))
    .thenRefusedAt('instruction.authority-barred', 'authority'))

test('what the person says of an authority must have been read', () => {
  const before = [...decreed(), told.bar('guard')]
  given(...before)
    .when(instruct(7), 7)
    .thenRefused('overtaken')
})

test('an authority is asked for what was decreed to it: not more, and not less', () => {
  given(...decreed())
    .when(instruct(7, { measures: ['m8', 'm9'] }))
    .thenRefused('instruction.measure-not-decreed', 'instruction.measures-differ')
  given(...decreed())
    .when(instruct(7, { measures: [] }))
    .thenRefusedAt('instruction.no-measure', 'measures')
})

test('a measure that was concluded meanwhile is asked of nobody', () =>
  given(
    ...decreed(),
    told.askForReview(),
    told.review('m8', { cause: 'person-asked' }),
    told.adjust('conclude', { measures: [{ measure: 'm8', to: 'conclude' }] }),
  )
    .when(instruct(7))
    .thenRefusedAt('instruction.measures-differ', 'measures'))

test('one letter for each authority and decree, and another only in place of one that was closed for that', () => {
  const another = { ...instruct(7, { instruction: 'instruction-2026-0002' }) }
  const written = [...decreed(), instruct(7), told.write(8)]
  given(...written)
    .when(another)
    .thenRefusedAt('instruction.already', 'authority')
  const citing = { ...another, cites: [{ file: told.letter, seq: 2 }] }
  given(...written, told.shut('replaced'))
    .when(citing)
    .thenStands()
  given(...written, told.shut('moot'))
    .when(citing)
    .thenRefusedAt('instruction.already', 'authority')
})

test('nobody is written to about somebody who has left or no longer consents', () => {
  given(...decreed(), told.leave())
    .when(instruct(7))
    .thenRefused('case.leaving')
  given(...decreed(), told.withdraw())
    .when(instruct(7))
    .thenRefused('consent.withdrawn')
})

test('only the Coordination tells authorities', () =>
  given(...decreed())
    .when(told.by(told.officer, instruct(7)))
    .thenRefused('not-yours-to-sign'))
