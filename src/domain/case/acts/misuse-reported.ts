import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { askReview, measureOf, open, running } from '../state.js'

/**
 * An improper use of a measure, on one of the grounds of the law (art. 36), and whether it was deliberate. One report withdraws
 * nothing: only what was deliberate and repeated may end in that (art. 37).
 */
export const misuseReported = defineAct({
  kind: 'case/misuse-reported',
  power: 'misuse.report',
  body: z.strictObject({
    ground: text('misuse.ground', 60),
    measure: text('measures.which', 10),
    when: text('misuse.when.blank', 200),
    what: text('misuse.what.blank', 4000),
    deliberate: z.boolean('misuse.deliberate'),
    evidence: text('misuse.evidence.blank', 4000),
  }),
  facets: ({ ground, measure, deliberate }) => ({ ground, measure, deliberate }),
  refuse: (caseFile: CaseFile, body, { law }) => [
    ...open(caseFile),
    ...unless(running(caseFile).length > 0, 'misuse.nothing-runs'),
    ...unless(!body || law.misuse.some(({ id }) => id === body.ground), 'misuse.ground', 'ground'),
    ...unless(!body || measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
  ],
  apply: (caseFile, { seq, facets: { deliberate } }): CaseFile =>
    askReview({ ...caseFile, misuse: [...caseFile.misuse, { seq, deliberate, warned: false }] }, 'misuse'),
})
