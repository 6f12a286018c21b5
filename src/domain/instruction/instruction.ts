import type { DocketRow } from '../derived.js'
import type { FileKind } from '../file.js'
import { instructionAccepted } from './acts/accepted.js'
import { instructionClosed } from './acts/closed.js'
import { instructionConfirmed } from './acts/confirmed.js'
import { instructionContradicted } from './acts/contradicted.js'
import { instructionDeclined } from './acts/declined.js'
import { instructionDelivered } from './acts/delivered.js'
import { instructionDone } from './acts/done-reported.js'
import { instructionIssued } from './acts/issued.js'
import { instructionOpened } from './acts/opened.js'
import { instructionProgress } from './acts/progress-reported.js'
import { instructionReferred } from './acts/referred.js'

export type Answer = 'none' | 'accepted' | 'declined' | 'referred'
export type Closing = 'done' | 'replaced' | 'moot'

/** What one authority is asked to do for one case (*oficio*), and everything it answered. */
export type Instruction = Readonly<{
  issuedAt: string | undefined
  authority: string
  case: string
  measures: readonly string[]
  /** The federation's part that the authority belongs to; none when it belongs to the whole. */
  entity: string | undefined
  delivered: boolean
  opened: boolean
  /** Its last word on whether it will. */
  answer: Answer
  /** How far it says it has come. */
  progress: 'none' | 'some' | 'done'
  /** Measures that the person said are not so, after the authority last said they were done. */
  contradicted: readonly string[]
  closed: Closing | undefined
}>

const answered = { accepted: 'accepted', declined: 'not-accepted', referred: 'referred' } as const

/** Where a letter stands: the person's word first, then the furthest that the authority has come by its own. */
function status(letter: Instruction): string {
  if (letter.closed) return 'closed'
  if (letter.contradicted.length > 0) return 'measures-contradicted'
  if (letter.progress !== 'none') return letter.progress === 'done' ? 'said-done' : 'under-way'
  if (letter.answer !== 'none') return answered[letter.answer]
  if (letter.opened) return 'opened'
  return letter.delivered ? 'delivered' : 'to-deliver'
}

/** The Coordination follows a letter up until it is closed (arts. 18-X, 29). */
function docket(letter: Instruction & { issuedAt: string }): DocketRow {
  const row = { status: status(letter), queues: letter.closed ? [] : ['executive-coordination'] }
  const { entity, issuedAt } = letter
  return { ...row, enteredAt: issuedAt, ...(entity ? { entity } : {}) }
}

export const instruction: FileKind<Instruction> = {
  empty: {
    issuedAt: undefined,
    authority: '',
    case: '',
    measures: [],
    entity: undefined,
    delivered: false,
    opened: false,
    answer: 'none',
    progress: 'none',
    contradicted: [],
    closed: undefined,
  },
  acts: [
    instructionIssued,
    instructionDelivered,
    instructionOpened,
    instructionAccepted,
    instructionDeclined,
    instructionReferred,
    instructionProgress,
    instructionDone,
    instructionConfirmed,
    instructionContradicted,
    instructionClosed,
  ],
  derive: (letter) => {
    const { issuedAt } = letter
    return issuedAt ? { docket: docket({ ...letter, issuedAt }) } : {}
  },
}
