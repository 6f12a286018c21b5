import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile, Measure, Plan } from '../case.js'
import { objected, planAsked } from '../plan.js'
import { resolutionAgainst, withItem } from '../resolution.js'
import { consented, heard, open, studied } from '../state.js'

/** In how many days the measures are evaluated again, at the latest. */
export const reviewDays = z
  .int('decision.review-days')
  .positive('decision.review-days')
  .max(3650, 'decision.review-days')

const body = z.strictObject({
  measures: z
    .array(z.strictObject({ id: text('measures.which', 10), authority: maybeText(80) }), 'decree.measures.none')
    .min(1, 'decree.measures.none')
    .max(60),
  reviewDays,
  reasons: text('decision.reasons.blank', 8000),
  /** Why the Board decides though somebody who has to consent was not asked, or has not answered. */
  unheard: maybeText(4000),
  /** Why it decrees a measure to which somebody objected. */
  despite: maybeText(4000),
})
type Body = z.infer<typeof body>

const measuresAgainst = ({ barred }: CaseFile, plan: Plan, { measures }: Body): Refusal[] =>
  measures.flatMap(({ id, authority }, i, all) => {
    const planned = plan.measures.includes(id)
    return [
      ...unless(planned && all.findIndex((one) => one.id === id) === i, 'decree.not-in-plan', `measures.${i}`),
      ...unless(!planned || plan.carriers[id] === authority, 'decree.authority-differs', `measures.${i}`),
      ...unless(!authority || !barred.includes(authority), 'measures.authority-barred', `measures.${i}`),
    ]
  })

/** By common agreement (art. 31): not without the person's word, nor against it, unless the reason is on record. */
function agreementAgainst(plan: Plan, { measures, unheard, despite }: Body): Refusal[] {
  const against = objected(plan)
  return [
    ...unless(heard(plan) || unheard, 'decree.unheard', 'unheard'),
    ...unless(!measures.some(({ id }) => against.includes(id)) || despite, 'decree.despite', 'despite'),
  ]
}

/** The authorities that have to be told, each once. */
const addresseesOf = ({ measures }: Body): string[] => [
  ...new Set(measures.flatMap(({ authority }) => (authority ? [authority] : []))),
]

/**
 * The Board decrees measures out of the plan (arts. 8-I, 29), upon an item of its session that was carried. From here the
 * Coordination owes telling each authority and helping to carry out, and the risk unit a review.
 */
export const measuresDecreed = defineAct({
  kind: 'case/measures-decreed',
  power: 'measures.decree',
  heeds: ['case/plan-agreed', 'case/plan-objected', 'case/authority-barred'],
  body,
  facets: (said) => {
    const addressees = addresseesOf(said)
    const measures = said.measures.map(({ id }) => id)
    return { measures, addressees, addressed: addressees.length > 0, days: said.reviewDays }
  },
  refuse: (caseFile: CaseFile, body, ground) => {
    const plan = planAsked(caseFile)
    return [
      ...open(caseFile),
      ...consented(caseFile),
      ...unless(studied(caseFile), 'decision.before-study'),
      ...unless(plan, 'decree.no-plan'),
      ...(body ? resolutionAgainst(caseFile, 'decree', ground) : []),
      ...(body && plan ? [...measuresAgainst(caseFile, plan, body), ...agreementAgainst(plan, body)] : []),
    ]
  },
  apply: (caseFile, { seq, cites, body, facets: { measures, addressees } }): CaseFile => ({
    ...caseFile,
    decision: 'decreed',
    plan: caseFile.plan && { ...caseFile.plan, decided: true },
    measures: [
      ...caseFile.measures,
      ...measures.map((id): Measure => {
        const catalogue = caseFile.plan?.catalogue?.[id]
        return { id, origin: 'decreed', state: 'issued', word: 'unheard', catalogue }
      }),
    ],
    addressees: [
      ...caseFile.addressees,
      ...addressees.map((authority) => {
        const its = body?.measures.filter((one) => one.authority === authority) ?? []
        return { decision: seq, authority, measures: its.map(({ id }) => id), told: false }
      }),
    ],
    notifyOwed: [...caseFile.notifyOwed, seq],
    itemsUsed: withItem(caseFile, cites),
  }),
})
