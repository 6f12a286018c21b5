import type { FileKind } from '../file.js'
import { findingMade } from './acts/finding-made.js'
import { inquiryClosed } from './acts/inquiry-closed.js'
import { inquiryOpened } from './acts/inquiry-opened.js'

/** How the mechanism acted towards somebody who died or disappeared under its protection: opened with the loss, never asked for. */
export type Inquiry = Readonly<{
  openedAt: string | undefined
  /** The file of whoever was lost. */
  about: string
  findings: number
  closed: boolean
}>

/** The prevention unit looks into it, and the Board, which concludes, sees it from the first finding on. */
function queues({ findings, closed }: Inquiry): string[] {
  if (closed) return []
  return findings > 0 ? ['prevention-unit', 'board'] : ['prevention-unit']
}

function status({ findings, closed }: Inquiry): string {
  if (closed) return 'inquiry-closed'
  return findings > 0 ? 'inquiry-with-findings' : 'inquiry-open'
}

export const inquiry: FileKind<Inquiry> = {
  empty: { openedAt: undefined, about: '', findings: 0, closed: false },
  acts: [inquiryOpened, findingMade, inquiryClosed],
  derive: (state) =>
    state.openedAt ? { docket: { status: status(state), queues: queues(state), enteredAt: state.openedAt } } : {},
}
