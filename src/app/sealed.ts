import type { Act } from '../domain/act.js'
import type { FileKeys } from '../store/custody.js'
import { type ActRow, encode } from '../store/encode.js'

/** The keys of each file, and its last act so far: what is sealed is committed to the one before it, and takes its place. */
export type Sealing = Readonly<{ keys: ReadonlyMap<string, FileKeys>; last: Map<string, ActRow> }>

/** Acts as they are stored, in their order, made after the checkpoint with the hash `before`. */
export const sealed = (acts: readonly Act[], { keys, last }: Sealing, before: string): ActRow[] =>
  acts.map((act) => {
    const row = encode(act, keys.get(act.file)!, { previous: last.get(act.file)?.cm, before })
    last.set(act.file, row)
    return row
  })
