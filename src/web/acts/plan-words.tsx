import { type Act, isOf } from '../../domain/act.js'
import { planAgreed } from '../../domain/case/acts/plan-agreed.js'
import { planObjected } from '../../domain/case/acts/plan-objected.js'
import type { Plan } from '../../domain/case/case.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'
import { consenterName } from './plans.js'

const tones: Readonly<Record<'agreed' | 'objected' | 'unheard', Tone>> = {
  agreed: 'done',
  objected: 'danger',
  unheard: 'neutral',
}

type Said = Readonly<{ what?: string | undefined; instead?: string | undefined }>

/** What one of those who consent last said about a measure of the plan, in their own words. */
function lastSaid(
  acts: readonly Act[],
  plan: Plan,
  { consenter, measure }: { consenter: string; measure: string },
): Said {
  const about = acts.findLast(
    (act) =>
      act.seq > plan.seq &&
      (isOf(planAgreed, act) || isOf(planObjected, act)) &&
      act.facets.consenter === consenter &&
      act.facets.measures.includes(measure),
  )
  if (!about) return {}
  if (isOf(planObjected, about)) return { what: about.body?.what, instead: about.body?.instead }
  return isOf(planAgreed, about) ? { what: about.body?.note } : {}
}

type Props = Readonly<{
  page: Page
  plan: Plan
  acts: readonly Act[]
  consenters: ReadonlyMap<string, string>
  measure: string
}>

/** The word of each who has to agree on one measure of the plan, with what they said. Silence is shown as silence. */
export const PlanWords = ({ page, plan, acts, consenters, measure }: Props) => (
  <ul class="govuk-list rg-plan-words">
    {plan.consenters.map((consenter) => {
      const word = plan.words.find((one) => one.measure === measure && one.consenter === consenter)?.word ?? 'unheard'
      const { what, instead } = lastSaid(acts, plan, { consenter, measure })
      return (
        <li>
          {consenterName(page, consenter, consenters)}: <Tag tone={tones[word]} text={page.words.plan.words[word]} />
          {what && <span class="rg-said rg-plan-words__said">{what}</span>}
          {instead && (
            <span class="rg-plan-words__said">
              {page.words.plan.words.instead}: <span class="rg-said">{instead}</span>
            </span>
          )}
        </li>
      )
    })}
  </ul>
)
