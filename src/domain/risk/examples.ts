import type { Instrument, LawInTime } from '../law/law.js'
import { levelOf } from './level.js'

type Example = Instrument['examples'][number]

/** A worked example of an instrument that does not hold: `at` is its instrument, `example` its number there, from one. */
export type LevelFault = Readonly<{
  because: 'example.level-differs'
  at: string
  example: number
  stated: string
  reckoned: string
}>

const shown = (share: number | undefined | null, ...levels: readonly (string | undefined | null)[]) =>
  [share, ...levels].map((one) => one ?? '-').join(' ')

function faultsOf(instrument: Instrument, { answers, modules, ...said }: Example, i: number): LevelFault[] {
  const weighed = Object.entries(answers).map(([factor, scale]) => ({ factor, scale }))
  const { share, level, low, high } = levelOf(instrument, weighed, modules)
  const [stated, reckoned] = [shown(said.share, said.level, said.low, said.high), shown(share, level, low, high)]
  const at = `instruments ${instrument.id}`
  return stated === reckoned ? [] : [{ because: 'example.level-differs', at, example: i + 1, stated, reckoned }]
}

/** Runs every worked example of a law's instruments. Answers those that do not hold: share, level, and its two bounds. */
export const levelFailuresOf = (law: LawInTime): LevelFault[] =>
  law.instruments.flatMap((instrument) => instrument.examples.flatMap((example, i) => faultsOf(instrument, example, i)))
