import type { Instrument } from './instrument.js'
import type { Law } from './law.js'
import { idsOf, type UnknownName, unknownNames } from './unknown-names.js'

/** An instrument that does not prove its rule, asks the same twice, or could divide by nothing. */
export type InstrumentFault =
  | UnknownName
  | Readonly<{ at: string; because: 'examples.too-few' | 'quotient.by-nothing' }>
  | Readonly<{ at: string; because: 'factor.twice'; factor: string }>

/** Every answer that a factor can have, by name: `friends=2`. */
const answersOf = ({ factors }: Instrument) =>
  new Set(factors.flatMap(({ id, anchors }) => anchors.map(({ value }) => `${id}=${value}`)))

const namesOf = (instrument: Instrument, law: Law, at: string): UnknownName[] => {
  const { axes, modules, factors, thresholds, examples } = instrument
  const used = factors.flatMap(({ module }) => module ?? [])
  const answered = examples.flatMap(({ answers }) =>
    Object.entries(answers).map(([factor, value]) => `${factor}=${value}`),
  )
  return [
    ...unknownNames(
      idsOf(axes),
      factors.map(({ axis }) => axis),
      at,
    ),
    ...unknownNames(idsOf(modules), [...used, ...examples.flatMap(({ modules }) => modules)], at),
    ...unknownNames(
      idsOf(law.levels),
      thresholds.map(({ level }) => level),
      at,
    ),
    ...unknownNames(answersOf(instrument), answered, at),
  ]
}

/** A quotient needs every axis, and none whose answers can come to nothing below the line. */
const dividesByNothing = ({ method, axes, factors }: Instrument): boolean =>
  method === 'quotient' &&
  axes.some(({ id }) => {
    const own = factors.filter(({ axis, module }) => axis === id && module === undefined)
    return own.length === 0 || own.some(({ anchors }) => anchors[0]!.value === 0)
  })

/** What is wrong with an instrument of the right shape, in one text of the law. */
export function instrumentFaults(instrument: Instrument, law: Law): InstrumentFault[] {
  const { id, factors, examples } = instrument
  const at = `instruments ${id}`
  const twice = factors.filter((one, i) => factors.findIndex((other) => other.id === one.id) < i)
  return [
    ...namesOf(instrument, law, at),
    ...twice.map(({ id: factor }): InstrumentFault => ({ because: 'factor.twice', at, factor })),
    ...(examples.length < 2 ? [{ because: 'examples.too-few', at } as const] : []),
    ...(dividesByNothing(instrument) ? [{ because: 'quotient.by-nothing', at } as const] : []),
  ]
}
