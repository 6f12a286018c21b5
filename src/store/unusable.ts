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
  /** A file of the published log that differs from what would be published under its name. */
  | Readonly<{ because: 'log.republished'; path: string }>
  /** The published tree is not the one that was signed; the signer remembers another one than this process. */
  | Readonly<{ because: 'log.torn' | 'log.signed-elsewhere' }>
  | Readonly<{ because: 'log.key'; path: string }>
  | Readonly<{ because: 'log.policy'; path: string; line: number; fault: string }>
  | Readonly<{ because: 'log.not-in-policy'; path: string; origin: string }>
  /** A mirror of a log that does not answer. `said` is why, in the words of whoever failed. */
  | Readonly<{ because: 'mirror.unreachable'; place: string; said: string }>
  | Readonly<{ because: 'law.unsound'; jurisdiction: string; faults: readonly (LawFault | FileFault)[] }>

/** Something that a node stands on cannot be used. The message is only the key: sentences are made where they are read. */
export class Unusable extends Error {
  override name = 'Unusable'
  constructor(readonly obstacle: Obstacle) {
    super(obstacle.because)
  }
}
