import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from '../act.js'
import { fold } from '../file.js'
import * as told from '../given.js'
import { lawAt } from '../law/law-at.js'
import { instruction } from './instruction.js'

const { given, write, deliver, answerLetter, shut, passOn } = told
const decreed = () => [...told.carriedAll(), told.request(), ...told.decreedToGuard()]
const instructed = () => [...decreed(), told.instruct(7)]
const issued = () => [...instructed(), write(8)]
const delivered = () => [...issued(), deliver()]
const done = () => [...delivered(), answerLetter('done-reported')]
/** With the person's word on it, the ninth act of the case. */
const contradicted = () => [...done(), told.contradict('m8'), passOn(9)]

const row = (acts: readonly Act[]) =>
  instruction.derive(fold(instruction, told.inFile(acts, told.letter)), told.letter).docket
const status = (...said: readonly told.Step[]) => row(told.acts(...said))?.status

test('a letter is issued upon the act of the case that tells this authority of these measures by it', () => {
  given(...instructed())
    .when(write(8))
    .thenStands()
  for (const over of [
    { authority: 'town', binding: 'good-will' },
    { case: 'case-another1' },
    { decision: 6 },
    { measures: [{ id: 'm9', measure: 'alarm', what: 'Another' }] },
  ])
    given(...instructed())
      .when(write(8, over))
      .thenRefused('instruction.not-instructed')
  given(...instructed())
    .when(write(7))
    .thenRefused('instruction.not-instructed')
})

test('it says what binds the authority as the law says it, and nothing better', () => {
  given(...instructed())
    .when(write(8, { binding: 'good-will' }))
    .thenRefusedAt('instruction.binding-untrue', 'binding')
})

test('letters are numbered by the year without a gap: each rests upon the one before', () => {
  const second = 'instruction-2026-0002'
  const again = (name: string, cites: readonly { file: string; seq: number }[] = []) => [
    told.instruct(7, { instruction: name }),
    { ...write(8, {}, name), cites: [{ file: told.file, seq: 8 }, ...cites] },
  ]
  for (const name of [
    second,
    'instruction-2025-0001',
    'instruction-2026-0000',
    'instruction-2026-1',
    'instruction-x',
  ]) {
    const [tell, letter] = again(name)
    given(...decreed(), tell!)
      .when(letter!)
      .thenRefused('instruction.out-of-series')
  }
  const replaced = [...issued(), shut('replaced')]
  const [tell, letter] = again(second, [{ file: told.letter, seq: 1 }])
  const telling = { ...tell!, cites: [{ file: told.letter, seq: 2 }] }
  given(...replaced, telling)
    .when({ ...letter!, cites: [{ file: told.file, seq: 9 }, ...letter!.cites!.slice(1)] })
    .thenStands()
  given(...issued())
    .when(write(8))
    .thenRefused('instruction.number-taken')
})

test('what of the person it tells is chosen field by field, each once and with the reason it is needed for', () => {
  const name = { field: 'name', why: 'The guard has to know whom to protect' }
  given(...instructed())
    .when(write(8, { fields: [name] }))
    .thenStands()
  given(...instructed())
    .when(write(8, { fields: [{ ...name, why: ' ' }] }))
    .thenRefusedAt('instruction.why.blank', 'fields.0.why')
  given(...instructed())
    .when(write(8, { fields: [{ ...name, field: 'happened' }] }))
    .thenRefusedAt('instruction.field', 'fields.0.field')
  given(...instructed())
    .when(write(8, { fields: [name, name] }))
    .thenRefusedAt('instruction.field', 'fields')
})

test('a day by which an answer is asked for has not passed', () => {
  given(...instructed())
    .when(write(8, { by: '2026-03-02' }))
    .thenStands()
  given(...instructed())
    .when(write(8, { by: '2026-03-01' }))
    .thenRefusedAt('instruction.by-passed', 'by')
})

test('it is delivered once, and answered only after that', () => {
  given(...issued())
    .when(deliver())
    .thenStands()
  given(...delivered())
    .when(deliver())
    .thenRefused('instruction.delivered-twice')
  for (const kind of ['opened', 'accepted', 'declined', 'referred', 'progress-reported', 'done-reported']) {
    given(...issued())
      .when(answerLetter(kind))
      .thenRefused('instruction.not-delivered')
    given(...delivered())
      .when(answerLetter(kind))
      .thenStands()
  }
})

test('it is opened once, and an authority does not give the same answer twice, but may change it', () => {
  given(...delivered(), answerLetter('opened'))
    .when(answerLetter('opened'))
    .thenRefused('instruction.opened-twice')
  given(...delivered(), answerLetter('declined'))
    .when(answerLetter('declined'))
    .thenRefused('instruction.answered-so')
  given(...delivered(), answerLetter('declined'))
    .when(answerLetter('accepted'))
    .thenStands()
})

test('a refusal has one of the grounds that are counted, and says what was said', () => {
  given(...delivered())
    .when(answerLetter('declined', { ground: 'unwilling' }))
    .thenRefusedAt('instruction.ground', 'ground')
  given(...delivered())
    .when(answerLetter('declined', { what: '' }))
    .thenRefusedAt('instruction.what.blank', 'what')
})

test('an answer says by which channel it was heard, and who spoke', () => {
  given(...delivered())
    .when(answerLetter('accepted', { channel: 'web' }))
    .thenRefusedAt('instruction.channel', 'channel')
  given(...delivered())
    .when(answerLetter('accepted', { who: '' }))
    .thenRefusedAt('instruction.who.blank', 'who')
})

test('it is passed on to another authority that the law knows, not to itself, and more than once', () => {
  given(...delivered())
    .when(answerLetter('referred', { to: 'nobody' }))
    .thenRefusedAt('authority.unknown', 'to')
  given(...delivered())
    .when(answerLetter('referred', { to: 'guard' }))
    .thenRefusedAt('instruction.referred-to-itself', 'to')
  given(...delivered(), answerLetter('referred'))
    .when(answerLetter('referred'))
    .thenStands()
})

test('nothing is answered once it is closed', () => {
  for (const kind of ['accepted', 'declined', 'referred', 'progress-reported', 'done-reported'])
    given(...done(), shut())
      .when(answerLetter(kind))
      .thenRefused('instruction.closed')
  given(...done(), shut())
    .when(shut())
    .thenRefused('instruction.closed')
})

test('it is closed as done only when the authority says so and the person does not say otherwise', () => {
  given(...delivered())
    .when(shut())
    .thenRefusedAt('instruction.not-done', 'because')
  given(...done())
    .when(shut())
    .thenStands()
  given(...contradicted())
    .when(shut())
    .thenRefusedAt('instruction.contradicted', 'because')
  given(...contradicted(), answerLetter('done-reported'))
    .when(shut())
    .thenStands()
  given(...contradicted())
    .when(shut('moot'))
    .thenStands()
})

test('nobody closes it over a contradiction that they have not read', () =>
  given(...contradicted())
    .when(shut('moot'), 3)
    .thenRefused('overtaken'))

test('the person’s word is passed on from their own file, of a measure of the letter, and is never too late', () => {
  const said = [...done(), told.contradict('m8')]
  given(...said)
    .when(passOn(9))
    .thenStands()
  given(...said)
    .when(passOn(9, 'contradicted', { measure: 'm9' }))
    .thenRefused('instruction.not-its-measure', 'instruction.word-not-said')
  given(...said)
    .when(passOn(8))
    .thenRefusedAt('instruction.word-not-said', 'measure')
  for (const because of ['done', 'moot'])
    given(...done(), shut(because), told.contradict('m8'))
      .when(passOn(9))
      .thenStands()
})

test('what was closed as done is open again when the person says that it is not', () => {
  const closed = [...done(), shut()]
  assert.equal(status(...closed), 'closed')
  assert.equal(status(...closed, told.contradict('m8'), passOn(9)), 'measures-contradicted')
  assert.equal(status(...done(), shut('moot'), told.contradict('m8'), passOn(9)), 'closed')
})

test('what the person confirms settles what they contradicted, and is passed on only when they said so', () => {
  const said = [...contradicted(), told.confirm('m8')]
  given(...said)
    .when(passOn(9, 'confirmed'))
    .thenRefusedAt('instruction.word-not-said', 'measure')
  given(...said, passOn(10, 'confirmed'))
    .when(shut())
    .thenStands()
  assert.equal(status(...said), 'measures-contradicted')
  assert.equal(status(...said, passOn(10, 'confirmed')), 'said-done')
})

test('where it stands says the furthest that is known', () => {
  assert.equal(status(...issued()), 'to-deliver')
  assert.equal(status(...delivered()), 'delivered')
  assert.equal(status(...delivered(), answerLetter('opened')), 'opened')
  assert.equal(status(...delivered(), answerLetter('declined')), 'not-accepted')
  assert.equal(status(...delivered(), answerLetter('accepted')), 'accepted')
  assert.equal(status(...delivered(), answerLetter('accepted'), answerLetter('progress-reported')), 'under-way')
  assert.equal(status(...done(), answerLetter('progress-reported')), 'said-done')
})

test('only the Coordination writes letters and types what is answered', () => {
  for (const step of [deliver(), answerLetter('accepted'), shut('moot')])
    given(...issued())
      .when(told.by(told.officer, step))
      .thenRefused('not-yours-to-sign')
})

const law = lawAt(told.example, told.entered)!
const staffed = new Set(law.offices.filter(({ queue }) => queue).map(({ id }) => id))
const anything = fc.array(
  fc.constantFrom(
    deliver(),
    ...['opened', 'accepted', 'declined', 'referred', 'progress-reported', 'done-reported'].map((kind) =>
      answerLetter(kind),
    ),
    passOn(9),
    passOn(10, 'confirmed'),
    ...['done', 'replaced', 'moot'].map((because) => shut(because)),
  ),
  { maxLength: 25 },
)

test('every open letter waits in a staffed queue, whatever happened to it, with and without what was said', () =>
  fc.assert(
    fc.property(anything, (said) => {
      const acts = [...told.acts(...issued(), told.contradict('m8'), told.confirm('m8'))]
      for (const one of said) {
        acts.push(...(told.attempt(acts, one).acts ?? []))
        const { queues, status } = row(acts)!
        assert.equal(queues.length === 0, status === 'closed')
        assert.ok(queues.every((office) => staffed.has(office)))
        assert.deepEqual(row(acts.map(({ body: _, ...act }) => act)), row(acts))
      }
    }),
  ))
