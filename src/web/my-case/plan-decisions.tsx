import { type Act, isOf, powerExercised } from '../../domain/act.js'
import { beneficiaryNotified } from '../../domain/case/acts/beneficiary-notified.js'
import { articleIn } from '../../domain/clock/explain.js'
import { actKindOf, fileKindOf } from '../../domain/file.js'
import { measureNames } from '../acts/measures.js'
import { saidRows } from '../acts/said.js'
import { doneWords } from '../acts/story.js'
import { VoteOnDecision } from '../acts/votes.js'
import { SummaryList } from '../parts/summary-list.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import type { Drawn } from './forms.js'

/** What the Board decides in a case. */
const kinds: readonly string[] = [
  'case/measures-decreed',
  'case/measures-denied',
  'case/measures-adjusted',
  'case/measures-withdrawn',
]

/** When the person was told of a decision; until then their time to complain has not begun. */
const Told = ({ drawn: { page, opened }, decision }: { drawn: Drawn; decision: Act }) => {
  const { told, notTold } = page.words.plan.mine
  const notice = opened.acts.find((act) => isOf(beneficiaryNotified, act) && act.facets.decision === decision.seq)
  return <p>{notice ? told({ at: page.instant(notice.at) }) : notTold}</p>
}

const Decision = ({ drawn, decision }: { drawn: Drawn; decision: Act }) => {
  const { page, law, opened } = drawn
  const votes = opened.votes.find((one) => one.decision === decision.seq)
  const measures = measureNames(law, opened.acts, page.language)
  const exercised = powerExercised(law, actKindOf(fileKindOf(decision.file), decision.kind), decision.by.office)
  const power = law.powers.find(({ id }) => id === exercised)
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{doneWords(page, decision.kind)}</h3>
      <p>
        <time datetime={decision.at.toString()}>{page.instant(decision.at)}</time>
      </p>
      <SummaryList rows={saidRows(decision, { page, law, measures })} />
      {votes && <VoteOnDecision page={page} law={law} votes={votes} />}
      <p class="rg-duty__article">
        {page.words.common.duty.article}: {articleIn(decision.basis.join(', '), page.language)}{' '}
        {power && <VerifiedTag page={page} verified={power.verified} />}
      </p>
      <Told drawn={drawn} decision={decision} />
    </li>
  )
}

/** What the Board decided, newest first: it is shown from the decision on, whether or not anybody has told it yet. */
export const Decisions = ({ drawn }: { drawn: Drawn }) => {
  const decisions = drawn.opened.acts.filter(({ kind }) => kinds.includes(kind)).reverse()
  if (decisions.length === 0) return null
  return (
    <>
      <h3 class="govuk-heading-s">{drawn.page.words.plan.mine.decision}</h3>
      <ul class="rg-duties">
        {decisions.map((decision) => (
          <Decision drawn={drawn} decision={decision} />
        ))}
      </ul>
    </>
  )
}
