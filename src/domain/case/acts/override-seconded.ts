import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/**
 * A second analyst's word on a level that departs from its instrument's. Without it the study has no effect; against it
 * the study falls and has to be made anew. What it replaced does not come back: somebody had found it outdated.
 */
export const overrideSeconded = defineAct({
  kind: 'case/override-seconded',
  power: 'risk-study.make',
  body: z.strictObject({ agrees: z.boolean('override.agrees'), reasons: text('override.reasons.blank', 8000) }),
  facets: ({ agrees }) => ({ agrees }),
  refuse: (caseFile: CaseFile, _body, { by }) => {
    const { study } = caseFile
    const awaited = study?.seconded === 'awaited'
    return [
      ...open(caseFile),
      ...unless(awaited, 'override.none-awaited'),
      ...unless(!awaited || study.by !== by.person, 'override.same-person'),
    ]
  },
  apply: (caseFile, { facets: { agrees } }): CaseFile => ({
    ...caseFile,
    study: agrees && caseFile.study ? { ...caseFile.study, seconded: 'given' } : undefined,
  }),
})
