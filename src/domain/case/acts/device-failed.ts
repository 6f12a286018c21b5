import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { askReview, measureOf, open, withMeasure } from '../state.js'

/**
 * The person says that a device does not work. It is owed again and evaluated again; what the authority said of it stays
 * the authority's, and what the person said of its delivery stays theirs.
 */
export const deviceFailed = defineAct({
  kind: 'case/device-failed',
  power: 'devices.report',
  body: z.strictObject({
    measure: text('measures.which', 10),
    what: text('failure.what.blank', 4000),
    since: maybeText(200),
    transcribed,
  }),
  quiet: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...unless(caseFile.measures.length > 0, 'compliance.none-issued'),
    ...unless(!body || measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile, { facets }): CaseFile =>
    askReview(withMeasure(caseFile, facets.measure, { failing: true }), 'failure'),
})
