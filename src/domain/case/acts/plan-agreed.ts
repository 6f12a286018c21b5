import { z } from 'zod'
import { defineAct } from '../../act.js'
import { maybeText, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { withWord, word, wordAgainst } from '../plan.js'

/** Somebody agrees to measures of the plan, one by one (art. 31). Nothing that is not named is agreed to. */
export const planAgreed = defineAct({
  kind: 'case/plan-agreed',
  power: 'plan.agree',
  quiet: true,
  body: z.strictObject({ ...word, note: maybeText(4000), transcribed }),
  facets: ({ consenter, measures }) => ({ consenter, measures }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...wordAgainst(caseFile, body),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile, { facets }): CaseFile => withWord(caseFile, facets, 'agreed'),
})
