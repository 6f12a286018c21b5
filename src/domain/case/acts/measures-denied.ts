import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { choice, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { planAsked } from '../plan.js'
import { resolutionAgainst, withItem } from '../resolution.js'
import { consented, open, studied } from '../state.js'

/** The Board gives no measures, on a ground and with reasons that the person reads (arts. 8-I, 56-I). What runs already runs on. */
export const measuresDenied = defineAct({
  kind: 'case/measures-denied',
  power: 'measures.deny',
  heeds: ['case/plan-agreed', 'case/plan-objected'],
  body: z.strictObject({
    ground: choice(['level', 'no-nexus', 'not-suitable', 'other'], 'refusal.ground'),
    reasons: text('decision.reasons.blank', 8000),
  }),
  facets: ({ ground }) => ({ ground }),
  refuse: (caseFile: CaseFile, body, ground) => [
    ...open(caseFile),
    ...consented(caseFile),
    ...unless(studied(caseFile), 'decision.before-study'),
    ...unless(caseFile.decision === 'undecided' || planAsked(caseFile), 'refusal.nothing-asked'),
    ...unless(body?.ground !== 'level' || caseFile.study?.protects === false, 'refusal.level-protects', 'ground'),
    ...(body ? resolutionAgainst(caseFile, 'deny', ground) : []),
  ],
  apply: (caseFile, { seq, cites }): CaseFile => ({
    ...caseFile,
    decision: caseFile.decision === 'decreed' ? 'decreed' : 'denied',
    plan: caseFile.plan && { ...caseFile.plan, decided: true },
    notifyOwed: [...caseFile.notifyOwed, seq],
    itemsUsed: withItem(caseFile, cites),
  }),
})
