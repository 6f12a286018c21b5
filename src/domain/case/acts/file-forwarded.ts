import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/**
 * The file goes to the risk unit, which begins the ordinary procedure (arts. 26-V, 27). What is decided afterwards about
 * urgent measures goes there again.
 */
export const fileForwarded = defineAct({
  kind: 'case/file-forwarded',
  power: 'files.forward',
  body: z.strictObject({ note: maybeText(4000) }),
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.forwardOwed, 'forwarded.already'),
    ...unless(caseFile.admission === 'admitted', 'forwarded.not-admitted'),
    ...unless(!caseFile.danger || caseFile.urgent !== 'undecided', 'forwarded.urgent-first'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, forwarded: true, forwardOwed: false }),
})
