import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import { choice, text, transcribed } from '../../said.js'
import type { CaseFile } from '../case.js'
import { heardBy } from '../heard.js'
import { askReview, open, running, studied } from '../state.js'

type Of = 'measures' | 'study'

/** What there is to be looked at again. */
const there = (caseFile: CaseFile): Readonly<Record<Of, boolean>> => ({
  measures: running(caseFile).length > 0,
  study: studied(caseFile),
})

function askedOf(caseFile: CaseFile, of: Of | undefined): Refusal[] {
  const { measures, study } = there(caseFile)
  if (!measures && !study) return [{ because: 'review.nothing-yet' }]
  return unless(!of || there(caseFile)[of], 'review.nothing-yet', 'of')
}

/** The person asks, at any time, that the measures or the study be looked at again (art. 38). */
export const reviewRequested = defineAct({
  kind: 'case/review-requested',
  power: 'review.request',
  body: z.strictObject({
    of: choice(['measures', 'study'], 'review.of'),
    why: text('review.why.blank', 4000),
    transcribed,
  }),
  quiet: true,
  facets: ({ of }) => ({ of }),
  refuse: (caseFile: CaseFile, body, { by }) => [
    ...open(caseFile),
    ...askedOf(caseFile, body?.of),
    ...heardBy(by, body?.transcribed, body),
  ],
  apply: (caseFile, { facets: { of } }): CaseFile =>
    of === 'study' ? { ...caseFile, restudyOwed: true } : askReview(caseFile, 'person-asked'),
})
