import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clocksOf } from '../../clock/clocks.js'
import * as told from '../../given.js'

const { given, urgentRequest, issue, inform, checkBack } = told
const { example } = told
const inDays = (acts: ReturnType<typeof told.acts>) =>
  clocksOf(example, acts)
    .filter(({ rule }) => rule === 'check-back')
    .map(({ text, stop, end }) => [text.within?.count, stop?.seq, end?.seq])

test('the next asking is counted from the last one, in the days that it set; silence is recorded like an answer', () => {
  const acts = told.acts(
    urgentRequest(),
    issue('m1'),
    inform(),
    checkBack({ answered: false, days: 3 }),
    checkBack({ days: 30, what: 'All is well' }),
  )
  assert.deepEqual(inDays(acts), [
    [example.clocks.find(({ id }) => id === 'check-back')?.within?.count, 4, undefined],
    [3, 5, undefined],
    [30, undefined, undefined],
  ])
  assert.deepEqual(
    acts.slice(3).map(({ facets }) => facets),
    [
      { answered: false, days: 3 },
      { answered: true, days: 30 },
    ],
  )
})

test('it says whether anybody answered and when to ask again', () => {
  const before = given(urgentRequest())
  before.when(checkBack({ answered: undefined })).thenRefusedAt('check-back.answered', 'answered')
  for (const days of [0, 1.5, 367, undefined]) before.when(checkBack({ days })).thenRefusedAt('check-back.days', 'days')
})

test('nobody is called who has left', () => {
  given(urgentRequest(), told.leave()).when(checkBack()).thenRefused('case.leaving')
  given(urgentRequest(), told.leave(), told.close()).when(checkBack()).thenRefused('case.closed', 'case.leaving')
})
