import { z } from 'zod'
import { defineAct, type Ground, type Refusal, unless } from '../../act.js'
import { maybeText, text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { consented, open, studied } from '../state.js'

const measure = z.strictObject({
  id: z.string().regex(/^m\d{1,3}$/),
  /** An entry of the law's catalogue, of a kind that the Board decrees. */
  measure: text('measures.which', 60),
  what: text('measures.what.blank', 4000),
  /** Whom it protects, of those whom the study determined. */
  for: z.array(text('plan.for', 10), 'plan.for').min(1, 'plan.for').max(200),
  /** For how long: measures are temporary (art. 30). */
  days: z.int('plan.days').positive('plan.days').max(3650, 'plan.days'),
  /** The authority that is to carry it out; the mechanism itself when left out. */
  authority: maybeText(80),
  supplier: maybeText(300),
  personMust: maybeText(4000),
})

/** Somebody whose agreement the plan needs: the person, or each of several in a community, a newsroom, a family. */
const consenter = z.strictObject({
  id: z.string().regex(/^c[1-9]\d{0,2}$/, 'plan.consenter'),
  who: text('plan.who.blank', 300),
})

const body = z.strictObject({
  measures: z.array(measure, 'measures.none').min(1, 'measures.none').max(60),
  consenters: z.array(consenter, 'plan.consenters.none').min(1, 'plan.consenters.none').max(100),
  /** How the plan was talked over with them (art. 31). */
  explained: text('plan.explained.blank', 8000),
})
type Row = z.infer<typeof measure>

/** What the Board decrees upon information from the units (art. 8-I): neither what is urgent nor public policy. */
export const decreed: readonly string[] = ['protection', 'preventive']

type Known = Readonly<{ caseFile: CaseFile; law: Ground['law'] }>

const givenTo = ({ authority }: Row, { caseFile, law }: Known, at: string): Refusal[] => [
  ...unless(!authority || law.authorities.some(({ id }) => id === authority), 'authority.unknown', `${at}.authority`),
  ...unless(!authority || !caseFile.barred.includes(authority), 'measures.authority-barred', `${at}.authority`),
]

function rowAgainst(row: Row, earlier: readonly Row[], known: Known): Refusal[] {
  const { caseFile, law } = known
  const at = `measures.${earlier.length}`
  const taken = caseFile.numbers.includes(row.id) || earlier.some(({ id }) => id === row.id)
  const found = law.measures.find(({ id }) => id === row.measure)
  const circle = caseFile.study?.beneficiaries ?? []
  return [
    ...unless(!taken, 'measures.number-taken', `${at}.measure`),
    ...unless(found && decreed.includes(found.kind), 'plan.not-in-catalogue', `${at}.measure`),
    ...unless(
      row.for.every((one) => circle.includes(one)),
      'plan.outside-circle',
      `${at}.for`,
    ),
    ...givenTo(row, known, at),
  ]
}

/**
 * The risk unit defines the measures (arts. 27-III, 31): what, for whom, for how long, carried out by whom, and what each
 * asks of the person. It is put to everybody who has to consent, and may be put anew until the Board decides.
 */
export const planProposed = defineAct({
  kind: 'case/plan-proposed',
  power: 'plan.propose',
  heeds: ['case/authority-barred'],
  body,
  apart: ['consenters'],
  facets: ({ measures, consenters }) => ({
    measures: measures.map(({ id }) => id),
    consenters: consenters.map(({ id }) => id),
  }),
  refuse: (caseFile: CaseFile, body, { law }) => [
    ...open(caseFile),
    ...consented(caseFile),
    ...unless(studied(caseFile), 'plan.before-study'),
    ...unless(!studied(caseFile) || caseFile.study?.protects, 'plan.level-unprotected'),
    ...(body?.measures ?? []).flatMap((row, i, all) => rowAgainst(row, all.slice(0, i), { caseFile, law })),
    ...(body?.consenters ?? []).flatMap(({ id }, i, all) =>
      unless(all.findIndex((one) => one.id === id) === i, 'plan.consenter', `consenters.${i}.who`),
    ),
  ],
  apply: (caseFile, { seq, body, facets: { measures, consenters } }): CaseFile => ({
    ...caseFile,
    numbers: [...caseFile.numbers, ...measures],
    plan: {
      seq,
      measures,
      consenters,
      words: [],
      decided: false,
      carriers: Object.fromEntries((body?.measures ?? []).map(({ id, authority }) => [id, authority])),
      catalogue: Object.fromEntries((body?.measures ?? []).map(({ id, measure }) => [id, measure])),
    },
  }),
})
