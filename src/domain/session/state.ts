import { type Refusal, unless } from '../act.js'
import type { Item, Session } from './session.js'
import type { Vote } from './tally.js'

/** A session that was opened and not closed. */
export const sitting = ({ openedAt, closed }: Session): Refusal[] => [
  ...unless(openedAt, 'session.not-begun'),
  ...unless(!closed, 'session.closed'),
]

export const itemOf = ({ agenda }: Session, item: string): Item | undefined => agenda.find((one) => one.item === item)

/** An item of this session that was not resolved yet. */
export const pending = (session: Session, item: string): Refusal[] => [
  ...unless(itemOf(session, item), 'session.item', 'item'),
  ...unless(!session.resolved.includes(item), 'resolution.already', 'item'),
]

export const votesOn = ({ votes }: Session, item: string): Vote[] =>
  votes.filter((cast) => cast.item === item).map(({ vote }) => vote)
