import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** The Immediate-Action Evaluation Study (arts. 2, 26-III), made while urgent measures are issued: neither waits for the other. */
export const immediateStudyMade = defineAct({
  kind: 'case/immediate-study-made',
  power: 'urgent-study.make',
  body: z.strictObject({
    threat: text('study.threat.blank', 8000),
    exposure: text('study.exposure.blank', 8000),
    capacities: text('study.capacities.blank', 8000),
    level: text('study.level', 60),
    reasons: text('study.reasons.blank', 8000),
  }),
  facets: ({ level }) => ({ level }),
  refuse: (caseFile: CaseFile, body, { law }) => [
    ...open(caseFile),
    ...unless(caseFile.danger, 'urgent.not-declared'),
    ...unless(!caseFile.immediateStudy, 'study.already'),
    ...unless(!body || law.levels.some(({ id }) => id === body.level), 'study.level', 'level'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, immediateStudy: true }),
})
