import { byFile } from '../domain/by-file.js'
import type { WrappedKeys } from './custody.js'
import type { ActRow } from './encode.js'
import type { Stored } from './stored.js'

/**
 * Files as whoever decides needs them. What was read or written a moment ago is remembered, sealed as it is, so that the
 * next act of a file costs no reading. It may be out of date when another process writes: the number of an act tells, so
 * nothing may be refused, or thought absent, upon what is only remembered.
 */
export type Files = Readonly<{
  take(files: readonly string[]): Promise<Stored>
  /** Remembers what was just written. */
  keep(written: Stored): void
  forget(files: readonly string[]): void
}>

const mostFiles = 256
const mostActs = 200

type File = Readonly<{ rows: readonly ActRow[]; keys: readonly WrappedKeys[] }>

/** What was stored, file by file. */
function inFiles({ rows, keys }: Stored): (file: string) => File {
  const [ownRows, ownKeys] = [byFile(rows), byFile(keys)]
  return (file) => ({ rows: ownRows.get(file) ?? [], keys: ownKeys.get(file) ?? [] })
}

const together = (files: readonly File[]): Stored => ({
  rows: files.flatMap(({ rows }) => rows),
  keys: files.flatMap(({ keys }) => keys),
})

export function remembering(read: (files: readonly string[]) => Promise<Stored>): Files {
  const known = new Map<string, File>()

  const remember = (file: string, { rows, keys }: File) => {
    known.delete(file)
    if (rows.length === 0 || rows.length > mostActs) return
    known.set(file, { rows, keys })
    if (known.size > mostFiles) known.delete(known.keys().next().value!)
  }

  return {
    take: async (files) => {
      const remembered = files.flatMap((file) => known.get(file) ?? [])
      const missing = files.filter((file) => !known.has(file))
      if (missing.length === 0) return together(remembered)
      const found = await read(missing)
      const inFile = inFiles(found)
      for (const file of missing) remember(file, inFile(file))
      return together([...remembered, found])
    },
    keep: (written) => {
      const inFile = inFiles(written)
      for (const file of new Set(written.rows.map((row) => row.file))) {
        const before = known.get(file) ?? { rows: [], keys: [] }
        const { rows, keys } = inFile(file)
        const follows = rows[0]?.seq === before.rows.length + 1
        remember(file, together(follows ? [before, { rows, keys }] : []))
      }
    },
    forget: (files) => {
      for (const file of files) known.delete(file)
    },
  }
}
