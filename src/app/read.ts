import type { Act, Signatory } from '../domain/act.js'
import { readingOf } from '../domain/reading/reading.js'
import { actRows, keyRows } from '../store/acts.js'
import { unwrapFileKeys } from '../store/custody.js'
import { type Depth, decode } from '../store/encode.js'
import { record } from './record.js'
import type { World } from './world.js'

/** Whoever reads says why; the person at risk sees it. */
export type Reader = Readonly<{ by: Signatory; why: string }>

async function open({ db, master }: World, file: string, depth: Depth): Promise<Act[]> {
  const [rows, [wrapped]] = await Promise.all([actRows(db, [file]), keyRows(db, [file])])
  const keys = wrapped && depth !== 'facets' ? unwrapFileKeys(master, wrapped) : undefined
  return rows.map((row) => decode(row, keys, depth))
}

/** The acts of a file without what was told: enough for lists, clocks and states. Not a reading. */
export const outline = (world: World, file: string): Promise<Act[]> => open(world, file, 'facets')

/** Not allowed to read. The reason is a key of the words. */
export class ReadingRefused extends Error {
  override name = 'ReadingRefused'
  constructor(readonly because: string) {
    super(because)
  }
}

/**
 * The acts of a file with what was told, and with `whereabouts` also what tells where somebody is.
 * The reading is on record, durably, before anything is opened; if it cannot be recorded nothing is shown.
 * A file that does not exist has no acts, and nobody has read it. Throws `ReadingRefused` when the office may not read.
 */
export async function readFile(
  world: World,
  file: string,
  depth: 'story' | 'whereabouts',
  reader: Reader,
): Promise<Act[]> {
  if ((await outline(world, file)).length === 0) return []
  const what = depth === 'story' ? 'story' : 'story-and-whereabouts'
  const said = { what, why: reader.why }
  const { refused } = await record(world, [
    { file: readingOf(file), seen: 0, kind: 'reading/file-read', by: reader.by, said },
  ])
  const [first] = refused ?? []
  if (first) throw new ReadingRefused(first.because)
  return open(world, file, depth)
}

/** Who opened this file, newest first. Reading the list of readings is not itself a reading of the file. */
export const readingsOf = async (world: World, file: string): Promise<Act[]> =>
  (await open(world, readingOf(file), 'story')).reverse()
