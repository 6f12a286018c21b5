import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'

/** The person no longer agrees (art. 25). The file stops; what was done stays. */
export const consentWithdrawn = defineAct({
  kind: 'case/consent-withdrawn',
  power: 'consent.withdraw',
  body: z.strictObject({ reason: maybeText(4000), transcribed }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(caseFile.consent === 'given', 'consent.none-to-withdraw'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, consent: 'withdrawn', leaving: true }),
})
