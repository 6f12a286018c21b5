import type { Measured } from '../app/bench/bench.js'
import type { Compared } from '../app/bench/rounds.js'
import type { Aim } from './bench-aims.js'
import type { Machine } from './bench-machine.js'
import type { Weight } from './bench-pages.js'

/** All that was found. */
export type Found = Readonly<{
  aims: readonly Aim[]
  engines: readonly Measured[]
  /** Engines that could not be measured here, and why. */
  missing: readonly string[]
  pages: readonly Weight[]
  machine: Machine
}>

const short = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(2))

const aimLine = ({ what, aim, found, met }: Aim) =>
  `  ${what}: ${short(found)} (aim ${short(aim)}: ${met ? 'met' : 'not met'})`

const paceLine = (name: string, { perSecond, p50, p99 }: Compared['record']) =>
  `    ${name.padEnd(20)}${perSecond.toFixed(0).padStart(7)} acts/s   p50 ${p50.toFixed(2)} ms   p99 ${p99.toFixed(2)} ms`

const comparedLines = ({ writers, ratioToActsAlone, record, floor, actsAlone }: Compared) => [
  `  ${writers} ${writers === 1 ? 'writer' : 'writers'} (of the floor of acts alone: ${short(ratioToActsAlone)})`,
  paceLine('record', record),
  paceLine('floor', floor),
  paceLine('floor, acts alone', actsAlone),
]

const engineLines = ({ engine, version, compared, rates }: Measured) => [
  `${engine} (${version})`,
  ...compared.flatMap(comparedLines),
  `  alone: unseal ${short(rates.unseal)}, fold ${short(rates.fold)}, rebuild ${short(rates.rebuild)} acts/s`,
]

const pageLines = (pages: readonly Weight[]) =>
  pages.map(
    ({ name, gzip, brotli }) =>
      `  ${name.padEnd(24)}${String(gzip).padStart(7)} gzip${String(brotli).padStart(8)} brotli`,
  )

const machineLine = ({ processor, processors, memoryGiB, system, node }: Machine) =>
  `Measured on ${processors} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}`

/** Ratios first: they say something on any machine. */
export const report = ({ aims, engines, missing, pages, machine }: Found): string =>
  [
    'Aims (the floor writes the same rows by plain SQL, one transaction an act; medians of rounds taken in turns)',
    ...aims.map(aimLine),
    ...missing,
    '',
    'Pages of the request with their styles, bytes compressed',
    ...pageLines(pages),
    '',
    machineLine(machine),
    ...engines.flatMap(engineLines),
  ].join('\n')
