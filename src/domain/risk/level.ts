import type { Factor, Instrument } from '../law/instrument.js'
import { factorsOf } from './answers.js'

/** What is known of one factor; without `scale` it is unknown. */
export type Weighed = Readonly<{ factor: string; scale?: number | undefined }>

/** What an instrument's rule makes of answers. A level is missing where the rule gives none. */
export type Level = Readonly<{
  /** In percent, to two decimals, of what is known; nothing when too little is. */
  share: number | undefined
  level: string | undefined
  /** How many of the factors that count are unknown, of how many. */
  unknown: number
  of: number
  /** The level if all that is unknown were harmless, and if it were at its worst. */
  low: string | undefined
  high: string | undefined
}>

type Axis = Instrument['axes'][number]

/** The value of a factor's answer, by its id. What is not there is unknown. */
type Values = ReadonlyMap<string, number>

const least = ({ anchors }: Factor) => anchors[0]!.value
const most = ({ anchors }: Factor) => anchors.at(-1)!.value

/** The known values of the factors that count. Throws a RangeError on one that is no anchor, or given twice. */
function valuesOf(factors: readonly Factor[], answers: readonly Weighed[]): Values {
  const values = new Map<string, number>()
  for (const { factor: id, scale } of answers) {
    const factor = factors.find((one) => one.id === id)
    if (!factor || scale === undefined) continue
    if (values.has(id) || !factor.anchors.some(({ value }) => value === scale))
      throw new RangeError(`${id} is not answered by ${scale}`)
    values.set(id, scale)
  }
  return values
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length

/** One axis with those of its factors that are known: an axis of which nothing is known is left out. */
type Known = Readonly<{ axis: Axis; factors: readonly Factor[] }>

const inRange = (factor: Factor, value: number) => (value - least(factor)) / (most(factor) - least(factor))

/** How far an axis has come towards danger, from nothing to one. */
function dangerOf({ axis, factors }: Known, values: Values): number {
  const share = mean(factors.map((factor) => inRange(factor, values.get(factor.id)!)))
  return axis.effect === 'raises' ? share : 1 - share
}

const shareOf = (known: readonly Known[], values: Values) =>
  sum(known.map((one) => one.axis.weight * dangerOf(one, values))) / sum(known.map(({ axis }) => axis.weight))

const quotientOf = (known: readonly Known[], answered: (factor: Factor, axis: Axis) => number) =>
  known.reduce((quotient, { axis, factors }) => {
    const value = mean(factors.map((factor) => answered(factor, axis)))
    return axis.effect === 'raises' ? quotient * value : quotient / value
  }, 1)

const worstOf = (factor: Factor, { effect }: Axis) => (effect === 'raises' ? most(factor) : least(factor))
const bestOf = (factor: Factor, { effect }: Axis) => (effect === 'raises' ? least(factor) : most(factor))

/** A product needs all its terms: with nothing known of an axis there is no quotient. */
function reckon({ method, axes }: Instrument, known: readonly Known[], values: Values): number | undefined {
  if (method === 'share') return known.length > 0 ? shareOf(known, values) : undefined
  if (known.length < axes.length) return undefined
  return quotientOf(known, ({ id }) => values.get(id)!) / quotientOf(known, worstOf)
}

function percentOf(instrument: Instrument, factors: readonly Factor[], values: Values): number | undefined {
  const known = instrument.axes
    .map((axis) => ({ axis, factors: factors.filter((one) => one.axis === axis.id && values.has(one.id)) }))
    .filter((one) => one.factors.length > 0)
  const part = reckon(instrument, known, values)
  // Rounded, so that a share which stands at a threshold on paper stands there here too.
  return part === undefined ? undefined : Math.round(part * 10_000) / 100
}

const levelAt = ({ thresholds }: Instrument, percent: number | undefined) =>
  percent === undefined
    ? undefined
    : thresholds.findLast(({ from, beyond }) => (beyond ? percent > from : percent >= from))?.level

/**
 * The level that an instrument's rule gives. Answers to factors of modules not used do not count. What is unknown is left
 * out of the share, never counted as safe; with more of it than the instrument bears there is no level, only its bounds.
 */
export function levelOf(instrument: Instrument, answers: readonly Weighed[], modules: readonly string[]): Level {
  const factors = factorsOf(instrument, modules)
  const values = valuesOf(factors, answers)
  const filled = (fill: typeof worstOf): Values =>
    new Map(
      factors.map((factor) => {
        const axis = instrument.axes.find(({ id }) => id === factor.axis)!
        return [factor.id, values.get(factor.id) ?? fill(factor, axis)]
      }),
    )
  const unknown = factors.length - values.size
  const share = percentOf(instrument, factors, values)
  const borne = unknown * 100 <= instrument.mostUnknown * factors.length
  return {
    share,
    level: borne ? levelAt(instrument, share) : undefined,
    unknown,
    of: factors.length,
    low: levelAt(instrument, percentOf(instrument, factors, filled(bestOf))),
    high: levelAt(instrument, percentOf(instrument, factors, filled(worstOf))),
  }
}
