import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { measureOf, open, withMeasure } from '../state.js'

/** A measure could not be put in place, or stopped working: with a typed cause, apart from blame. The duty stands. */
export const measureFailed = defineAct({
  kind: 'case/measure-failed',
  power: 'urgent-measures.implement',
  body: z.strictObject({
    measure: text('measures.which', 10),
    cause: choice(
      ['authority-silent', 'authority-refused', 'no-means', 'person-unreachable', 'device-broken', 'other'],
      'failure.cause',
    ),
    what: text('failure.what.blank', 4000),
  }),
  facets: ({ measure, cause }) => ({ measure, cause }),
  refuse: (caseFile: CaseFile, body) => [
    ...open(caseFile),
    ...unless(caseFile.measures.length > 0, 'implementation.none-issued'),
    ...unless(!body || measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
  ],
  apply: (caseFile, { facets }): CaseFile => withMeasure(caseFile, facets.measure, { state: 'failed' }),
})
