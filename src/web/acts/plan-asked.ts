import type { Act } from '../../domain/act.js'
import type { CaseFile } from '../../domain/case/case.js'
import { planAsked } from '../../domain/case/plan.js'
import type { Law } from '../../domain/law/law.js'
import type { Page } from '../page.js'
import { measureNames } from './measures.js'
import { consenterName, consentersIn } from './plans.js'

type Known = Readonly<{ page: Page; law: Law; state: CaseFile; acts: readonly Act[] }>

/** The plan that waits for a word, by the names of its measures and of those who have to say one. */
export function planAskedIn({ page, law, state, acts }: Known) {
  const plan = planAsked(state)
  if (!plan) return undefined
  const known = consentersIn(acts)
  return {
    measures: measureNames(law, acts, page.language).filter(({ id }) => plan.measures.includes(id)),
    consenters: new Map(plan.consenters.map((id) => [id, consenterName(page, id, known)])),
  }
}
