import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** Grave cause keeps the person from consenting; once it ends, consent must be asked (art. 25). */
export const consentWaived = defineAct({
  kind: 'case/consent-waived',
  power: 'consent.waive',
  body: z.strictObject({ cause: text('consent.cause.blank', 4000) }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.consent !== 'given', 'consent.already'),
    ...unless(caseFile.consent !== 'waived', 'consent.already-waived'),
    ...unless(caseFile.consent !== 'withdrawn', 'consent.withdrawn'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, consent: 'waived' }),
})
