import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { open } from '../state.js'

/** The person answers a warning in their own words: nothing is withdrawn from somebody who was not heard. */
export const misuseHeard = defineAct({
  kind: 'case/misuse-heard',
  power: 'misuse.answer',
  body: z.strictObject({ what: text('misuse.answer.blank'), transcribed }),
  quiet: true,
  facets: () => ({}),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(
      caseFile.misuse.some(({ warned }) => warned),
      'misuse.not-warned',
    ),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, heardOnMisuse: true }),
})
