import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** The person is warned of one improper use that was reported, and may answer. What they answered before was of an earlier warning. */
export const misuseWarned = defineAct({
  kind: 'case/misuse-warned',
  power: 'misuse.report',
  body: z.strictObject({
    /** The number of the act that reported it. */
    report: z.int('misuse.report').positive('misuse.report'),
    how: text('misuse.how.blank', 2000),
  }),
  facets: ({ report }) => ({ report }),
  refuse: (caseFile: CaseFile, body) => {
    const reported = body && caseFile.misuse.find(({ seq }) => seq === body.report)
    return [
      ...open(caseFile),
      ...unless(
        caseFile.misuse.some(({ warned }) => !warned),
        'misuse.none-to-warn',
      ),
      ...unless(!body || reported, 'misuse.report', 'report'),
      ...unless(!reported?.warned, 'misuse.warned-already', 'report'),
    ]
  },
  apply: (caseFile, { facets }): CaseFile => ({
    ...caseFile,
    misuse: caseFile.misuse.map((one) => (one.seq === facets.report ? { ...one, warned: true } : one)),
    heardOnMisuse: false,
  }),
})
