import { type Act, isOf } from '../../../domain/act.js'
import { incidentReported } from '../../../domain/case/acts/incident-reported.js'
import type { Page } from '../../page.js'
import { Tag } from '../../parts/tag.js'

/** Incidents and threats of a file in their order, told apart: what a study of the threat begins with. */
export const Events = ({ page, acts }: { page: Page; acts: readonly Act[] }) => {
  const { title, lead, none, unsorted, tell, when, gone } = page.words.study.events
  const sorts: Readonly<Record<string, string>> = page.words.acts.values.incidentSort
  const events = acts.filter((act) => isOf(incidentReported, act))
  return (
    <section aria-labelledby="events">
      <h2 class="govuk-heading-m" id="events">
        {title}
      </h2>
      <p class="govuk-hint">{lead}</p>
      {events.length === 0 && <p class="govuk-body">{none}</p>}
      <ol class="rg-events">
        {events.map(({ at, body, facets: { sort } }) => (
          <li>
            <p>
              <Tag tone={sort === 'threat' ? 'danger' : 'neutral'} text={sort ? sorts[sort]! : unsorted} />{' '}
              <time datetime={at.toString()}>{tell({ at: page.instant(at) })}</time>
            </p>
            <p class="rg-said">{body?.what ?? gone}</p>
            {body?.when && <p class="govuk-hint">{when({ when: body.when })}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
