import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { Organ } from '../organ.js'

/** Somebody takes an office. In clear stands a pseudonym; name and address are sealed. */
export const holderSeated = defineAct({
  kind: 'organ/holder-seated',
  power: 'holders.seat',
  body: z.strictObject({
    person: z.string().regex(/^p-[0-9a-z]{12}$/, 'holder.person'),
    office: text('holder.office', 60),
    name: text('holder.name.blank', 200),
    mail: z.email('holder.mail').max(200),
  }),
  facets: ({ person, office }) => ({ person, office }),
  refuse: ({ seats }: Organ, body, { law }) =>
    body
      ? [
          ...unless(
            law.offices.some(({ id }) => id === body.office),
            'holder.office',
            'office',
          ),
          ...unless(
            !seats.some(({ person, office, until }) => person === body.person && office === body.office && !until),
            'holder.already',
            'person',
          ),
        ]
      : [],
  apply: (state, { at, facets: { person, office } }) => ({
    ...state,
    seats: [...state.seats, { person, office, since: at.toString(), until: null }],
  }),
})
