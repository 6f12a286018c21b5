import { z } from 'zod'
import { defineAct, type Refusal, type Signatory, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { Session } from '../session.js'
import { pending, sitting } from '../state.js'
import { votes } from '../tally.js'

const body = z.strictObject({
  item: text('session.item', 10),
  seat: text('session.seat', 60),
  vote: choice(votes, 'vote.which'),
  reasons: maybeText(8000),
  /** Said in the room, and typed by who keeps the session. */
  transcribed: z.literal(true, 'vote.transcribed').optional(),
})
type Body = z.infer<typeof body>

/** A member votes from their own sign-in; what others say in the room is typed by who keeps the session, and by nobody else. */
const castBy = ({ keeper, holders }: Session, { seat, transcribed }: Body, by: Signatory): Refusal[] =>
  transcribed
    ? unless(by.person === keeper, 'vote.not-keeper', 'seat')
    : unless(by.person === holders[seat], 'vote.not-yours', 'seat')

/**
 * One named vote of one seat on one item (arts. 5, 7), with its reasons: who is against says why. Being absent, recused or
 * vacant is no vote, and so cannot be said here.
 */
export const voteCast = defineAct({
  kind: 'session/vote-cast',
  power: 'votes.cast',
  // Members vote at once, and one types the votes of several: nobody waits for another but who counts them.
  quiet: true,
  again: true,
  body,
  facets: ({ item, seat, vote }) => ({ item, seat, vote }),
  refuse: (session: Session, body, { by }) => {
    const shut = sitting(session)
    if (shut.length > 0 || !body) return shut
    const { item, seat, vote, reasons } = body
    const present = session.present.includes(seat)
    return [
      ...pending(session, item),
      ...unless(present, 'vote.not-present', 'seat'),
      ...(present ? castBy(session, body, by) : []),
      ...unless(!session.votes.some((cast) => cast.item === item && cast.seat === seat), 'vote.twice', 'seat'),
      ...unless(vote !== 'against' || reasons, 'vote.reasons', 'reasons'),
    ]
  },
  apply: (session, { facets: { item, seat, vote } }): Session => ({
    ...session,
    votes: [...session.votes, { item, seat, vote }],
  }),
})
