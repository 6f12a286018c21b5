import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { consented, open } from '../state.js'

/** The request meets the law's requirements (arts. 19-II, 25). Urgent measures do not wait for it. */
export const requestAdmitted = defineAct({
  kind: 'case/request-admitted',
  power: 'requests.admit',
  body: z.strictObject({ reasons: text('admission.reasons.blank', 8000) }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.admission === 'undecided', 'admission.already'),
    ...consented(caseFile),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, admission: 'admitted' }),
})
