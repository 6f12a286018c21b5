import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { readLaw } from '../../store/law-files.js'
import type { Facets } from '../act.js'
import { type Clock, clocksOf, type Dated, type Readings } from './clocks.js'
import { inUtc } from './due.js'
import { isBreach, verdictOf } from './verdict.js'

const [federal, example] = await Promise.all([readLaw('mx/federal'), readLaw('example')])
const entered = Temporal.Instant.from('2026-03-01T09:00:00-06:00')

type Said = readonly [minutes: number, kind: string, facets?: Facets]

/** Acts of one case, told by the minutes since its entry. */
const acts = (...said: readonly Said[]): Dated[] =>
  said.map(([minutes, kind, facets = {}], i) => ({
    seq: i + 1,
    kind: `case/${kind}`,
    at: entered.add({ minutes }),
    facets,
  }))

const urgent: Said = [0, 'request-received', { danger: true }]
const ordinary: Said = [0, 'request-received', { danger: false }]
const clock = (all: readonly Clock[], rule: string, start?: number) =>
  all.find((one) => one.rule === rule && (start === undefined || one.start === start))
const of = (rule: string, ...said: readonly Said[]) => clock(clocksOf(federal, acts(...said)), rule)
const verdict = (rule: string, minutes: number, ...said: readonly Said[]) =>
  verdictOf(of(rule, ...said)!, entered.add({ minutes }))

test('imminent danger declared at entry starts the three hours; without it they do not run', () => {
  const running = of('urgent-measures-issue', urgent)!
  assert.equal(inUtc(running.due!), '2026-03-01T18:00:00.000Z')
  assert.deepEqual([running.start, running.owedBy, running.nature], [1, 'reception-unit', 'duty'])
  assert.equal(of('urgent-measures-issue', ordinary), undefined)
})

test('danger declared later starts the three hours then', () => {
  const later = of('urgent-measures-issue', ordinary, [600, 'imminent-danger-declared'])!
  assert.deepEqual([later.start, inUtc(later.due!)], [2, '2026-03-02T04:00:00.000Z'])
})

test('issuing at the limit is on time, and a millisecond after it is late for ever', () => {
  const issue = (milliseconds: number) => {
    const [entry, issued] = acts(urgent, [180, 'urgent-measures-issued', { measures: ['m1'] }])
    const file = [entry!, { ...issued!, at: issued!.at.add({ milliseconds }) }]
    return verdictOf(clock(clocksOf(federal, file), 'urgent-measures-issue')!, entered.add({ minutes: 9999 }))
  }
  assert.deepEqual([issue(0), issue(1)], ['kept', 'late'])
})

test('a denial stops the three hours too', () =>
  assert.equal(verdict('urgent-measures-issue', 9999, urgent, [60, 'urgent-measures-denied']), 'kept'))

test('the nine hours stop only with the last measure listed', () => {
  const issued: Said = [60, 'urgent-measures-issued', { measures: ['m1', 'm2'] }]
  const stop = (...said: readonly Said[]) => of('urgent-measures-implement', urgent, issued, ...said)?.stop?.seq
  assert.equal(stop(done(90, 'm1')), undefined)
  assert.equal(stop(done(90, 'm1'), done(95, 'm1')), undefined)
  assert.equal(stop(done(90, 'm1'), [95, 'measure-failed', { measure: 'm2' }]), undefined)
  assert.equal(stop(done(90, 'm2'), [95, 'compliance-contradicted', { measure: 'm2' }], done(99, 'm1')), 5)
})

const decree = (minutes: number, facets: Facets): Said => [minutes, 'measures-decreed', facets]
const told = (minutes: number, authority: string): Said => [minutes, 'decision-communicated', { authority }]
const done = (minutes: number, measure: string): Said => [minutes, 'measure-implemented', { measure }]

test('a decree with three addressees is communicated when the last has it', () => {
  const three = decree(0, { addressed: true, addressees: ['a', 'b', 'c'] })
  const stop = (...said: readonly Said[]) => of('decision-communicate', three, ...said)?.stop?.seq
  assert.equal(stop(told(10, 'a'), told(20, 'b'), told(30, 'b')), undefined)
  assert.equal(stop(told(10, 'c'), told(20, 'a'), told(30, 'b')), 4)
})

test('of two decrees to one authority, telling it of one leaves the other to be told', () => {
  const to = (addressees: readonly string[]): Facets => ({ addressed: true, addressees })
  const of = (decision: number, minutes: number): Said => [
    minutes,
    'decision-communicated',
    { authority: 'a', decision },
  ]
  const stops = (...said: readonly Said[]) =>
    clocksOf(federal, acts(decree(0, to(['a'])), decree(5, to(['a'])), ...said))
      .filter(({ rule }) => rule === 'decision-communicate')
      .map(({ stop }) => stop?.seq)
  assert.deepEqual(stops(of(2, 10)), [undefined, 3])
  assert.deepEqual(stops(of(1, 10)), [3, undefined])
  assert.deepEqual(stops(of(1, 10), of(2, 20)), [3, 4])
  assert.deepEqual(stops(told(10, 'a')), [3, 3], 'an act that does not say of which is read as it always was')
})

test('what the mechanism carries out by itself is communicated to nobody', () =>
  assert.equal(of('decision-communicate', decree(0, { addressed: false, addressees: [] })), undefined))

test('a measure concluded before it was carried out is off the list', () => {
  const two = decree(0, { measures: ['m1', 'm2'] })
  const concluded: Said = [20, 'measures-adjusted', { ended: ['m2'] }]
  const kept = of('decision-implement', two, concluded, done(30, 'm1'))!
  assert.deepEqual([kept.stop?.seq, kept.end], [3, undefined])
  assert.equal(of('decision-implement', two, [20, 'measures-adjusted', { ended: [] }], done(30, 'm1'))?.stop, undefined)
})

test('when nothing remains to be carried out the duty falls away, and was not kept by that', () => {
  const two = decree(0, { measures: ['m1', 'm2'] })
  const withdrawn: Said = [20, 'measures-withdrawn', { ended: ['m1', 'm2'] }]
  const gone = of('decision-implement', two, withdrawn)!
  assert.deepEqual([gone.stop, gone.end?.seq], [undefined, 2])
  assert.equal(verdict('decision-implement', 99_999, two, withdrawn), 'fallen-away')
  assert.equal(
    verdict('decision-implement', 99_999, two, [60_000, 'measures-adjusted', { ended: ['m1', 'm2'] }]),
    'missed',
  )
})

test('after a return the study is owed anew, from that day', () => {
  const file = acts(
    ordinary,
    [60, 'risk-study-made', { overridden: false }],
    [90, 'case-closed'],
    [10_000, 'return-requested'],
  )
  const studies = clocksOf(federal, file).filter(({ rule }) => rule === 'risk-study')
  assert.deepEqual(
    studies.map(({ start, stop }) => [start, stop?.seq]),
    [
      [1, 2],
      [4, undefined],
    ],
  )
  assert.ok(clock(clocksOf(federal, file), 'request-forward', 4))
})

test('our own limit to check back is counted as the contact plan says, and in four weeks where it says nothing', () => {
  const days = (...said: readonly Said[]) => {
    const { startedAt, due } = clocksOf(federal, acts(ordinary, ...said)).findLast(({ rule }) => rule === 'check-back')!
    const [from, to] = [startedAt, due!].map((at) => at.toZonedDateTimeISO(federal.zone).toPlainDate())
    return from!.until(to!).days
  }
  assert.equal(days([0, 'coordinator-informed']), 28)
  assert.equal(days([0, 'contact-plan-set', { days: 7 }]), 7)
  assert.equal(days([0, 'coordinator-informed'], [60, 'check-back-made', { answered: true, days: 3 }]), 3)
  for (const odd of [0, -1, 2.5, '7'])
    assert.equal(days([0, 'contact-plan-set', { days: odd }]), 28, `${odd} is no number of days`)
})

test('a contact plan that sets no days leaves the next check as it was; one that does begins it anew', () => {
  const checks = (facets: Facets) =>
    clocksOf(federal, acts(ordinary, [0, 'coordinator-informed'], [60, 'contact-plan-set', facets]))
      .filter(({ rule }) => rule === 'check-back')
      .map(({ start, end }) => [start, end?.seq])
  assert.deepEqual(checks({}), [[2, undefined]])
  assert.deepEqual(checks({ days: 7 }), [
    [2, 3],
    [3, undefined],
  ])
})

test('measures are evaluated within the term decreed, which each adjustment sets anew', () => {
  const file = acts(
    ordinary,
    decree(0, { measures: ['m1'], days: 90 }),
    [60, 'measures-reviewed', {}],
    [90, 'measures-adjusted', { ended: [], days: 30 }],
    [120, 'measures-adjusted', { ended: [] }],
  )
  const terms = clocksOf(federal, file).filter(({ rule }) => rule === 'review-as-decreed')
  assert.deepEqual(
    terms.map(({ start, text, stop, end }) => [start, text.within?.count, stop?.seq, end?.seq]),
    [
      [2, 90, 3, undefined],
      [4, 30, undefined, 5],
      [5, 180, undefined, undefined],
    ],
  )
})

test('each issue of measures has nine hours of its own', () => {
  const file = acts(
    urgent,
    [60, 'urgent-measures-issued', { measures: ['m1'] }],
    [120, 'urgent-measures-issued', { measures: ['m2'] }],
    [130, 'measure-implemented', { measure: 'm2' }],
  )
  const both = clocksOf(federal, file).filter(({ rule }) => rule === 'urgent-measures-implement')
  assert.deepEqual(
    both.map(({ start, due, stop }) => [start, inUtc(due!), stop?.seq]),
    [
      [2, '2026-03-02T01:00:00.000Z', undefined],
      [3, '2026-03-02T02:00:00.000Z', 4],
    ],
  )
})

test('read from the entry, the nine hours end sooner and still want every measure', () => {
  const readings: Readings = { 'urgent-measures-implement': { 'starts-at': 'entry' } }
  const file = acts(
    urgent,
    [60, 'urgent-measures-issued', { measures: ['m1'] }],
    [90, 'measure-implemented', { measure: 'm1' }],
  )
  const read = clock(clocksOf(federal, file, readings), 'urgent-measures-implement')!
  assert.deepEqual([read.start, inUtc(read.due!), read.stop?.seq], [1, '2026-03-02T00:00:00.000Z', 3])
})

test('study and measures stop their own clocks, in either order', () => {
  const study: Said = [30, 'immediate-study-made']
  const issue: Said = [40, 'urgent-measures-issued', { measures: ['m1'] }]
  for (const said of [
    [study, issue],
    [issue, study],
  ]) {
    assert.ok(of('immediate-study', urgent, ...said)?.stop)
    assert.ok(of('urgent-measures-issue', urgent, ...said)?.stop)
  }
})

test('the ten days run from the request, also after an urgent start', () => {
  const study = of('risk-study', urgent, [60, 'urgent-measures-issued', { measures: ['m1'] }], [90, 'file-forwarded'])!
  assert.deepEqual([study.start, inUtc(study.due!)], [1, '2026-03-12T05:59:59.999Z'])
})

test('a duty without a number shows no limit and is never breached', () => {
  const said: Said[] = [urgent, [60, 'urgent-measures-issued', { measures: ['m1'] }]]
  assert.equal(verdict('coordinator-inform', 99999, ...said), 'no-limit')
  assert.equal(isBreach('no-limit'), false)
})

test('a duty that falls away in time is no breach; one that falls away too late stays one', () => {
  assert.equal(verdict('urgent-measures-issue', 9999, urgent, [60, 'exit-requested']), 'fallen-away')
  assert.equal(verdict('urgent-measures-issue', 9999, urgent, [181, 'exit-requested']), 'missed')
  assert.deepEqual([isBreach('fallen-away'), isBreach('missed')], [false, true])
})

test('a running limit is overdue when it has passed, not at it', () => {
  assert.equal(verdict('urgent-measures-issue', 180, urgent), 'running')
  assert.equal(verdict('urgent-measures-issue', 181, urgent), 'overdue')
})

test('nobody breaches a right that they do not use', () => {
  const declined: Said[] = [ordinary, [60, 'request-declined', { ground: 'other' }]]
  assert.equal(verdict('urgent-complaint-file', 60, ...declined), 'running')
  assert.equal(verdict('urgent-complaint-file', 99999, ...declined), 'lapsed')
  assert.equal(isBreach('lapsed'), false)
})

test('each clock is judged by the text in force when it started', () => {
  const enter = (text: string): Dated => ({
    seq: 1,
    kind: 'case/request-received',
    at: Temporal.Instant.from(text),
    facets: { danger: true },
  })
  const hours = (text: string) => clock(clocksOf(example, [enter(text)]), 'urgent-measures-issue')?.text.within?.count
  assert.deepEqual(['2024-06-30T23:59:59-04:00', '2024-07-01T00:00:00-04:00'].map(hours), [4, 2])
  assert.deepEqual(clocksOf(example, [enter('2019-01-01T00:00:00Z')]), [])
})

const kinds = [
  ...new Set(
    federal.clocks.flatMap(({ starts, stops, endedBy }) => [...starts, ...stops, ...endedBy]).map(({ act }) => act),
  ),
  'case/addition-made',
  'case/incident-reported',
  'case/breach-noted',
]

const randomActs = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      after: fc.integer({ min: 0, max: 3_000 }),
      danger: fc.boolean(),
      measure: fc.constantFrom('m1', 'm2', 'm3'),
      measures: fc.subarray(['m1', 'm2', 'm3'], { minLength: 1 }),
      ended: fc.subarray(['m1', 'm2', 'm3']),
      addressed: fc.constant(true),
      authority: fc.constantFrom('a', 'b'),
      decision: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }),
      addressees: fc.subarray(['a', 'b'], { minLength: 1 }),
      days: fc.option(fc.integer({ min: 1, max: 400 }), { nil: undefined }),
    }),
    { maxLength: 40 },
  )
  .map((drawn) => {
    let minutes = 0
    return drawn.map(({ kind, after, ...facets }, i): Dated => {
      minutes += after
      return { seq: i + 1, kind, at: entered.add({ minutes }), facets }
    })
  })

const shown = (clocks: readonly Clock[]) =>
  clocks.map(({ rule, start, due, stop, end }) => [rule, start, due?.toString(), stop?.seq, end?.seq])

test('no clock changes another: without the acts that concern a rule not, its clocks are the same', () => {
  fc.assert(
    fc.property(randomActs, fc.constantFrom(...federal.clocks), (file, { id, starts, stops, endedBy }) => {
      const concerns = [...starts, ...stops, ...endedBy].flatMap(({ act, each }) =>
        each ? [act, each.by, ...each.also.map((one) => one.act)] : [act],
      )
      const alone = file.filter(({ kind }) => concerns.includes(kind))
      const ofRule = (clocks: readonly Clock[]) => shown(clocks.filter(({ rule }) => rule === id))
      assert.deepEqual(ofRule(clocksOf(federal, alone)), ofRule(clocksOf(federal, file)))
    }),
    { numRuns: 400 },
  )
})

test('a later act never changes a limit, nor what has already stopped or ended', () => {
  fc.assert(
    fc.property(randomActs, fc.nat({ max: 40 }), (file, cut) => {
      const before = clocksOf(federal, file.slice(0, cut))
      const after = clocksOf(federal, file)
      for (const [i, one] of before.entries()) {
        const same = after[i]!
        assert.deepEqual([same.rule, same.start, same.due?.toString()], [one.rule, one.start, one.due?.toString()])
        if (one.stop ?? one.end) assert.deepEqual(shown([same]), shown([one]))
      }
    }),
    { numRuns: 300 },
  )
})

test('a clock stops or ends once, after its start', () => {
  fc.assert(
    fc.property(randomActs, (file) => {
      for (const { start, stop, end } of clocksOf(federal, file)) {
        assert.ok(!(stop && end))
        assert.ok(((stop ?? end)?.seq ?? Number.POSITIVE_INFINITY) > start)
      }
    }),
  )
})
