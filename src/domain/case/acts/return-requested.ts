import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { anew } from '../state.js'

/**
 * Somebody who left, or whose file was closed, comes back with the same code (art. 40): it is a new request in the old
 * file. What was ended begins anew; who had only asked to leave goes on where they were. Whoever had withdrawn consent is
 * asked for it again, and danger counts only when it is declared again.
 */
export const returnRequested = defineAct({
  kind: 'case/return-requested',
  power: 'requests.make',
  body: z.strictObject({ why: text('return.why.blank'), transcribed }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...unless(caseFile.enteredAt, 'case.not-begun'),
    ...unless(!caseFile.enteredAt || caseFile.leaving || caseFile.closed, 'return.open'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({
    ...caseFile,
    ...(caseFile.closed ? { ...anew, danger: false, urgent: 'undecided', lost: false } : { leaving: false }),
    consent: caseFile.consent === 'withdrawn' ? 'pending' : caseFile.consent,
  }),
})
