import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { measureOf, withMeasure } from '../state.js'

/** The beneficiary says that it is not so: the patrol never came (arts. 56-II, 60-II). The authority's word stays beside it. */
export const complianceContradicted = defineAct({
  kind: 'case/compliance-contradicted',
  power: 'compliance.judge',
  body: z.strictObject({
    measure: text('measures.which', 10),
    what: text('contradiction.what.blank', 8000),
    transcribed,
  }),
  quiet: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...unless(caseFile.measures.length > 0, 'compliance.none-issued'),
    ...(body
      ? [
          ...unless(measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
          ...unless(measureOf(caseFile, body.measure)?.word !== 'contradicted', 'compliance.already-said', 'measure'),
          ...heardBy(by, body.transcribed, body),
        ]
      : []),
  ],
  apply: (caseFile, { facets }): CaseFile => withMeasure(caseFile, facets.measure, { word: 'contradicted' }),
})
