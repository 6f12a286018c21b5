import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { measureOf, open, owed, withMeasure } from '../state.js'

/** The authority's word that a measure is in place (art. 26-II), with what shows it. The person's own word stands beside it. */
export const measureImplemented = defineAct({
  kind: 'case/measure-implemented',
  power: 'urgent-measures.implement',
  body: z.strictObject({ measure: text('measures.which', 10), evidence: text('implementation.evidence.blank', 4000) }),
  facets: ({ measure }) => ({ measure }),
  refuse: (caseFile: CaseFile, body) => [
    ...open(caseFile),
    ...unless(caseFile.measures.length > 0, 'implementation.none-issued'),
    ...unless(caseFile.measures.length === 0 || owed(caseFile).length > 0, 'implementation.all-in-place'),
    ...(body
      ? [
          ...unless(measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
          ...unless(
            !measureOf(caseFile, body.measure) || owed(caseFile).some(({ id }) => id === body.measure),
            'implementation.already',
            'measure',
          ),
        ]
      : []),
  ],
  apply: (caseFile, { facets }): CaseFile =>
    withMeasure(caseFile, facets.measure, { state: 'implemented', word: 'unheard' }),
})
