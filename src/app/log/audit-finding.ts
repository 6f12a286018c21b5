import type { FileKeys } from '../../store/custody.js'
import type { ActRow } from '../../store/encode.js'

/** An act as the database has it, with its place in the log and the checkpoint that it names, as far as the database knows them. */
export type AuditedRow = ActRow &
  Readonly<{ index: number | null; pending: boolean; before_size: number | null; before_at: string | null }>

/** One file with all its acts, in order. Without keys it was forgotten: no body can be opened, and that is no fault. */
export type AuditedFile = Readonly<{ file: string; rows: readonly AuditedRow[]; keys: FileKeys | undefined }>

export type Place = Readonly<{ file: string; seq: number }>
type OfAct<Because extends string> = Place & Readonly<{ because: Because }>
type AtIndex<Because extends string> = Readonly<{ because: Because; index: number }>

/** What an audit can find. */
export type AuditFinding =
  /** The number is lacking in the file; `index` where the log has it. */
  | (OfAct<'act.missing'> & Readonly<{ index?: number }>)
  /** Its content is not what it committed to; its tag is not that of its file and number. */
  | OfAct<'act.altered' | 'act.tag'>
  /** The log committed to something else under its tag; says that it stands where it does not; has it a second time. */
  | (OfAct<'act.differs' | 'act.extra' | 'act.twice'> & Readonly<{ index: number }>)
  | (OfAct<'act.moved'> & Readonly<{ index: number; found: number }>)
  /** The log has it, and the database does not know where: a backup was put back. */
  | (OfAct<'act.unlinked'> & Readonly<{ index: number }>)
  /** It neither has a place nor waits for one. */
  | OfAct<'act.unplaced'>
  | (OfAct<'act.late'> & Readonly<{ seconds: number }>)
  /** It names a checkpoint that nobody knows, or one that was made after it. */
  | OfAct<'act.before-unknown' | 'act.before-later'>
  /** The instant that it states is not between those that witnesses prove; seconds since 1970. */
  | (OfAct<'act.time'> & Readonly<{ at: string; from?: number; to?: number }>)
  /** An entry of no act; bytes that the database has otherwise. */
  | AtIndex<'entry.nobody' | 'entry.differs'>
  /** What an act once committed to that was lost, and by whose tag it is known whose it was. */
  | (AtIndex<'entry.lost'> & Partial<Place>)
