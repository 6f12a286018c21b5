import { z } from 'zod'
import { defineAct, type Ground, type Refusal, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { measureOf, open } from '../state.js'
import { adjustments } from './measures-adjusted.js'

const recommendation = z.strictObject({
  measure: text('measures.which', 10),
  to: choice(adjustments, 'review.to'),
  why: maybeText(2000),
})

const body = z.strictObject({
  cause: choice(
    ['term', 'person-asked', 'incident', 'failure', 'misuse', 'danger', 'authority-barred'],
    'review.cause',
  ),
  recommends: z.array(recommendation).min(1, 'measures.none').max(60),
  reasons: text('review.reasons.blank', 8000),
})
type Body = z.infer<typeof body>

/** The term is whatever the decree set (clock `review-as-decreed`): before it is over only what happened calls for a review. */
const termIsOver = ({ at, clocks }: Pick<Ground, 'at' | 'clocks'>): boolean =>
  clocks.some(
    ({ rule, stop, end, due }) =>
      rule === 'review-as-decreed' && !stop && !end && due && due.epochMilliseconds <= at.epochMilliseconds,
  )

const causeAgainst = ({ reviewCauses }: CaseFile, cause: Body['cause'], ground: Ground): Refusal[] =>
  cause === 'term'
    ? unless(termIsOver(ground), 'review.before-time', 'cause')
    : unless(reviewCauses.includes(cause), 'review.not-happened', 'cause')

const unended = ({ measures }: CaseFile) => measures.filter(({ state }) => state !== 'ended')

const recommendsAgainst = (caseFile: CaseFile, { recommends }: Body): Refusal[] =>
  recommends.flatMap(({ measure }, i, all) => {
    const field = `recommends.${i}.measure`
    const found = measureOf(caseFile, measure)
    return [
      ...unless(found, 'measures.unknown', field),
      ...unless(found?.state !== 'ended', 'review.measure-ended', field),
      ...unless(!all.slice(0, i).some((earlier) => earlier.measure === measure), 'review.measure-twice', field),
    ]
  })

/** The risk unit evaluates the measures and says what should become of each (art. 35). The Board decides on it. */
export const measuresReviewed = defineAct({
  kind: 'case/measures-reviewed',
  power: 'measures.review',
  body,
  facets: ({ cause, recommends }) => ({ cause, measures: recommends.map(({ measure }) => measure) }),
  refuse: (caseFile: CaseFile, said, ground) => [
    ...open(caseFile),
    ...unless(!caseFile.leaving, 'case.leaving'),
    ...unless(caseFile.forwarded, 'study.not-forwarded'),
    ...unless(unended(caseFile).length > 0, 'review.nothing-yet'),
    ...(said ? [...causeAgainst(caseFile, said.cause, ground), ...recommendsAgainst(caseFile, said)] : []),
  ],
  apply: (caseFile): CaseFile => ({ ...caseFile, reviewCauses: [], reviewed: true }),
})
