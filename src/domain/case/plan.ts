import { z } from 'zod'
import { type Refusal, unless } from '../act.js'
import { text } from '../said.js'
import type { CaseFile, Plan, PlanWord } from './case.js'
import { open } from './state.js'

/** On whose behalf a word on the plan is said, and of which of its measures. */
export const word = {
  consenter: text('plan.consenter', 10),
  measures: z.array(text('measures.which', 10), 'plan.which').min(1, 'plan.which').max(60),
}

type Said = Readonly<{ consenter: string; measures: readonly string[] }>

/** The plan that waits for a word; nothing once the Board has decided on it. */
export const planAsked = ({ plan }: CaseFile): Plan | undefined => (plan && !plan.decided ? plan : undefined)

/** Why a word on the plan cannot be taken: none is asked for, or not of this person, or not of this measure. */
export function wordAgainst(caseFile: CaseFile, said: Said | undefined): Refusal[] {
  const plan = planAsked(caseFile)
  const asked = unless(plan, 'plan.none')
  if (!plan || !said) return [...open(caseFile), ...asked]
  return [
    ...open(caseFile),
    ...unless(plan.consenters.includes(said.consenter), 'plan.consenter', 'consenter'),
    ...unless(
      said.measures.every((measure) => plan.measures.includes(measure)),
      'plan.not-in-plan',
      'measures',
    ),
  ]
}

/** The last word of each on each measure is the one that counts; the earlier ones stay on file. */
export function withWord(caseFile: CaseFile, { consenter, measures }: Said, said: PlanWord['word']): CaseFile {
  const { plan } = caseFile
  if (!plan) return caseFile
  const others = plan.words.filter((one) => one.consenter !== consenter || !measures.includes(one.measure))
  const words = [...others, ...measures.map((measure) => ({ consenter, measure, word: said }))]
  return { ...caseFile, plan: { ...plan, words } }
}

/** The measures of the plan to which somebody objected last. */
export const objected = ({ words }: Plan): string[] => [
  ...new Set(words.filter(({ word }) => word === 'objected').map(({ measure }) => measure)),
]
