import { type Act, isOf } from '../../domain/act.js'
import { misuseReported } from '../../domain/case/acts/misuse-reported.js'
import { misuseWarned } from '../../domain/case/acts/misuse-warned.js'
import { articleIn } from '../../domain/clock/explain.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { type Drawn, SayForm, stands } from './forms.js'
import { saying } from './said-here.js'

const reportOf = (acts: readonly Act[], warning: Act) =>
  acts.find((act) => isOf(misuseReported, act) && act.seq === warning.facets.report)

const Warning = ({ drawn: { page, law, opened }, warning }: { drawn: Drawn; warning: Act }) => {
  const report = reportOf(opened.acts, warning)
  const ground = law.misuse.find(({ id }) => id === report?.facets.ground)
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{ground?.name[page.language]}</h3>
      {ground && (
        <p>
          {page.words.common.duty.article}: {articleIn(ground.article, page.language)}{' '}
          <VerifiedTag page={page} verified={ground.verified} />
        </p>
      )}
      {report && isOf(misuseReported, report) && <p class="rg-said">{report.body?.what}</p>}
      <p>
        <time datetime={warning.at.toString()}>{page.instant(warning.at)}</time>
      </p>
    </li>
  )
}

/** Of what the person was warned, and their answer in their own words: nothing is withdrawn from somebody who was not heard. */
export const Warnings = ({ drawn }: { drawn: Drawn }) => {
  const { page, opened } = drawn
  const warnings = opened.acts.filter((act) => isOf(misuseWarned, act))
  const { title, lead, heard } = page.words.myCase.warnings
  if (warnings.length === 0 && !stands(drawn, saying('heard'))) return null
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{opened.state.heardOnMisuse ? heard : lead}</p>
      <ul class="rg-duties">
        {warnings.map((warning) => (
          <Warning drawn={drawn} warning={warning} />
        ))}
      </ul>
      {stands(drawn, saying('heard')) && <SayForm drawn={drawn} one={saying('heard')} />}
    </>
  )
}
