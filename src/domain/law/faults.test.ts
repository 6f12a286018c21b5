import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLaw } from '../../store/law-files.js'
import { failuresOf } from '../clock/examples.js'
import { faultsOf } from './faults.js'
import type { LawInTime } from './law.js'

const example = await readLaw('example')

/** The fictional law with its first entry of a list changed. */
const spoilt = <List extends keyof LawInTime>(list: List, change: object): LawInTime => {
  const [first, ...rest] = example[list] as readonly object[]
  return { ...example, [list]: [{ ...first, ...change }, ...rest] }
}

const found = (law: LawInTime, fault: RegExp) => assert.match(faultsOf(law).join('\n'), fault)

test('a sound law has no faults', () => assert.deepEqual(faultsOf(example), []))

test('two texts of one thing never hold on the same day', () =>
  found(
    spoilt('clocks', { until: '2024-07-02' }),
    /urgent-measures-issue: the texts of 2020-01-01 and 2024-07-01 overlap/,
  ))

test('an office holds only powers that exist', () =>
  found(spoilt('offices', { powers: ['requests.lose'] }), /offices person names requests\.lose, which is not there/))

test('every power has somebody who holds it', () =>
  found({ ...example, offices: example.offices.filter(({ id }) => id !== 'board') }, /measures\.decree, which is not/))

test('what is owed is owed by an organ or office', () =>
  found(spoilt('clocks', { owedBy: 'nobody' }), /clocks urgent-measures-issue names nobody/))

test('a measure is decided by an organ or office', () =>
  found(spoilt('measures', { decidedBy: 'nobody' }), /measures evacuation names nobody/))

test('a default is one of the readings', () => {
  const option = { name: 'x', reason: { es: 'x', en: 'x' }, default: 'gone', values: {} }
  found(spoilt('clocks', { options: [option] }), /the default of x is none of its readings/)
})

test('a rule that computes has two examples at least', () =>
  found(spoilt('clocks', { examples: [] }), /fewer than two examples/))

test('a rule without a limit says why', () => found(spoilt('clocks', { within: null }), /neither a limit nor a reason/))

test('a source must be listed, and agree with the flag', () => {
  found(spoilt('organs', { source: 'NOWHERE' }), /its source NOWHERE is not listed/)
  found(spoilt('organs', { verified: 'recalled' }), /source and flag disagree/)
})

test('what has no article is practice, and practice has no article', () => {
  found(spoilt('organs', { practice: true }), /either it has an article or it is marked as practice/)
  found(spoilt('organs', { article: 'practice' }), /either it has an article or it is marked as practice/)
})

test('nothing ends before it begins', () =>
  found(spoilt('misuse', { until: '2020-01-01' }), /misuse sells: it ends before it begins/))

test('an example that no longer holds is told with both instants', () => {
  const [first] = example.clocks
  const wrong = spoilt('clocks', { within: { ...first!.within, count: 5 } })
  assert.match(failuresOf(wrong)[0]!, /is due 2024-03-01T17:00:00\.000Z, reckoned 2024-03-01T18:00:00\.000Z/)
})

test('an example of another text is told', () => {
  const [first] = example.clocks
  const late = { ...first!.examples[0]!, starts: '2024-08-01T10:00:00-04:00' }
  assert.match(failuresOf(spoilt('clocks', { examples: [late] }))[0]!, /when this text is not in force/)
})
