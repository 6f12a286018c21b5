import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { Organ } from '../organ.js'

const instant = z.iso.datetime({ offset: true, error: 'duty.instant' })

/** Who is on duty from one instant to another, and whom the alarm wakes next. The newest turn that covers an instant holds. */
export const dutySet = defineAct({
  kind: 'organ/duty-set',
  power: 'duty.set',
  body: z.strictObject({
    starts: instant,
    ends: instant,
    officer: text('duty.officer', 20),
    lead: text('duty.lead', 20),
    coordinator: text('duty.coordinator', 20),
  }),
  facets: ({ starts, ends, officer, lead, coordinator }) => ({ starts, ends, officer, lead, coordinator }),
  refuse: (_organ: Organ, body) =>
    unless(!body || Date.parse(body.starts) < Date.parse(body.ends), 'duty.ends-before', 'ends'),
  apply: (state, { seq, facets }) => ({ ...state, shifts: [...state.shifts, { id: `${seq}`, ...facets }] }),
})
