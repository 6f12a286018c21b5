import type { LawFault } from '../domain/law/faults.js'
import type { FileFault } from './law-shape.js'

/** What stands in the way of a node: a key, and what belongs into its sentence. Whoever prints it finds the words. */
export type Obstacle =
  | Readonly<{
      because: 'keys.missing' | 'keys.open-to-others' | 'keys.malformed' | 'keys.there-already'
      path: string
    }>
  | Readonly<{ because: 'folder.in-use'; folder: string; pid: string }>
  /** `said` is what the database itself gave as its reason, in its own language. */
  | Readonly<{ because: 'database.unreachable' | 'database.refused' | 'database.not-migrated'; said: string }>
  | Readonly<{ because: 'database.stopped' | 'database.not-durable' | 'database.without-fsync' | 'database.options' }>
  | Readonly<{ because: 'database.too-old'; needed: number; found: number }>
  | Readonly<{ because: 'law.unsound'; jurisdiction: string; faults: readonly (LawFault | FileFault)[] }>

/** Something that a node stands on cannot be used. The message is only the key: sentences are made where they are read. */
export class Unusable extends Error {
  override name = 'Unusable'
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.because)
  }
}
