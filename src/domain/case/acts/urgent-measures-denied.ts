import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** Urgent measures are denied, with reasons; the person may complain to the Executive Coordination (arts. 60-I, 61). */
export const urgentMeasuresDenied = defineAct({
  kind: 'case/urgent-measures-denied',
  power: 'urgent-measures.deny',
  body: z.strictObject({ reasons: text('denial.reasons.blank', 8000) }),
  heeds: ['case/addition-made', 'case/incident-reported', 'case/imminent-danger-declared'],
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [
    ...open(caseFile),
    ...unless(caseFile.danger, 'urgent.not-declared'),
    ...unless(caseFile.urgent === 'undecided', 'urgent.decided'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, urgent: 'denied', forwardOwed: true }),
})
