import type { Derived, SeatRow, ShiftRow } from '../derived.js'
import type { FileKind } from '../file.js'
import { dutySet } from './acts/duty-set.js'
import { holderLeft } from './acts/holder-left.js'
import { holderSeated } from './acts/holder-seated.js'
import { passkeyEnrolled } from './acts/passkey-enrolled.js'

/** One organ: who holds its offices, and who is on duty. */
export type Organ = Readonly<{ seats: readonly SeatRow[]; shifts: readonly ShiftRow[] }>

export const organ: FileKind<Organ> = {
  empty: { seats: [], shifts: [] },
  acts: [holderSeated, holderLeft, dutySet, passkeyEnrolled],
  derive: ({ seats, shifts }): Derived => ({ seats, shifts }),
}
