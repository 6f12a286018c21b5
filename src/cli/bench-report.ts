import type { LogMeasured } from '../app/bench/log.js'
import type { Compared } from '../app/bench/rounds.js'
import type { Sized } from '../app/bench/scale.js'
import type { Language } from '../domain/clock/explain.js'
import type { Aim, Engine } from './bench-aims.js'
import type { Machine } from './bench-machine.js'
import type { Weight } from './bench-pages.js'
import type { Missing } from './bench-server.js'
import { aimIn, benchWords } from './words/bench.js'
import { obstacleWords } from './words/failures.js'

/** All that was found. */
export type Found = Readonly<{
  aims: readonly Aim[]
  engines: readonly Engine[]
  /** Engines that could not be measured here, and why. */
  missing: readonly Missing[]
  pages: readonly Weight[]
  /** Nothing when the log was not measured. */
  log?: LogMeasured
  machine: Machine
}>

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

type Say = (typeof benchWords)[Language]

const aimLine = (say: Say) => (aim: Aim) =>
  `  ${aimIn(say.aim, aim)}: ${short(aim.found)} ${say.aimedAt(short(aim.aim), aim.met)}`

const missingLine = (language: Language) => (missing: Missing) => {
  const say = benchWords[language]
  return `  ${say.notMeasured(say.engines[missing.engine], missing.why ? obstacleWords(missing.why, language) : say.noServer)}`
}

const waits = ({ p50, p99 }: Pick<Compared['record'], 'p50' | 'p99'>) =>
  `p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms`

const paceLine = (name: string, pace: Compared['record'], say: Say) =>
  `    ${name.padEnd(20)}${pace.perSecond.toFixed(0).padStart(7)} ${say.perSecond}   ${waits(pace)}`

const comparedLines =
  (say: Say) =>
  ({ writers, ratioToActsAlone, record, floor, actsAlone }: Compared) => [
    `  ${say.writers(writers)} ${say.shareOfActsAlone(short(ratioToActsAlone))}`,
    paceLine(say.record, record, say),
    paceLine(say.floor, floor, say),
    paceLine(say.actsAlone, actsAlone, say),
  ]

const sizedLines =
  (say: Say) =>
  ({ cases, actsPerSecond, queue, case: one }: Sized) => [
    `  ${say.filled(cases, short(actsPerSecond))}`,
    `    ${say.queue.padEnd(20)}${waits(queue)}`,
    `    ${say.case.padEnd(20)}${waits(one)}`,
  ]

const engineLines =
  (say: Say) =>
  ({ engine, version, compared, rates, scaled }: Engine) => [
    `${say.engines[engine]} (${version})`,
    ...compared.flatMap(comparedLines(say)),
    `  ${say.alone(short(rates.unseal), short(rates.fold), short(rates.rebuild))}`,
    ...(scaled ? [scaled.few, scaled.many].flatMap(sizedLines(say)) : []),
  ]

const pageLine = ({ name, gzip, brotli }: Weight) =>
  `  ${name.padEnd(24)}${String(gzip).padStart(7)} gzip${String(brotli).padStart(8)} brotli`

const logLines = (say: Say, { rates, checkpoint, quorum, receipt }: LogMeasured) => {
  const { leaves, append, inclusion, consistency, verify } = rates
  const [a, b, c, d] = [append, inclusion, consistency, verify].map(short) as [string, string, string, string]
  return [
    say.log,
    `  ${say.logRates(leaves, a, b, c, d)}`,
    `  ${say.receipt(receipt.plain, receipt.compressed)}`,
    `    ${say.toCheckpoint.padEnd(20)}${waits(checkpoint)}`,
    `    ${say.toQuorum.padEnd(20)}${waits(quorum)}`,
  ]
}

/** Ratios first: they say something on any machine. */
export function report({ aims, engines, missing, pages, log, machine }: Found, language: Language): string {
  const say = benchWords[language]
  return [
    say.aims,
    ...aims.map(aimLine(say)),
    ...missing.map(missingLine(language)),
    '',
    say.pages,
    ...pages.map(pageLine),
    '',
    say.machine(machine),
    ...engines.flatMap(engineLines(say)),
    ...(log ? logLines(say, log) : []),
  ].join('\n')
}
