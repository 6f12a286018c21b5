import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { readLaw } from '../../store/law-files.js'
import { type ExampleFault, failuresOf } from '../clock/examples.js'
import { faultsOf, type LawFault } from './faults.js'
import type { LawInTime } from './law.js'
import { textsOf } from './law-at.js'

const example = await readLaw('example')

/** The fictional law with its first entry of a list changed. */
const spoilt = <List extends keyof LawInTime>(list: List, change: object): LawInTime => {
  const [first, ...rest] = example[list] as readonly object[]
  return { ...example, [list]: [{ ...first, ...change }, ...rest] }
}

const found = (law: LawInTime, fault: LawFault) => {
  const faults = faultsOf(law)
  assert.ok(
    faults.some((one) => isDeepStrictEqual(one, fault)),
    JSON.stringify(faults),
  )
}

/** The newest text of the fictional law, where what is wrong with one text only is told. */
const newest = textsOf(example).at(-1)!.norm

const firstOrgan = `organs ${example.organs[0]!.id}`

test('a sound law has no faults', () => assert.deepEqual(faultsOf(example), []))

test('two texts of one thing never hold on the same day', () =>
  found(spoilt('clocks', { until: '2024-07-02' }), {
    because: 'text.overlaps',
    at: 'clocks urgent-measures-issue',
    since: '2020-01-01',
    next: '2024-07-01',
  }))

test('an office holds only powers that exist', () =>
  found(spoilt('offices', { powers: ['requests.lose'] }), {
    because: 'name.unknown',
    at: `${newest}: offices person`,
    name: 'requests.lose',
  }))

test('every power has somebody who holds it', () =>
  found(
    { ...example, offices: example.offices.filter(({ id }) => id !== 'board') },
    {
      because: 'power.unheld',
      at: `${newest}: powers`,
      power: 'measures.decree',
    },
  ))

test('what is owed is owed by an organ or office', () =>
  found(spoilt('clocks', { owedBy: 'nobody' }), {
    because: 'name.unknown',
    at: `${textsOf(example)[0]!.norm}: clocks urgent-measures-issue`,
    name: 'nobody',
  }))

test('a measure is decided by an organ or office', () =>
  found(spoilt('measures', { decidedBy: 'nobody' }), {
    because: 'name.unknown',
    at: `${newest}: measures evacuation`,
    name: 'nobody',
  }))

test('a default is one of the readings', () => {
  const option = { name: 'x', reason: { es: 'x', en: 'x' }, default: 'gone', values: {} }
  found(spoilt('clocks', { options: [option] }), {
    because: 'option.default-unknown',
    at: 'clocks urgent-measures-issue',
    option: 'x',
  })
})

test('a rule that computes has two examples at least', () =>
  found(spoilt('clocks', { examples: [] }), { because: 'examples.too-few', at: 'clocks urgent-measures-issue' }))

test('a rule without a limit says why', () =>
  found(spoilt('clocks', { within: null }), { because: 'limit.unexplained', at: 'clocks urgent-measures-issue' }))

test('a source must be listed, and agree with the flag', () => {
  found(spoilt('organs', { source: 'NOWHERE' }), { because: 'source.unlisted', at: firstOrgan, source: 'NOWHERE' })
  found(spoilt('organs', { verified: 'recalled' }), { because: 'source.against-flag', at: firstOrgan })
})

test('what has no article is practice, and practice has no article', () => {
  found(spoilt('organs', { practice: true }), { because: 'article.against-practice', at: firstOrgan })
  found(spoilt('organs', { article: 'practice' }), { because: 'article.against-practice', at: firstOrgan })
})

test('nothing ends before it begins', () =>
  found(spoilt('misuse', { until: '2020-01-01' }), { because: 'entry.ends-first', at: 'misuse sells' }))

test('an example that no longer holds is told with both instants', () => {
  const [first] = example.clocks
  const wrong = spoilt('clocks', { within: { ...first!.within, count: 5 } })
  const { stated, reckoned } = failuresOf(wrong)[0] as Extract<ExampleFault, { because: 'example.differs' }>
  assert.deepEqual([stated, reckoned], ['2024-03-01T17:00:00.000Z', '2024-03-01T18:00:00.000Z'])
})

test('an example of another text is told', () => {
  const [first] = example.clocks
  const late = { ...first!.examples[0]!, starts: '2024-08-01T10:00:00-04:00' }
  assert.deepEqual(failuresOf(spoilt('clocks', { examples: [late] })), [
    { because: 'example.not-in-force', at: 'clocks urgent-measures-issue', starts: late.starts },
  ])
})

/** The instrument of the fictional law that has quotients, changed. */
const quotient = (change: object): LawInTime => ({
  ...example,
  instruments: example.instruments.map((one) => (one.method === 'quotient' ? { ...one, ...change } : one)),
})

const instruments = (id: string) => `${newest}: instruments ${id}`

test('an instrument names only axes, modules, levels and answers that there are', () => {
  const [one] = example.instruments
  const at = instruments('example-matrix')
  for (const [change, name] of [
    [{ axes: one!.axes.slice(1) }, 'threat'],
    [{ modules: [] }, 'town'],
    [{ thresholds: [{ level: 'enormous', from: 0 }] }, 'enormous'],
    [{ examples: [{ ...one!.examples[0], answers: { friends: 7 } }] }, 'friends=7'],
  ] as const)
    found(spoilt('instruments', change), { because: 'name.unknown', at, name })
})

test('an instrument proves its rule twice, and asks nothing twice', () => {
  const [one] = example.instruments
  const at = instruments('example-matrix')
  found(spoilt('instruments', { examples: one!.examples.slice(1, 2) }), { because: 'examples.too-few', at })
  found(spoilt('instruments', { factors: [...one!.factors, one!.factors[0]] }), {
    because: 'factor.twice',
    at,
    factor: one!.factors[0]!.id,
  })
})

test('a quotient divides by no answer that is nothing, and by no axis that is empty', () => {
  const { factors } = example.instruments.find(({ method }) => method === 'quotient')!
  const fault = { because: 'quotient.by-nothing', at: instruments('example-quotient') } as const
  const fromNothing = factors.map((one) => ({ ...one, anchors: [{ ...one.anchors[0]!, value: 0 }, one.anchors[1]!] }))
  found(quotient({ factors: fromNothing }), fault)
  found(quotient({ factors: factors.slice(1) }), fault)
})
