import { z } from 'zod'
import { defineAct, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile, Measure } from '../case.js'
import { consented, open } from '../state.js'

const measure = z.strictObject({
  id: z.string().regex(/^m\d{1,3}$/),
  /** An entry of the law's catalogue. */
  measure: text('measures.which', 60),
  what: text('measures.what.blank', 4000),
  /** The authority that is to carry it out; the mechanism itself when left out. */
  authority: maybeText(80),
})

/**
 * Urgent protection measures are issued (arts. 19-V, 26-I, 32). More may follow: each issue starts its own limit for
 * carrying them out, and the coordinator and the risk unit are told of each. None is given to an authority that the person has barred (art. 31).
 */
export const urgentMeasuresIssued = defineAct({
  kind: 'case/urgent-measures-issued',
  power: 'urgent-measures.issue',
  body: z.strictObject({
    measures: z.array(measure).min(1, 'measures.none').max(30),
    reasons: text('measures.reasons.blank', 8000),
  }),
  heeds: ['case/authority-barred'],
  facets: ({ measures }) => ({ measures: measures.map(({ id }) => id) }),
  refuse: (caseFile: CaseFile, body, { law }) => [
    ...open(caseFile),
    ...unless(caseFile.danger, 'urgent.not-declared'),
    ...unless(caseFile.admission !== 'declined', 'admission.declined'),
    ...consented(caseFile),
    ...(body?.measures ?? []).flatMap(({ id, measure, authority }, i, all) => [
      ...unless(
        !caseFile.numbers.includes(id) && !all.slice(0, i).some((earlier) => earlier.id === id),
        'measures.number-taken',
        `measures.${i}.measure`,
      ),
      ...unless(
        law.measures.some((known) => known.id === measure && known.kind === 'urgent'),
        'measures.not-in-catalogue',
        `measures.${i}.measure`,
      ),
      ...unless(
        !authority || law.authorities.some((known) => known.id === authority),
        'authority.unknown',
        `measures.${i}.authority`,
      ),
      ...unless(
        !authority || !caseFile.barred.includes(authority),
        'measures.authority-barred',
        `measures.${i}.authority`,
      ),
    ]),
  ],
  apply: (caseFile, { facets, body }): CaseFile => ({
    ...caseFile,
    urgent: 'issued',
    coordinatorInformed: false,
    forwardOwed: true,
    numbers: [...caseFile.numbers, ...facets.measures],
    measures: [
      ...caseFile.measures,
      ...facets.measures.map((id): Measure => {
        const catalogue = body?.measures.find((measure) => measure.id === id)?.measure
        return { id, origin: 'urgent', state: 'issued', word: 'unheard', catalogue }
      }),
    ],
  }),
})
