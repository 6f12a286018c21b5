import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { Organ } from '../organ.js'

/** Somebody leaves an office: from that instant they sign nothing more. What they signed stays theirs. */
export const holderLeft = defineAct({
  kind: 'organ/holder-left',
  power: 'holders.remove',
  body: z.strictObject({ person: text('holder.person', 20), office: text('holder.office', 60) }),
  facets: ({ person, office }) => ({ person, office }),
  refuse: ({ seats }: Organ, body) =>
    unless(
      seats.some(
        ({ person, office, until }) => !until && (!body || (person === body.person && office === body.office)),
      ),
      'holder.not-seated',
    ),
  apply: (state, { at, facets }) => ({
    ...state,
    seats: state.seats.map((seat) =>
      seat.person === facets.person && seat.office === facets.office && !seat.until
        ? { ...seat, until: at.toString() }
        : seat,
    ),
  }),
})
