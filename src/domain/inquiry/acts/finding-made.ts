import { z } from 'zod'
import { defineAct } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { Inquiry } from '../inquiry.js'
import { underWay } from '../under-way.js'

/** One thing found out about how the mechanism and the authorities acted, with what shows it. */
export const findingMade = defineAct({
  kind: 'inquiry/finding-made',
  power: 'inquiries.find',
  body: z.strictObject({
    about: choice(['measures', 'response', 'information', 'other'], 'finding.about'),
    what: text('finding.what.blank'),
    evidence: maybeText(8000),
  }),
  facets: ({ about }) => ({ about }),
  refuse: underWay,
  apply: (inquiry: Inquiry): Inquiry => ({ ...inquiry, findings: inquiry.findings + 1 }),
})
