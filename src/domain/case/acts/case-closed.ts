import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** The file ends (*baja*): only after the person left or the request was declined. */
export const caseClosed = defineAct({
  kind: 'case/case-closed',
  power: 'files.close',
  body: z.strictObject({ reasons: text('closing.reasons.blank', 4000) }),
  heeds: ['case/imminent-danger-declared', 'case/addition-made'],
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.leaving || caseFile.admission === 'declined', 'closing.not-ended'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, closed: true }),
})
