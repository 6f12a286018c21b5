/**
 * What lists and queues show of a file. Never a truth: each row can be dropped and made again from facets alone.
 * Instants are RFC 3339 in UTC.
 */
export type Derived = Readonly<{
  docket?: DocketRow
  answers?: readonly AnswerRow[]
  seats?: readonly SeatRow[]
  shifts?: readonly ShiftRow[]
}>

/** A file as the desk lists it. */
export type DocketRow = Readonly<{
  status: string
  /** The offices in whose queue the file waits; none only when it is closed. */
  queues: readonly string[]
  enteredAt: string
  /** Of the federation's parts, the one that the file is about. */
  entity?: string
  /** The rest is known of a case alone. */
  procedure?: string
  population?: string
  holder?: string
  consent?: string
  /** Who handles it in each office that has somebody for it. */
  handlers?: Readonly<Record<string, string>>
}>

/** Who holds an office, and since when. */
export type SeatRow = Readonly<{ person: string; office: string; since: string; until: string | null }>

/** Who is on duty from one instant to another. */
export type ShiftRow = Readonly<{
  id: string
  starts: string
  ends: string
  officer: string
  lead: string
  coordinator: string
}>

/** Who answered which step of the ladder of which running limit. */
export type AnswerRow = Readonly<{ seq: number; rule: string; start: number; step: string; person: string; at: string }>
