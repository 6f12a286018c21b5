import type { Instrument } from '../law/instrument.js'
import { factorsOf } from './answers.js'
import type { Weighed } from './level.js'

/** What is known along one axis: `share` is the mean of what is known, in percent of what it can be; nothing when nothing is. */
export type AxisShare = Readonly<{ axis: string; share: number | undefined; unknown: number; of: number }>

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length > 0 ? numbers.reduce((sum, one) => sum + one, 0) / numbers.length : undefined

/** Where the answers stand on each axis, for showing beside the level: it is the instrument's rule that weighs them. */
export function axesOf(
  instrument: Instrument,
  answers: readonly Weighed[],
  modules: readonly string[],
): readonly AxisShare[] {
  return instrument.axes.map(({ id }) => {
    const factors = factorsOf(instrument, modules).filter(({ axis }) => axis === id)
    const known = factors.flatMap(({ id: factor, anchors }) => {
      const scale = answers.find((answer) => answer.factor === factor)?.scale
      const [least, most] = [anchors[0]!.value, anchors.at(-1)!.value]
      return scale === undefined ? [] : [(scale - least) / (most - least)]
    })
    const share = mean(known)
    return {
      axis: id,
      share: share === undefined ? undefined : Math.round(share * 100),
      unknown: factors.length - known.length,
      of: factors.length,
    }
  })
}
