import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readLaw } from '../../store/law-files.js'
import type { Instrument } from '../law/law.js'
import { factorsOf } from './answers.js'
import { levelFailuresOf } from './examples.js'
import { levelOf, type Weighed } from './level.js'

const laws = await Promise.all(['mx/federal', 'example'].map((id) => readLaw(id)))
const [federal, example] = laws
const instruments = laws.flatMap((law) => law.instruments)
const instrumentOf = (id: string) => instruments.find((one) => one.id === id)!
const matrix = instrumentOf('example-matrix')

const answers = (said: Readonly<Record<string, number | undefined>>): Weighed[] =>
  Object.entries(said).map(([factor, scale]) => ({ factor, scale }))

test('what is unknown is left out of the share, and not counted as safe', () => {
  const known = { 'threats-made': 2, friends: 0 }
  const { share, unknown, of } = levelOf(matrix, answers(known), [])
  assert.deepEqual([share, unknown, of], [100, 2, 4])
  assert.equal(levelOf(matrix, answers({ ...known, 'attacks-before': 0, shelter: 2 }), []).share, 50)
})

test('an answer without a value is unknown, as one that is not there', () =>
  assert.deepEqual(
    levelOf(matrix, answers({ 'threats-made': 1, friends: undefined }), []),
    levelOf(matrix, answers({ 'threats-made': 1 }), []),
  ))

test('with more unknown than the instrument bears there is no level, only its bounds', () => {
  const two = levelOf(matrix, answers({ 'threats-made': 2, friends: 1 }), [])
  assert.deepEqual([two.level, two.low, two.high], ['high', 'low', 'high'])
  const one = levelOf(matrix, answers({ 'threats-made': 2 }), [])
  assert.deepEqual([one.level, one.low, one.high], [undefined, 'low', 'high'])
  const none = levelOf(matrix, [], [])
  assert.deepEqual([none.share, none.level, none.unknown, none.of], [undefined, undefined, 4, 4])
})

test('the bounds need not agree with what is known: more threats may lie in what is not', () => {
  const calm = levelOf(matrix, answers({ 'threats-made': 0, friends: 2, shelter: 2 }), [])
  assert.deepEqual([calm.level, calm.low, calm.high], ['low', 'low', 'low'])
  const thin = levelOf(matrix, answers({ 'threats-made': 0, friends: 2 }), [])
  assert.deepEqual([thin.level, thin.low, thin.high], ['low', 'low', 'high'])
})

test('the factors of a module count only where the module is used', () => {
  const said = answers({ 'threats-made': 0, 'attacks-before': 0, friends: 2, shelter: 2, 'town-far': 2 })
  const [without, with_] = [levelOf(matrix, said, []), levelOf(matrix, said, ['town'])]
  assert.deepEqual([without.share, without.of], [0, 4])
  assert.deepEqual([with_.share, with_.of], [22.22, 5])
})

test('a threshold is reached at its number; one that must be passed is not', () => {
  const at = (beyond: boolean) => {
    const thresholds = matrix.thresholds.map((one) => (beyond ? { ...one, beyond: true as const } : one))
    const said = answers({ 'threats-made': 1, 'attacks-before': 1, friends: 1, shelter: 1 })
    return levelOf({ ...matrix, thresholds }, said, []).level
  }
  assert.deepEqual([at(false), at(true)], ['high', 'low'])
})

test('where nobody published a threshold the quotient orders, and gives no level', () => {
  const quotient = instrumentOf('threats-vulnerabilities-capacities')
  const all = (value: number) => quotient.factors.map(({ id: factor }) => ({ factor, scale: value }))
  const { share, level, low, high } = levelOf(quotient, all(3), [])
  assert.deepEqual([share, level, low, high], [33.33, undefined, undefined, undefined])
})

test('a value that is none of the anchors, or given twice, is no answer', () => {
  assert.throws(() => levelOf(matrix, answers({ friends: 7 }), []), RangeError)
  const friends = { factor: 'friends', scale: 1 }
  assert.throws(() => levelOf(matrix, [friends, friends], []), RangeError)
})

test('every instrument proves its rule by its examples, and a spoilt one is told', () => {
  for (const law of laws) assert.deepEqual(levelFailuresOf(law), [], law.id)
  const [first, ...more] = example!.instruments
  const examples = first!.examples.map((one, i) => (i === 1 ? { ...one, level: 'high' } : one))
  assert.deepEqual(levelFailuresOf({ ...example!, instruments: [{ ...first!, examples }, ...more] }), [
    {
      because: 'example.level-differs',
      at: 'instruments example-matrix',
      example: 2,
      stated: '41.67 high low low',
      reckoned: '41.67 low low low',
    },
  ])
})

type Study = Readonly<{ instrument: Instrument; modules: readonly string[]; said: readonly Weighed[] }>

/** Any instrument with any of its modules, each factor answered by one of its anchors or unknown. */
const studies: fc.Arbitrary<Study> = fc.constantFrom(...instruments).chain((instrument) =>
  fc.subarray(instrument.modules.map(({ id }) => id)).chain((modules) =>
    fc
      .tuple(
        ...factorsOf(instrument, modules).map(({ id: factor, anchors }) =>
          fc.option(fc.constantFrom(...anchors.map(({ value }) => value)), { nil: undefined }).map((scale) => ({
            factor,
            scale,
          })),
        ),
      )
      .map((said) => ({ instrument, modules, said })),
  ),
)

const rankOf = ({ thresholds }: Instrument, level: string | undefined) =>
  thresholds.findIndex((one) => one.level === level)

test('a graver answer never lowers the level, and a greater capacity never raises it', () => {
  fc.assert(
    fc.property(studies, fc.nat(), ({ instrument, modules, said }, pick) => {
      const known = said.filter(({ scale }) => scale !== undefined)
      const one = known[pick % Math.max(known.length, 1)]
      if (!one) return
      const { anchors, axis } = instrument.factors.find(({ id }) => id === one.factor)!
      const more = anchors.find(({ value }) => value > one.scale!)?.value
      if (more === undefined) return
      const before = levelOf(instrument, said, modules)
      const raised = said.map((other) => (other === one ? { ...one, scale: more } : other))
      const after = levelOf(instrument, raised, modules)
      const sign = instrument.axes.find(({ id }) => id === axis)!.effect === 'raises' ? 1 : -1
      for (const bound of ['level', 'low', 'high'] as const)
        assert.ok(sign * (rankOf(instrument, after[bound]) - rankOf(instrument, before[bound])) >= 0, bound)
      assert.ok(sign * ((after.share ?? 0) - (before.share ?? 0)) >= 0)
    }),
    { numRuns: 1000 },
  )
})

test('the level lies between the level if the unknown were harmless and the level if it were at its worst', () => {
  fc.assert(
    fc.property(studies, ({ instrument, modules, said }) => {
      const { level, low, high } = levelOf(instrument, said, modules)
      assert.ok(rankOf(instrument, low) <= rankOf(instrument, high))
      if (level === undefined) return
      assert.ok(rankOf(instrument, low) <= rankOf(instrument, level))
      assert.ok(rankOf(instrument, level) <= rankOf(instrument, high))
    }),
    { numRuns: 1000 },
  )
})

test('whatever the unknown turns out to be, the level stays within the bounds that were told', () => {
  fc.assert(
    fc.property(studies, fc.nat(), ({ instrument, modules, said }, pick) => {
      const { low, high } = levelOf(instrument, said, modules)
      const found = said.map(({ factor, scale }, i) => {
        const { anchors } = instrument.factors.find(({ id }) => id === factor)!
        return { factor, scale: scale ?? anchors[(pick + i) % anchors.length]!.value }
      })
      const level = rankOf(instrument, levelOf(instrument, found, modules).level)
      assert.ok(rankOf(instrument, low) <= level && level <= rankOf(instrument, high))
    }),
    { numRuns: 1000 },
  )
})

test('the order in which factors are answered changes nothing', () => {
  const shuffled = studies.chain((study) =>
    fc
      .shuffledSubarray([...study.said], { minLength: study.said.length })
      .map((other): readonly [Study, Weighed[]] => [study, other]),
  )
  fc.assert(
    fc.property(shuffled, ([{ instrument, modules, said }, other]) =>
      assert.deepEqual(levelOf(instrument, other, modules), levelOf(instrument, said, modules)),
    ),
  )
})

test('our own matrix has a word for each answer, from harmless to worst, and says that it is not official', () => {
  const ours = federal!.instruments.find(({ status }) => status === 'ours')!
  for (const { id, anchors } of ours.factors)
    assert.deepEqual(
      anchors.map(({ value }) => value),
      [0, 1, 2, 3],
      id,
    )
  assert.match(`${ours.name.es} ${ours.name.en}`, /no oficial.*not official/)
})
