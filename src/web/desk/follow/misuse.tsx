import type { Child } from 'hono/jsx'
import { type Act, isOf } from '../../../domain/act.js'
import { withdrawalAgainst } from '../../../domain/case/acts/measures-withdrawn.js'
import { misuseHeard } from '../../../domain/case/acts/misuse-heard.js'
import { misuseReported } from '../../../domain/case/acts/misuse-reported.js'
import { misuseWarned } from '../../../domain/case/acts/misuse-warned.js'
import { articleIn } from '../../../domain/clock/explain.js'
import { lawAt } from '../../../domain/law/law-at.js'
import { nameIn } from '../../acts/measures.js'
import { InsetText } from '../../parts/inset-text.js'
import { Tag } from '../../parts/tag.js'
import { VerifiedTag } from '../../parts/verified-tag.js'
import { reasonWords } from '../../words/catalogue.js'
import { ActLink, Lines } from './measure-trace.js'
import type { Shown } from './shown.js'

type Report = ReturnType<typeof reportsIn>[number]
const reportsIn = (acts: readonly Act[]) => acts.filter((act) => isOf(misuseReported, act))

const ReportLine = ({ shown, act }: { shown: Shown; act: Report }) => {
  const { page, inTime, acts, measures } = shown
  const { deliberate, careless, warned, unwarned } = page.words.follow.misuse
  const ground = lawAt(inTime, act.at)?.misuse.find(({ id }) => id === act.facets.ground)
  const warning = acts.find((one) => isOf(misuseWarned, one) && one.facets.report === act.seq)
  return (
    <>
      <ActLink page={page} act={act} /> <strong>{ground?.name[page.language]}</strong> (
      {nameIn(
        measures.map(({ id, name }) => ({ id, name: { es: name, en: name } })),
        act.facets.measure,
        page.language,
      )}
      ) {ground && articleIn(ground.article, page.language)}{' '}
      {ground && <VerifiedTag page={page} verified={ground.verified} />}{' '}
      <Tag
        tone={act.facets.deliberate ? 'attention' : 'neutral'}
        text={act.facets.deliberate ? deliberate : careless}
      />{' '}
      {warning ? (
        <>
          <Tag tone="calm" text={warned} /> <ActLink page={page} act={warning} />
        </>
      ) : (
        <Tag text={unwarned} />
      )}
    </>
  )
}

/** What the law asks before the Board may take measures back, and what of it is still missing. */
const Missing = ({ page, law, state }: Shown) => {
  const { missing, nothing, rule } = page.words.follow.misuse
  const [withdrawal] = law.withdrawal
  const lacking = withdrawalAgainst(state, law)
  return (
    <InsetText>
      {withdrawal && (
        <p>
          {rule({ incidents: withdrawal.incidents, warnings: withdrawal.warnings })}{' '}
          {articleIn(withdrawal.article, page.language)} <VerifiedTag page={page} verified={withdrawal.verified} />
        </p>
      )}
      {withdrawal?.note && <p class="govuk-hint">{withdrawal.note[page.language]}</p>}
      <p>{lacking.length > 0 ? missing : nothing}</p>
      <Lines lines={lacking.map(({ because }) => reasonWords(page.words, because))} />
    </InsetText>
  )
}

/** Improper uses that were reported, whether the person was warned of each, and what they answered. */
export const MisuseTold = ({ shown, children }: { shown: Shown; children?: Child }) => {
  const { page, acts } = shown
  const reports = reportsIn(acts)
  const answers = acts.filter((act) => isOf(misuseHeard, act))
  const { title, answer } = page.words.follow.misuse
  if (reports.length === 0) return null
  return (
    <section aria-labelledby="misuse">
      <h3 class="govuk-heading-s" id="misuse">
        {title}
      </h3>
      <Lines lines={reports.map((act) => <ReportLine shown={shown} act={act} />)} />
      <Lines
        lines={answers.map((act) => (
          <>
            {answer} <ActLink page={page} act={act} />: <span class="rg-said">{act.body?.what}</span>
          </>
        ))}
      />
      {children}
    </section>
  )
}

/** The same, and what is still missing before anything could be taken back. */
export const MisusePart = ({ shown }: { shown: Shown }) => (
  <MisuseTold shown={shown}>
    <Missing {...shown} />
  </MisuseTold>
)
