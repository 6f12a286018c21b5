import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import { inUtc } from '../../clock/due.js'
import type { Law } from '../../law/law.js'
import { choice, text } from '../../said.js'
import { motions } from '../motions.js'
import { boardOf, votingPlaces } from '../seats.js'
import type { Session } from '../session.js'

const body = z.strictObject({
  number: z.int('session.number').positive('session.number').max(100_000, 'session.number'),
  sort: choice(['ordinary', 'extraordinary'], 'session.sort'),
  present: z
    .array(
      z.strictObject({
        seat: text('session.seat', 60),
        person: z.string().regex(/^p-[0-9a-z]{12}$/, 'session.person'),
      }),
    )
    .max(60),
  agenda: z
    .array(
      z.strictObject({
        item: z.string().regex(/^i[1-9]\d{0,2}$/, 'session.item'),
        file: z.string().regex(/^case-[0-9a-z]{1,40}$/, 'session.case'),
        motion: choice(motions, 'session.motion'),
      }),
    )
    .max(300),
})
type Body = z.infer<typeof body>

const isFirst = <Row>(rows: readonly Row[], i: number, same: (a: Row, b: Row) => boolean) =>
  rows.findIndex((row) => same(row, rows[i]!)) === i

function presentAgainst(law: Law, { present }: Body): Refusal[] {
  const places = votingPlaces(law).map(({ id }) => id)
  return present.flatMap(({ seat }, i) => [
    ...unless(places.includes(seat), 'session.seat', `present.${seat}`),
    ...unless(
      isFirst(present, i, (a, b) => a.seat === b.seat),
      'session.seat-twice',
      `present.${seat}`,
    ),
    ...unless(
      isFirst(present, i, (a, b) => a.person === b.person),
      'session.person-twice',
      `present.${seat}`,
    ),
  ])
}

const agendaAgainst = ({ agenda }: Body): Refusal[] =>
  agenda.flatMap((_, i) => [
    ...unless(
      isFirst(agenda, i, (a, b) => a.item === b.item),
      'session.item',
      `agenda.${i}`,
    ),
    ...unless(
      isFirst(agenda, i, (a, b) => a.file === b.file && a.motion === b.motion),
      'session.case-twice',
      `agenda.${i}`,
    ),
  ])

/**
 * The Board sits (art. 7): who is present, seat by seat, and with what before it. The list of those entitled and the
 * quorum are frozen as the law of that day has them. Recorded without quorum too: a boycott leaves its trace, and
 * nothing can be resolved.
 */
export const sessionOpened = defineAct({
  kind: 'session/session-opened',
  power: 'sessions.record',
  body,
  facets: ({ number, sort, present, agenda }, law) => ({
    number,
    sort,
    present: present.map(({ seat }) => seat),
    entitled: votingPlaces(law).map(({ id }) => id),
    quorum: boardOf(law).quorum?.count ?? 0,
    cases: [...new Set(agenda.map(({ file }) => file))],
  }),
  refuse: (session: Session, body, { law }) => [
    ...unless(!session.openedAt, 'session.already'),
    ...(body ? [...presentAgainst(law, body), ...agendaAgainst(body)] : []),
  ],
  apply: (session, { at, by, body, facets }): Session => ({
    ...session,
    openedAt: inUtc(at),
    keeper: by.person,
    present: facets.present,
    holders: Object.fromEntries((body?.present ?? []).map(({ seat, person }) => [seat, person])),
    agenda: body?.agenda ?? [],
  }),
})
