import type { Plan } from '../../domain/case/case.js'
import { circleOf } from '../acts/circle.js'
import { nameIn } from '../acts/measures.js'
import { PlanWords } from '../acts/plan-words.js'
import { consentersIn, type PlannedMeasure, plannedIn } from '../acts/plans.js'
import { type Drawn, SayForm, stands } from './forms.js'
import { Decisions } from './plan-decisions.js'
import { saying } from './said-here.js'

/** One measure in plain words: what it is, for whom, for how long, who puts it there, and what it asks in return. */
const Planned = ({ drawn, plan, row }: { drawn: Drawn; plan: Plan; row: PlannedMeasure }) => {
  const { page, law, opened } = drawn
  const { forWhom, lasts, asks, asksNothing, carriesOut } = page.words.plan.mine
  const circle = circleOf(page, opened.state, opened.acts)
  const whom = circle.filter(({ value }) => row.for.includes(value)).map(({ text }) => text)
  const who = row.supplier ?? nameIn(law.authorities, row.authority, page.language) ?? page.words.acts.measure.mechanism
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{nameIn(law.measures, row.measure, page.language)}</h3>
      <p class="rg-said">{row.what}</p>
      {circle.length > 1 && <p>{forWhom({ who: whom.join(', ') })}</p>}
      <p>{carriesOut({ who })}</p>
      <p>{lasts({ length: page.words.acts.days({ count: row.days }) })}</p>
      {row.personMust ? (
        <p>
          {asks}: <span class="rg-said">{row.personMust}</span>
        </p>
      ) : (
        <p>{asksNothing}</p>
      )}
      <PlanWords page={page} plan={plan} acts={opened.acts} consenters={consentersIn(opened.acts)} measure={row.id} />
    </li>
  )
}

const Asked = ({ drawn, plan }: { drawn: Drawn; plan: Plan }) => {
  const { page, opened } = drawn
  const { asked, next, decided } = page.words.plan.mine
  return (
    <>
      <p class="govuk-body">{plan.decided ? decided : asked}</p>
      <ul class="rg-duties">
        {plannedIn(opened.acts)
          .filter(({ id }) => plan.measures.includes(id))
          .map((row) => (
            <Planned drawn={drawn} plan={plan} row={row} />
          ))}
      </ul>
      {[saying('agreed'), saying('objected')]
        .filter((one) => stands(drawn, one))
        .map((one) => (
          <SayForm drawn={drawn} one={one} kind={one.name === 'agreed' ? 'primary' : 'secondary'} />
        ))}
      {!plan.decided && <p class="govuk-body">{next}</p>}
    </>
  )
}

/** The plan as it was put, each one's word on each measure, and what the Board made of it. */
export const MyPlan = ({ drawn }: { drawn: Drawn }) => {
  const { page, opened } = drawn
  const { plan, decision } = opened.state
  if (!plan && decision === 'undecided') return null
  return (
    <section aria-labelledby="my-plan">
      <h2 class="govuk-heading-m" id="my-plan">
        {page.words.plan.mine.title}
      </h2>
      <Decisions drawn={drawn} />
      {plan && <Asked drawn={drawn} plan={plan} />}
    </section>
  )
}
