import type { Act } from '../../../domain/act.js'
import type { CaseFile } from '../../../domain/case/case.js'
import type { Law } from '../../../domain/law/law.js'
import { measureNames } from '../../acts/measures.js'
import { PlanWords } from '../../acts/plan-words.js'
import { consentersIn } from '../../acts/plans.js'
import type { Page } from '../../page.js'

type Props = Readonly<{ page: Page; law: Law; state: CaseFile; acts: readonly Act[] }>

/** What was said about the plan that was put last, measure by measure. `acts` are opened as far as the names of those who said it. */
export const LastPlan = ({ page, law, state: { plan }, acts }: Props) => {
  if (!plan) return null
  const named = measureNames(law, acts, page.language).filter(({ id }) => plan.measures.includes(id))
  return (
    <section aria-labelledby="last-plan">
      <h2 class="govuk-heading-m" id="last-plan">
        {page.words.plan.last}
      </h2>
      <ul class="govuk-list">
        {named.map(({ id, name, what }) => (
          <li class="rg-plan-said">
            <strong>{name}</strong> <span class="rg-said">{what}</span>
            <PlanWords page={page} plan={plan} acts={acts} consenters={consentersIn(acts)} measure={id} />
          </li>
        ))}
      </ul>
    </section>
  )
}
