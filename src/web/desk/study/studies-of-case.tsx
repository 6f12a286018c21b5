import type { Act } from '../../../domain/act.js'
import type { LawInTime } from '../../../domain/law/law.js'
import type { Page } from '../../page.js'
import { href, routes } from '../../routes.js'
import { levelName } from './comparison.js'
import { studiesOf } from './studies.js'

type Props = Readonly<{ page: Page; law: LawInTime; file: string; acts: readonly Act[] }>

/** On the page of a case: its studies with their levels, and the way to each. */
export const StudiesOfCase = ({ page, law, file, acts }: Props) => {
  const studies = studiesOf(law, acts)
  const { heading, link, stands, option } = page.words.study.compare
  return (
    studies.length > 0 && (
      <section aria-labelledby="studies">
        <h2 class="govuk-heading-m" id="studies">
          {heading}
        </h2>
        <ul class="govuk-list">
          {studies.map((study) => (
            <li>
              <a class="govuk-link" href={page.to(href(routes.study, { file, seq: study.act.seq }))}>
                {option({ at: page.instant(study.act.at), level: levelName(study, page) })}
              </a>{' '}
              ({stands[study.stands]})
            </li>
          ))}
        </ul>
        {studies.length > 1 && (
          <p class="govuk-body">
            <a class="govuk-link" href={page.to(href(routes.studies, { file }))}>
              {link}
            </a>
          </p>
        )}
      </section>
    )
  )
}
