import type { Derived } from '../domain/derived.js'
import type { CosignedRow } from './cosigned.js'
import type { WrappedKeys } from './custody.js'
import type { Queryable } from './db.js'
import type { ActRow } from './encode.js'
import type { NameRow } from './names.js'

/** A clock as queues show it; instants are RFC 3339. */
export type ClockRow = Readonly<{
  rule: string
  start: number
  nature: string
  owed_by: string
  started_at: string
  due: string | null
  stopped_at: string | null
  ended_at: string | null
  breached: boolean
}>

/** All that is derived from one file, up to its act `seq`. */
export type DerivedFile = Readonly<{ file: string; seq: number; derived: Derived; clocks: readonly ClockRow[] }>

/**
 * What is written together, all or nothing: acts, the keys of new files, the codes given out, the names to find them by,
 * the checkpoints that the acts were made after, and what follows from them.
 */
export type Writing = Readonly<{
  acts: readonly ActRow[]
  keys: readonly WrappedKeys[]
  codes: readonly { file: string; verifier: Uint8Array }[]
  names: readonly NameRow[]
  cosigned: readonly CosignedRow[]
  derived: readonly DerivedFile[]
}>

const base64 = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString('base64') : null)

const truthOf = (writings: readonly Writing[]) => ({
  acts: writings.flatMap(({ acts }) =>
    acts.map((act) => ({
      ...act,
      story: base64(act.story),
      apart: base64(act.apart),
      cm: base64(act.cm),
      tag: base64(act.tag),
    })),
  ),
  keys: writings.flatMap(({ keys }) =>
    keys.map(({ file, story, apart }) => ({ file, story: base64(story), apart: base64(apart) })),
  ),
  codes: writings.flatMap(({ codes }) => codes.map(({ file, verifier }) => ({ file, verifier: base64(verifier) }))),
  names: writings.flatMap(({ names }) => names.map(({ file, blind }) => ({ file, blind: base64(blind) }))),
  // Most writings of a group were made after the same one.
  cosigned: [...new Map(writings.flatMap(({ cosigned }) => cosigned.map((row) => [row.hash, row]))).values()],
})

const followsOf = (files: readonly DerivedFile[]) => ({
  docket: files.flatMap(({ file, seq, derived: { docket } }) => (docket ? [{ file, seq, ...docket }] : [])),
  clocks: files.flatMap(({ file, clocks }) => clocks.map((clock) => ({ file, ...clock }))),
  answers: files.flatMap(({ file, derived: { answers = [] } }) => answers.map((answer) => ({ file, ...answer }))),
  seats: files.flatMap(({ file, derived: { seats = [] } }) => seats.map((seat) => ({ file, ...seat }))),
  shifts: files.flatMap(({ file, derived: { shifts = [] } }) => shifts.map((shift) => ({ file, ...shift }))),
})

/** One statement, so one transaction and one commit, however many acts of however many files. */
export async function write(db: Queryable, writings: readonly Writing[]): Promise<void> {
  const files = writings.flatMap(({ derived }) => derived)
  const given = JSON.stringify({ ...truthOf(writings), ...followsOf(files) })
  await db.query('SELECT write_acts($1), write_derived($1)', [given])
}

/** Only what is derived: for rebuilding. */
export async function writeDerived(db: Queryable, files: readonly DerivedFile[]): Promise<void> {
  await db.query('SELECT write_derived($1)', [JSON.stringify(followsOf(files))])
}
