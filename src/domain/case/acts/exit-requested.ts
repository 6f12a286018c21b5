import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'

/** The person leaves, at any time and without giving a reason (art. 40). */
export const exitRequested = defineAct({
  kind: 'case/exit-requested',
  power: 'exit.request',
  body: z.strictObject({ reason: maybeText(4000), transcribed }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(!caseFile.leaving, 'exit.already'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, leaving: true, followedUp: false }),
})
