import type { LogStanding, PublicLog } from '../../app/log/public-log.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'

/** How the log stands, for whoever relies on it: in a word or two, in a sentence, and how grave it is. */
export type StandingWords = Readonly<{ tone: Tone; tag: string; text: string }>

/** Without the quorum: when somebody should look, and when it is a failure (the four hours after which others stop working). */
const minutes = { attention: 5, danger: 4 * 60 }

/** What was signed and waits for the quorum: for how long decides how grave it is. */
function waiting(page: Page, since: NonNullable<LogStanding['provisionalSince']>): StandingWords {
  const { waits, provisional, overdue } = page.words.log.standing
  const waited = page.now.since(since).total('minutes')
  const told = { since: page.instant(since), length: page.elapsed(since) }
  if (waited < minutes.attention) return { tone: 'calm', tag: waits.tag, text: waits.text(told) }
  if (waited < minutes.danger) return { tone: 'attention', tag: provisional.tag, text: provisional.text(told) }
  return { tone: 'danger', tag: overdue.tag, text: overdue.text(told) }
}

/** How a log stands now. A log that may not sign says so before anything else. */
export function standingOf(page: Page, { policy, standing }: PublicLog): StandingWords {
  const { may, signed, provisionalSince } = standing()
  const { empty, seen, unwitnessed, ...others } = page.words.log.standing
  if (may !== 'signing') return { tone: may === 'asking' ? 'attention' : 'danger', ...others[may] }
  if (!signed) return { tone: 'calm', ...empty }
  if (policy.quorum === 'none') return { tone: 'attention', ...unwitnessed }
  return provisionalSince ? waiting(page, provisionalSince) : { tone: 'done', ...seen }
}

const noticeTones: Readonly<Record<Tone, 'done' | 'attention' | 'danger'>> = {
  neutral: 'done',
  calm: 'done',
  done: 'done',
  attention: 'attention',
  danger: 'danger',
}

/** The standing as it heads a page: nothing alarming while all is well. */
export const Standing = ({ page, log }: { page: Page; log: PublicLog }) => {
  const { tone, tag, text } = standingOf(page, log)
  return (
    <div class={`rg-notice rg-notice--${noticeTones[tone]}`}>
      <p class="rg-notice__title">
        <Tag tone={tone} text={tag} />
      </p>
      <p class="govuk-body">{text}</p>
    </div>
  )
}
