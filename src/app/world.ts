import { Temporal } from 'temporal-polyfill'
import type { LawInTime } from '../domain/law/law.js'
import type { CosignedRow } from '../store/cosigned.js'
import { type Keyring, keyring, type MasterKeys } from '../store/custody.js'
import type { Db } from '../store/db.js'
import { type Files, remembering } from '../store/files.js'
import { groupCommit } from '../store/group-commit.js'
import { storedReader } from '../store/stored.js'
import type { Writing } from '../store/write.js'
import type { PublicLog } from './log/public-log.js'
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
  /** The newest checkpoint that the quorum cosigned, as far as is known here: acts are made after it. */
  newest(): CosignedRow | undefined
  /** The public log, where this process keeps it. A command at the console has none: what it records waits for the node. */
  log?: PublicLog | undefined
  /** Whom receipts are believed by: the logs, the witnesses and their quorum, as text (C2SP tlog-policy). */
  policy: string
}>

export const systemClock = (): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Date.now())

type Parts = Pick<World, 'db' | 'law' | 'master'> & Partial<Pick<World, 'now' | 'log' | 'newest'>>

export const worldOf = (parts: Parts): World => ({
  now: systemClock,
  turns: turns(),
  files: remembering(storedReader(parts.db)),
  write: groupCommit(parts.db),
  keys: keyring(parts.master),
  newest: parts.log?.newest ?? (() => undefined),
  policy: parts.log?.policyText ?? 'quorum none\n',
  ...parts,
})
