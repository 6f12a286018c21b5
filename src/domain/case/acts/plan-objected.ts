import { z } from 'zod'
import { defineAct } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { withWord, word, wordAgainst } from '../plan.js'

/** Somebody objects to measures of the plan (art. 31), and may say what would serve in their place. */
export const planObjected = defineAct({
  kind: 'case/plan-objected',
  power: 'plan.object',
  quiet: true,
  body: z.strictObject({ ...word, what: text('plan.what.blank', 4000), instead: maybeText(4000), transcribed }),
  facets: ({ consenter, measures }) => ({ consenter, measures }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...wordAgainst(caseFile, body),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile, { facets }): CaseFile => withWord(caseFile, facets, 'objected'),
})
