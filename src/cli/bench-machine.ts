import { cpus, release, totalmem, type } from 'node:os'
import process from 'node:process'

/** What was measured on. Absolute figures mean nothing without it. */
export type Machine = Readonly<{
  processor: string
  processors: number
  memoryGiB: number
  system: string
  node: string
}>

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model ?? 'unknown',
  processors: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  system: `${type()} ${release()}`,
  node: process.version,
})
