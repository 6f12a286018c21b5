import { type Clock, clocksOf } from '../../domain/clock/clocks.js'
import { due } from '../../domain/clock/due.js'
import { articleIn, explain } from '../../domain/clock/explain.js'
import { isBreach, verdictOf } from '../../domain/clock/verdict.js'
import { dutyOf, owedClocks } from '../acts/owed.js'
import type { Page } from '../page.js'
import { Details } from '../parts/details.js'
import { DutyList } from '../parts/duty-list.js'
import { Tag } from '../parts/tag.js'
import { TimeLeft } from '../parts/time-left.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { Evidence, evidenceOn } from '../receipts/evidence.js'
import type { Drawn } from './forms.js'

const Reckoned = ({ page, clock: { text, startedAt } }: { page: Page; clock: Clock }) => (
  <Details summary={page.words.myCase.owed.reckoned}>
    <ol class="govuk-list govuk-list--number">
      {explain(due(text, startedAt, page.zone), page.language).map((step) => (
        <li>{step}</li>
      ))}
    </ol>
  </Details>
)

/** What witnesses prove of it, beside what the clock says. */
const ByWitnesses = ({ drawn: { page, opened }, clock }: { drawn: Drawn; clock: Clock }) => {
  const verdict = evidenceOn(opened.judged, clock)
  if (!verdict) return null
  return (
    <div class="rg-evidenced">
      {page.words.evidence.heading}: <Evidence page={page} clock={clock} verdict={verdict} />
    </div>
  )
}

const Note = ({ drawn, clock }: { drawn: Drawn; clock: Clock }) => {
  const { page } = drawn
  return (
    <>
      {clock.text.reason?.[page.language]}
      {isBreach(verdictOf(clock, page.now)) && <strong>{page.words.myCase.owed.breached}</strong>}
      <ByWitnesses drawn={drawn} clock={clock} />
      <Reckoned page={page} clock={clock} />
    </>
  )
}

/** What is owed, each limit with its reckoning. */
export const Owed = ({ drawn }: { drawn: Drawn }) => {
  const { page, world, law, opened } = drawn
  const { title, none } = page.words.myCase.owed
  const clocks = owedClocks(world.law, opened.acts)
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {clocks.length === 0 && <p class="govuk-body">{none}</p>}
      <DutyList
        page={page}
        duties={clocks.map((clock) => ({ ...dutyOf(clock, law, page), note: <Note drawn={drawn} clock={clock} /> }))}
      />
    </>
  )
}

const Window = ({ page, clock: { text, startedAt, due } }: { page: Page; clock: Clock }) => (
  <li class="rg-duty">
    <h3 class="rg-duty__what">{text.name[page.language]}</h3>
    {due && <TimeLeft page={page} due={due} since={startedAt} />}
    <p class="rg-duty__article">
      {page.words.common.duty.article}: {articleIn(text.article, page.language)}{' '}
      <VerifiedTag page={page} verified={text.verified} />
    </p>
    <p class="rg-duty__note">{page.words.myCase.window.how}</p>
  </li>
)

/** The time to complain, which runs for the person and not against anybody. */
export const Windows = ({ drawn: { page, world, opened } }: { drawn: Drawn }) => {
  const open = clocksOf(world.law, opened.acts).filter(
    (clock) => clock.nature === 'window' && !clock.end && verdictOf(clock, page.now) === 'running',
  )
  if (open.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">{page.words.myCase.window.title}</h2>
      <ul class="rg-duties">
        {open.map((clock) => (
          <Window page={page} clock={clock} />
        ))}
      </ul>
    </>
  )
}

/** How a limit ended. What the law gives no number has no verdict but that it was done, or fell away. */
const ending = (clock: Clock, page: Page) => (!clock.due && clock.end ? 'fallen-away' : verdictOf(clock, page.now))

/** The limits that are over, with what became of each. */
export const Past = ({ drawn }: { drawn: Drawn }) => {
  const { page, world, opened } = drawn
  const { title, verdicts } = page.words.myCase.past
  const over = clocksOf(world.law, opened.acts).filter(({ nature, stop, end }) => nature === 'duty' && (stop || end))
  if (over.length === 0) return null
  return (
    <Details summary={title}>
      <ul class="govuk-list">
        {over.map((clock) => {
          const verdict = ending(clock, page)
          const at = (clock.stop ?? clock.end)!.at
          return (
            <li>
              {clock.text.name[page.language]}:{' '}
              <Tag tone={isBreach(verdict) ? 'danger' : 'calm'} text={verdicts[verdict]} />{' '}
              <time datetime={at.toString()}>{page.instant(at)}</time>
              <ByWitnesses drawn={drawn} clock={clock} />
            </li>
          )
        })}
      </ul>
    </Details>
  )
}
