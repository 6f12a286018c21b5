import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'

/**
 * The person is told of a decision of the Board. The law sets no time for it, and from here theirs to complain runs (art.
 * 57). A decision that ended everything is told all the same: also in a file that was closed since.
 */
export const beneficiaryNotified = defineAct({
  kind: 'case/beneficiary-notified',
  power: 'beneficiaries.notify',
  // Several decisions may be told upon one reading, and none twice.
  again: true,
  body: z.strictObject({
    decision: z.int('notice.which').positive('notice.which'),
    how: text('notice.how.blank', 4000),
    what: maybeText(4000),
  }),
  facets: ({ decision }) => ({ decision }),
  refuse: ({ notifyOwed }: CaseFile, body) => [
    ...unless(notifyOwed.length > 0, 'notice.none-owed'),
    ...unless(!body || notifyOwed.length === 0 || notifyOwed.includes(body.decision), 'notice.which', 'decision'),
  ],
  apply: (caseFile, { facets: { decision } }): CaseFile => ({
    ...caseFile,
    notifyOwed: caseFile.notifyOwed.filter((seq) => seq !== decision),
  }),
})
