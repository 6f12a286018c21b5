import type { FileKind } from '../file.js'
import { fileFound } from './acts/file-found.js'
import { fileRead } from './acts/file-read.js'
import { searchMade } from './acts/search-made.js'

/** Who opened a file: the readings of one case, in a file of their own so that they do not stand in the case's chain. */
export type Reading = Readonly<{ readings: number }>

export const reading: FileKind<Reading> = {
  empty: { readings: 0 },
  acts: [fileRead, fileFound, searchMade],
  derive: () => ({}),
}

/** The file in which the readings of `file` stand. */
export const readingOf = (file: string): string => `reading-${file}`
