import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/**
 * The request is not admitted, with typed ground and reasons that the person reads (arts. 25, 60-I).
 * Danger just declared or something just added has to be read first: such a refusal rests on the whole file.
 */
export const requestDeclined = defineAct({
  kind: 'case/request-declined',
  power: 'requests.decline',
  body: z.strictObject({
    ground: choice(['no-consent', 'outside-the-law', 'no-nexus', 'duplicate'], 'decline.ground'),
    reasons: text('decline.reasons.blank', 8000),
  }),
  heeds: ['case/addition-made', 'case/incident-reported', 'case/imminent-danger-declared', 'case/consent-given'],
  facets: ({ ground }) => ({ ground }),
  refuse: (caseFile: CaseFile, body) => [
    ...open(caseFile),
    ...unless(caseFile.admission === 'undecided', 'admission.already'),
    ...unless(
      caseFile.measures.every(({ state }) => state === 'ended'),
      'decline.measures-issued',
    ),
    ...unless(
      body?.ground !== 'no-consent' || caseFile.consent === 'pending' || caseFile.consent === 'withdrawn',
      'decline.consent-stands',
      'ground',
    ),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, admission: 'declined' }),
})
