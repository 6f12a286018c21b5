import type { Derived } from '../derived.js'
import type { FileKind } from '../file.js'
import { itemResolved } from './acts/item-resolved.js'
import { sessionClosed } from './acts/session-closed.js'
import { sessionOpened } from './acts/session-opened.js'
import { voteCast } from './acts/vote-cast.js'
import type { Motion } from './motions.js'
import type { Vote } from './tally.js'

/** What the Board has before it: a case, and what is moved about it. Known only with the file's key. */
export type Item = Readonly<{ item: string; file: string; motion: Motion }>

/** One meeting of the Board, from its opening on: who was there is frozen then. */
export type Session = Readonly<{
  openedAt: string | undefined
  /** Who opened it: they alone type the votes that others say in the room. */
  keeper: string
  present: readonly string[]
  /** Who sits where, known only with the file's key. */
  holders: Readonly<Record<string, string | undefined>>
  agenda: readonly Item[]
  votes: readonly Readonly<{ item: string; seat: string; vote: Vote }>[]
  resolved: readonly string[]
  closed: boolean
}>

export const session: FileKind<Session> = {
  empty: {
    openedAt: undefined,
    keeper: '',
    present: [],
    holders: {},
    agenda: [],
    votes: [],
    resolved: [],
    closed: false,
  },
  acts: [sessionOpened, voteCast, itemResolved, sessionClosed],
  derive: ({ openedAt, closed }): Derived =>
    openedAt
      ? {
          docket: {
            status: closed ? 'session-closed' : 'session-open',
            queues: closed ? [] : ['board'],
            enteredAt: openedAt,
          },
        }
      : {},
}
