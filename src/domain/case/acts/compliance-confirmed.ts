import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { measureOf, withMeasure } from '../state.js'

/** The beneficiary says that a measure is in place and serves (art. 31). */
export const complianceConfirmed = defineAct({
  kind: 'case/compliance-confirmed',
  power: 'compliance.judge',
  body: z.strictObject({ measure: text('measures.which', 10), what: maybeText(4000), transcribed }),
  quiet: true,
  facets: ({ measure }) => ({ measure }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...unless(caseFile.measures.length > 0, 'compliance.none-issued'),
    ...(body
      ? [
          ...unless(measureOf(caseFile, body.measure), 'measures.unknown', 'measure'),
          ...unless(measureOf(caseFile, body.measure)?.word !== 'confirmed', 'compliance.already-said', 'measure'),
          ...heardBy(by, body.transcribed, body),
        ]
      : []),
  ],
  apply: (caseFile, { facets }): CaseFile => withMeasure(caseFile, facets.measure, { word: 'confirmed' }),
})
