import type { Measured } from '../app/bench/bench.js'
import type { LogMeasured } from '../app/bench/log.js'
import type { Scaled } from '../app/bench/scale.js'
import type { Weight } from './bench-pages.js'

/** What was measured on one engine; without the desk when that was declined. */
export type Engine = Measured & Readonly<{ scaled?: Scaled }>

/** What is aimed at, what was found, and whether that is enough. An aim that is not met fails nothing. */
export type Aim = Readonly<{ aim: number; found: number; met: boolean }> &
  (
    | Readonly<{ what: 'floor.share'; engine: Measured['engine']; writers: number }>
    | Readonly<{ what: 'queue.ratio'; engine: Measured['engine']; few: number; many: number }>
    | Readonly<{ what: 'page.heaviest' }>
    | Readonly<{ what: 'log.cost'; writers: number }>
    | Readonly<{ what: 'log.checkpoint' | 'log.quorum' | 'log.receipt' | 'log.short' | 'log.verifier' }>
  )

/** Least share of the floor, by writers. */
const leastShare: Readonly<Record<number, number>> = { 1: 0.5, 8: 1 }

/** However many cases there are, a queue may take so many times as long as with few. */
const mostOfQueue = 1.5

const heaviestPage = 14 * 1024

const shares = ({ engine, compared }: Measured): Aim[] =>
  compared.map(({ writers, ratio }) => {
    const aim = leastShare[writers] ?? 0
    return { what: 'floor.share', engine, writers, aim, found: ratio, met: ratio >= aim }
  })

const queues = ({ engine, scaled }: Engine): Aim[] => {
  if (!scaled) return []
  const { few, many, queueRatio: found } = scaled
  const met = found <= mostOfQueue
  return [{ what: 'queue.ratio', engine, few: few.cases, many: many.cases, aim: mostOfQueue, found, met }]
}

const heaviest = (weights: readonly Weight[]): Aim[] => {
  if (weights.length === 0) return []
  const found = Math.max(...weights.map(({ gzip }) => gzip))
  return [{ what: 'page.heaviest', aim: heaviestPage, found, met: found <= heaviestPage }]
}

/** What may be taken from recording, milliseconds until a checkpoint and until a quorum, bytes. */
const mostOfLog = { cost: 0.15, checkpoint: 60_000, quorum: 120_000, receipt: 3072, short: 400, verifier: 40 * 1024 }

const within = (what: Exclude<Aim['what'], 'floor.share' | 'queue.ratio' | 'log.cost'>, aim: number, found: number) =>
  ({ what, aim, found, met: found <= aim }) as Aim

/** The log's, and how heavy the verifier is that is saved in one file, in bytes compressed. */
export const logAims = ({ checkpoint, quorum, receipt, short, cost }: LogMeasured, verifier: number): Aim[] => [
  ...cost.map(({ writers, share: found }): Aim => {
    const aim = mostOfLog.cost
    return { what: 'log.cost', writers, aim, found, met: found <= aim }
  }),
  within('log.checkpoint', mostOfLog.checkpoint, checkpoint.p99),
  within('log.quorum', mostOfLog.quorum, quorum.p99),
  within('log.receipt', mostOfLog.receipt, receipt.compressed),
  within('log.short', mostOfLog.short, short),
  within('log.verifier', mostOfLog.verifier, verifier),
]

export const aimsOf = (engines: readonly Engine[], weights: readonly Weight[]): Aim[] => [
  ...engines.flatMap(shares),
  ...engines.flatMap(queues),
  ...heaviest(weights),
]
