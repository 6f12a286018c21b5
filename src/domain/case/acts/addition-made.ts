import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'

/** The person adds to what they told. Open as long as the file exists: nothing a person adds is turned away. */
export const additionMade = defineAct({
  kind: 'case/addition-made',
  power: 'additions.make',
  body: z.strictObject({ what: text('addition.what.blank'), transcribed }),
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...unless(caseFile.enteredAt, 'case.not-begun'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => caseFile,
})
