import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import type { Law } from '../../law/law.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { resolutionAgainst, withItem } from '../resolution.js'
import { measureOf, open, withMeasures } from '../state.js'

/** What is still missing before measures may be taken back: how often, how often warned, and whether heard stand under law/. */
export function withdrawalAgainst({ misuse, heardOnMisuse }: CaseFile, law: Law): Refusal[] {
  const [rule] = law.withdrawal
  if (!rule) return [{ because: 'withdrawal.not-foreseen' }]
  const deliberate = misuse.filter((one) => one.deliberate).length
  const warned = misuse.filter((one) => one.warned).length
  return [
    ...unless(deliberate >= rule.incidents, 'withdrawal.not-repeated'),
    ...unless(warned >= rule.warnings, 'withdrawal.not-warned'),
    ...unless(!rule.heard || heardOnMisuse, 'withdrawal.not-heard'),
  ]
}

/** The Board takes measures back for misuse that was deliberate and repeated (art. 37), never for one careless act. */
export const measuresWithdrawn = defineAct({
  kind: 'case/measures-withdrawn',
  power: 'measures.withdraw',
  heeds: ['case/misuse-heard'],
  body: z.strictObject({
    measures: z.array(text('measures.which', 10), 'decree.measures.none').min(1, 'decree.measures.none').max(60),
    reasons: text('decision.reasons.blank', 8000),
  }),
  facets: ({ measures }) => ({ measures, ended: measures }),
  refuse: (caseFile: CaseFile, body, ground) => [
    ...open(caseFile),
    ...withdrawalAgainst(caseFile, ground.law),
    ...(body ? resolutionAgainst(caseFile, 'withdraw', ground) : []),
    ...(body?.measures ?? []).flatMap((id, i) => {
      const known = measureOf(caseFile, id)
      return unless(known && known.state !== 'ended', 'measures.unknown', `measures.${i}`)
    }),
  ],
  // What was answered with a withdrawal is not held against somebody twice.
  apply: (caseFile, { seq, cites, facets }): CaseFile => ({
    ...withMeasures(caseFile, facets.ended, { state: 'ended' }),
    misuse: [],
    heardOnMisuse: false,
    notifyOwed: [...caseFile.notifyOwed, seq],
    itemsUsed: withItem(caseFile, cites),
  }),
})
