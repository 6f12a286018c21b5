import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, maybeText, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'

/** The potential beneficiary agrees that the file goes ahead (art. 25). */
export const consentGiven = defineAct({
  kind: 'case/consent-given',
  power: 'consent.give',
  body: z.strictObject({
    who: choice(['beneficiary', 'representative'], 'consent.who'),
    evidence: maybeText(2000),
    transcribed,
  }),
  quiet: true,
  facets: ({ who }) => ({ who }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(caseFile.consent !== 'given', 'consent.already'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({
    ...caseFile,
    consent: 'given',
    leaving: caseFile.leaving && caseFile.consent !== 'withdrawn',
  }),
})
