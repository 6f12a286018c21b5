import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import type { Law } from '../../law/law.js'
import { choice, text } from '../../said.js'
import { motions } from '../motions.js'
import { boardOf, votingPlaces } from '../seats.js'
import type { Session } from '../session.js'
import { itemOf, pending, sitting, votesOn } from '../state.js'
import { carries, isBare, isQuorate, tallyOf } from '../tally.js'

const count = z.int('resolution.miscounted').nonnegative('resolution.miscounted')

const body = z.strictObject({
  item: text('session.item', 10),
  case: text('session.case', 60),
  motion: choice(motions, 'session.motion'),
  outcome: choice(['carried', 'not-carried'], 'resolution.outcome'),
  for: count,
  against: count,
  abstained: count,
  /** Resolved with a quorum that another reading of the law would not have found. */
  bare: z.boolean('resolution.bare'),
})
type Body = z.infer<typeof body>

/** The outcome that the votes give, under the law of the day: what is stated has to be this and nothing else. */
export function outcomeOf(session: Session, item: string, law: Law) {
  const board = boardOf(law)
  const tally = tallyOf(votesOn(session, item))
  const carried = carries(board, tally, votingPlaces(law).length)
  return {
    ...tally,
    outcome: carried ? ('carried' as const) : ('not-carried' as const),
    bare: isBare(board, session.present.length),
  }
}

function countAgainst(session: Session, said: Body, law: Law): Refusal[] {
  const counted = outcomeOf(session, said.item, law)
  const about = itemOf(session, said.item)
  const tallied = (['for', 'against', 'abstained'] as const).every((part) => said[part] === counted[part])
  return [
    ...unless(about?.file === said.case && about.motion === said.motion, 'resolution.not-on-agenda', 'item'),
    ...unless(tallied, 'resolution.miscounted', 'outcome'),
    ...unless(said.outcome === counted.outcome, 'resolution.outcome', 'outcome'),
    ...unless(said.bare === counted.bare, 'resolution.bare', 'bare'),
  ]
}

/**
 * What became of an item (art. 7). The sum stated is checked against the votes, and the outcome against quorum and majority
 * as the law of the day has them. What was carried is done by a decision in the case that cites this act.
 */
export const itemResolved = defineAct({
  kind: 'session/item-resolved',
  power: 'sessions.record',
  // Several items are resolved upon one reading, and none twice.
  again: true,
  heeds: ['session/vote-cast'],
  body,
  facets: ({ item, case: about, motion, outcome, for: yes, against, abstained, bare }) => ({
    item,
    case: about,
    motion,
    outcome,
    for: yes,
    against,
    abstained,
    bare,
  }),
  refuse: (session: Session, body, { law }) => {
    const shut = sitting(session)
    if (shut.length > 0) return shut
    const quorum = unless(isQuorate(boardOf(law), session.present.length), 'resolution.no-quorum')
    if (!body) return quorum
    const gone = pending(session, body.item)
    return [...quorum, ...gone, ...(gone.length > 0 ? [] : countAgainst(session, body, law))]
  },
  apply: (session, { facets: { item } }): Session => ({ ...session, resolved: [...session.resolved, item] }),
})
