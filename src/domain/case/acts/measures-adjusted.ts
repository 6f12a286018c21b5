import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import { choice, maybeText, text } from '../../said.js'
import type { CaseFile, Measure } from '../case.js'
import { resolutionAgainst, withItem } from '../resolution.js'
import { measureOf, open, withMeasure } from '../state.js'
import { reviewDays } from './measures-decreed.js'

export const adjustments = ['continue', 'adjust', 'extend', 'reduce', 'suspend', 'conclude'] as const
type Adjustment = (typeof adjustments)[number]

const body = z.strictObject({
  measures: z
    .array(
      z.strictObject({
        measure: text('measures.which', 10),
        to: choice(adjustments, 'adjustment.which'),
        /** What it consists of from now on. */
        what: maybeText(4000),
      }),
      'decree.measures.none',
    )
    .min(1, 'decree.measures.none')
    .max(60),
  reviewDays,
  reasons: text('decision.reasons.blank', 8000),
})
type Body = z.infer<typeof body>

const changing: readonly Adjustment[] = ['adjust', 'extend', 'reduce']

const measuresAgainst = (caseFile: CaseFile, { measures }: Body): Refusal[] =>
  measures.flatMap(({ measure, to, what }, i, all) => {
    const known = measureOf(caseFile, measure)
    return [
      ...unless(known, 'measures.unknown', `measures.${i}`),
      ...unless(known?.state !== 'ended', 'adjustment.ended', `measures.${i}`),
      ...unless(all.findIndex((one) => one.measure === measure) === i, 'adjustment.twice', `measures.${i}`),
      ...unless(!changing.includes(to) || what, 'adjustment.what.blank', `measures.${i}.what`),
    ]
  })

const to = ({ measures }: Body, adjustment: Adjustment) =>
  measures.filter((row) => row.to === adjustment).map(({ measure }) => measure)

/** What a decision makes of a measure: one whose content changed has to be carried out again, and so has one that goes on after it stood still. */
function after(
  { state }: Measure,
  facets: Readonly<{ ended: readonly string[]; suspended: readonly string[]; adjusted: readonly string[] }>,
  id: string,
): Partial<Measure> {
  if (facets.ended.includes(id)) return { state: 'ended' }
  if (facets.suspended.includes(id)) return { state: 'suspended' }
  const anew = facets.adjusted.includes(id) || state === 'suspended'
  return anew ? { state: 'issued', word: 'unheard' } : {}
}

/**
 * The Board evaluates measures and lets each go on, changes, suspends or ends it (arts. 8-I, 8-II, 39), upon the risk
 * unit's evaluation. The next evaluation is counted from here.
 */
export const measuresAdjusted = defineAct({
  kind: 'case/measures-adjusted',
  power: 'measures.adjust',
  body,
  facets: (said) => ({
    measures: said.measures.map(({ measure }) => measure),
    ended: to(said, 'conclude'),
    suspended: to(said, 'suspend'),
    adjusted: to(said, 'adjust'),
    /** Also for longer, or with less: whoever carries it out has to hear of it. Acts before this facet lack it. */
    changed: said.measures.filter((row) => changing.includes(row.to)).map(({ measure }) => measure),
    days: said.reviewDays,
  }),
  refuse: (caseFile: CaseFile, body, ground) => [
    ...open(caseFile),
    ...unless(!caseFile.leaving, 'case.leaving'),
    ...unless(caseFile.reviewed, 'adjustment.not-reviewed'),
    ...(body ? [...resolutionAgainst(caseFile, 'adjust', ground), ...measuresAgainst(caseFile, body)] : []),
  ],
  apply: (caseFile, { seq, cites, facets }): CaseFile => ({
    ...facets.measures.reduce((changed: CaseFile, id) => {
      const measure = measureOf(changed, id)
      return measure ? withMeasure(changed, id, after(measure, facets, id)) : changed
    }, caseFile),
    reviewed: false,
    notifyOwed: [...caseFile.notifyOwed, seq],
    itemsUsed: withItem(caseFile, cites),
  }),
})
