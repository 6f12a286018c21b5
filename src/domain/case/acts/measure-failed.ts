import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { measureOf, open, running, under, withMeasure } from '../state.js'

/** A measure could not be put in place, or stopped working: with a typed cause, apart from blame. The duty stands. */
export const measureFailed = defineAct({
  kind: 'case/measure-failed',
  power: ['urgent-measures.implement', 'decisions.implement'],
  body: z.strictObject({
    measure: text('measures.which', 10),
    cause: choice(
      ['authority-silent', 'authority-refused', 'no-means', 'person-unreachable', 'device-broken', 'other'],
      'failure.cause',
    ),
    what: text('failure.what.blank', 4000),
  }),
  facets: ({ measure, cause }) => ({ measure, cause }),
  refuse: (caseFile: CaseFile, body, { power }) => {
    const mine = under(running(caseFile), power)
    const named = body && measureOf(caseFile, body.measure)
    if (caseFile.closed) return open(caseFile)
    return [
      ...open(caseFile),
      ...unless(mine.length > 0, 'implementation.none-issued'),
      ...unless(!body || named, 'measures.unknown', 'measure'),
      ...unless(!named || mine.includes(named), 'implementation.not-yours', 'measure'),
    ]
  },
  apply: (caseFile, { facets }): CaseFile => withMeasure(caseFile, facets.measure, { state: 'failed' }),
})
