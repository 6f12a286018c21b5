import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open, running } from '../state.js'

/** The file ends (*baja*), and every measure with it: after the person left, a refusal of which they were told, or when nothing runs any more. */
export const caseClosed = defineAct({
  kind: 'case/case-closed',
  power: 'files.close',
  body: z.strictObject({ reasons: text('closing.reasons.blank', 4000) }),
  heeds: ['case/imminent-danger-declared', 'case/addition-made'],
  facets: () => ({}),
  refuse: (caseFile: CaseFile) => [...open(caseFile), ...unless(hasEnded(caseFile), 'closing.not-ended')],
  apply: (caseFile): CaseFile => ({
    ...caseFile,
    closed: true,
    followedUp: false,
    handlers: {},
    measures: caseFile.measures.map((measure) => ({ ...measure, state: 'ended' })),
  }),
})

const hasEnded = (caseFile: CaseFile): boolean => {
  const { leaving, admission, lost, decision, notifyOwed } = caseFile
  if (leaving || lost || admission === 'declined') return true
  return decision !== 'undecided' && notifyOwed.length === 0 && running(caseFile).length === 0
}
