import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { Inquiry } from '../inquiry.js'
import { underWay } from '../under-way.js'

/** The Board concludes. That nothing was found is a finding too: an inquiry without any is not closed. */
export const inquiryClosed = defineAct({
  kind: 'inquiry/inquiry-closed',
  power: 'inquiries.close',
  body: z.strictObject({ conclusions: text('inquiry.conclusions.blank') }),
  facets: () => ({}),
  refuse: (inquiry: Inquiry) => [...underWay(inquiry), ...unless(inquiry.findings > 0, 'inquiry.no-finding')],
  apply: (inquiry): Inquiry => ({ ...inquiry, closed: true }),
})
