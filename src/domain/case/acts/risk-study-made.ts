import { z } from 'zod'
import { defineAct, type Refusal, unless } from '../../act.js'
import type { Law } from '../../law/law.js'
import { answer, answersAgainst } from '../../risk/answers.js'
import { levelOf } from '../../risk/level.js'
import { text } from '../../said.js'
import type { CaseFile } from '../case.js'
import { consented, open } from '../state.js'

/** Somebody whom the study determines to be at risk too (arts. 24, 27). `b0` is the person or collective of the request. */
const beneficiary = z.strictObject({
  id: z.string().regex(/^b[1-9]\d{0,2}$/, 'beneficiary.number'),
  name: text('beneficiary.name.blank', 300),
  relation: text('beneficiary.relation', 60),
})

const body = z.strictObject({
  instrument: text('study.instrument', 60),
  version: text('study.version', 60),
  answers: z.array(answer).max(200),
  modules: z.array(text('study.module', 60)).max(40).default([]),
  nexus: text('study.nexus.blank', 8000),
  level: text('study.level', 60),
  override: z.strictObject({ reasons: text('study.override.blank', 8000) }).optional(),
  beneficiaries: z.array(beneficiary).max(200).default([]),
  reasons: text('study.reasons.blank', 8000),
})
type Body = z.infer<typeof body>

/** A level is the instrument's or overrides it with reasons; where too much is unknown there is none to follow. */
function levelAgainst({ level, override }: Body, given: string | undefined): Refusal[] {
  if (override) return unless(level !== given, 'study.override-needless', 'override')
  if (given === undefined) return [{ because: 'study.level-unknown', field: 'level' }]
  return unless(level === given, 'study.level-not-given', 'level')
}

function readingAgainst(law: Law, said: Body): Refusal[] {
  const instrument = law.instruments.find(({ id }) => id === said.instrument)
  if (!instrument) return [{ because: 'study.instrument', field: 'instrument' }]
  if (instrument.version !== said.version) return [{ because: 'study.version', field: 'instrument' }]
  const known = said.modules.every((module) => instrument.modules.some(({ id }) => id === module))
  const misread = [...unless(known, 'study.module', 'modules'), ...answersAgainst(instrument, said)]
  if (misread.length > 0) return misread
  return levelAgainst(said, levelOf(instrument, said.answers, said.modules).level)
}

const beneficiariesAgainst = (law: Law, { beneficiaries }: Body): Refusal[] =>
  beneficiaries.flatMap(({ id, relation }, i, all) => [
    ...unless(!all.slice(0, i).some((earlier) => earlier.id === id), 'beneficiary.number', `beneficiaries.${i}.id`),
    ...unless(
      law.relations.some((known) => known.id === relation),
      'beneficiary.relation',
      `beneficiaries.${i}.relation`,
    ),
  ])

/**
 * The risk study (arts. 21, 27): factors by an instrument that is data, nexus and level reasoned, and who is at risk.
 * The level is the one that the instrument's rule gives; another needs reasons and a second analyst. It may be made
 * again at any time: each stays, the last one counts.
 */
export const riskStudyMade = defineAct({
  kind: 'case/risk-study-made',
  power: 'risk-study.make',
  heeds: ['case/circle-widened'],
  body,
  apart: ['beneficiaries'],
  // Where the law leaves open whether a level is protected it counts as one that is: a plan is made and the Board decides.
  facets: ({ level, instrument, override, beneficiaries }, { levels }) => ({
    level,
    instrument,
    protects: levels.find(({ id }) => id === level)?.protects ?? true,
    overridden: override !== undefined,
    beneficiaries: beneficiaries.map(({ id }) => id),
  }),
  refuse: (caseFile: CaseFile, body, { law }) => [
    ...open(caseFile),
    ...unless(caseFile.forwarded, 'study.not-forwarded'),
    ...consented(caseFile),
    ...(body
      ? [
          ...unless(
            law.levels.some(({ id }) => id === body.level),
            'study.level',
            'level',
          ),
          ...readingAgainst(law, body),
          ...beneficiariesAgainst(law, body),
        ]
      : []),
  ],
  // A plan not yet decided rested on what was known before, and a denial too: both are put anew.
  apply: (caseFile, { seq, by, facets: { level, protects, overridden, beneficiaries } }): CaseFile => ({
    ...caseFile,
    study: {
      seq,
      by: by.person,
      level,
      protects,
      seconded: overridden ? 'awaited' : 'not-needed',
      beneficiaries: ['b0', ...beneficiaries],
    },
    restudyOwed: false,
    plan: caseFile.plan?.decided ? caseFile.plan : undefined,
    decision: caseFile.decision === 'denied' ? 'undecided' : caseFile.decision,
  }),
})
