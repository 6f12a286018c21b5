import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/**
 * Somebody under protection was killed, died or disappeared. The file goes on, for those around them, and an inquiry into
 * how the mechanism acted is opened in the same breath: nobody has to ask for it.
 */
export const lossReported = defineAct({
  kind: 'case/loss-reported',
  power: 'losses.report',
  body: z.strictObject({
    what: choice(['death', 'disappearance'], 'loss.what'),
    when: text('loss.when.blank', 200),
    known: text('loss.known.blank', 8000),
    evidence: maybeText(4000),
  }),
  facets: ({ what }) => ({ what }),
  refuse: (caseFile: CaseFile) => [...open(caseFile), ...unless(!caseFile.lost, 'loss.already')],
  apply: (caseFile): CaseFile => ({ ...caseFile, lost: true }),
})
