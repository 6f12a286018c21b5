import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { measureOf, open, owed, under, withMeasure } from '../state.js'

/**
 * The authority's word that a measure is in place (arts. 26-II, 29-II), with what shows it, and what was handed over.
 * Whoever ordered the measure signs it; the person's own word stands beside it, and is their receipt for the delivery.
 */
export const measureImplemented = defineAct({
  kind: 'case/measure-implemented',
  power: ['urgent-measures.implement', 'decisions.implement'],
  body: z.strictObject({
    measure: text('measures.which', 10),
    evidence: text('implementation.evidence.blank', 4000),
    delivered: maybeText(1000),
    serial: maybeText(200),
    receivedBy: maybeText(300),
  }),
  facets: ({ measure }) => ({ measure }),
  refuse: (caseFile: CaseFile, body, { power }) => {
    const mine = under(caseFile.measures, power)
    const due = under(owed(caseFile), power)
    const named = body && measureOf(caseFile, body.measure)
    if (caseFile.closed) return open(caseFile)
    return [
      ...open(caseFile),
      ...unless(mine.length > 0, 'implementation.none-issued'),
      ...unless(mine.length === 0 || due.length > 0, 'implementation.all-in-place'),
      ...unless(!body || named, 'measures.unknown', 'measure'),
      ...unless(!named || mine.includes(named), 'implementation.not-yours', 'measure'),
      ...unless(!named || !mine.includes(named) || due.includes(named), 'implementation.already', 'measure'),
    ]
  },
  apply: (caseFile, { facets }): CaseFile =>
    withMeasure({ ...caseFile, followedUp: true }, facets.measure, {
      state: 'implemented',
      word: 'unheard',
      failing: false,
    }),
})
