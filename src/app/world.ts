import { Temporal } from 'temporal-polyfill'
import type { LawInTime } from '../domain/law/law.js'
import { type Keyring, keyring, type MasterKeys } from '../store/custody.js'
import type { Db } from '../store/db.js'
import { type Files, remembering } from '../store/files.js'
import { groupCommit } from '../store/group-commit.js'
import { storedReader } from '../store/stored.js'
import type { Writing } from '../store/write.js'
import { type Turns, turns } from './turns.js'

/** Everything a use of the application needs from outside. The clock is asked here and nowhere below. */
export type World = Readonly<{
  db: Db
  law: LawInTime
  master: MasterKeys
  /** The present instant, in whole milliseconds. */
  now(): Temporal.Instant
  /** One act after another in each file, within this process. */
  turns: Turns
  files: Files
  /** Whether it was written; not when another process was first. */
  write(writing: Writing): Promise<boolean>
  keys: Keyring
  /** Whom receipts are believed by: the logs, the witnesses and their quorum, as text (C2SP tlog-policy). */
  policy: string
}>

export const systemClock = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now())

export const worldOf = (
  parts: Pick<World, 'db' | 'law' | 'master'> & Partial<Pick<World, 'now' | 'policy'>>,
): World => ({
  now: systemClock,
  turns: turns(),
  files: remembering(storedReader(parts.db)),
  write: groupCommit(parts.db),
  keys: keyring(parts.master),
  policy: 'quorum none\n',
  ...parts,
})
