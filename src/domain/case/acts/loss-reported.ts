import { z } from 'zod'
import { defineAct, type Ground, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { open } from '../state.js'

/** The first act of an inquiry that is not there yet: it stands only if the same call opens it, upon this loss. */
const opensInquiry = ({ cites, cited }: Ground): boolean =>
  cites.some(({ file, seq }) => file.startsWith('inquiry-') && seq === 1 && !cited.some((act) => act.file === file))

/**
 * Somebody under protection was killed, died or disappeared. The file goes on, for those around them, and an inquiry into
 * how the mechanism acted is opened in the same breath: nobody has to ask for it, and a loss that opens none is refused.
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
  refuse: (caseFile: CaseFile, body, ground) => [
    ...open(caseFile),
    ...unless(!caseFile.lost, 'loss.already'),
    ...unless(!body || caseFile.lost || opensInquiry(ground), 'loss.no-inquiry'),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, lost: true }),
})
