import { z } from 'zod'
import { type Act, defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import { keptApart, organFileOf } from '../offices.js'
import type { Organ } from '../organ.js'

/** The offices that a person holds by seats of other organs, which the proposal cites. */
const heldElsewhere = (cited: readonly Act[], person: string) =>
  cited
    .filter(({ kind, facets }) => kind === 'organ/holder-seated' && facets.person === person)
    .map(({ facets }) => String(facets.office))

/** Somebody takes an office. In clear stands a pseudonym; name and address are sealed. */
export const holderSeated = defineAct({
  kind: 'organ/holder-seated',
  power: 'holders.seat',
  body: z.strictObject({
    person: z.string().regex(/^p-[0-9a-z]{12}$/, 'holder.person'),
    office: text('holder.office', 60),
    name: text('holder.name.blank', 200),
    mail: z.email('holder.mail').max(200, 'said.too-long'),
  }),
  facets: ({ person, office }) => ({ person, office }),
  refuse: ({ seats }: Organ, body, { file, law, cited }) => {
    if (!body) return []
    const here = seats.filter(({ person, until }) => person === body.person && !until).map(({ office }) => office)
    const held = [...here, ...heldElsewhere(cited, body.person)]
    return [
      ...unless(organFileOf(law, body.office) === file, 'holder.office', 'office'),
      ...unless(!here.includes(body.office), 'holder.already', 'person'),
      ...unless(!held.some((office) => keptApart(law, office, body.office)), 'holder.duties-apart', 'office'),
    ]
  },
  apply: (state, { at, facets: { person, office } }) => ({
    ...state,
    seats: [...state.seats, { person, office, since: at.toString(), until: null }],
  }),
})
