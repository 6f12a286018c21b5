import type { Temporal } from 'temporal-polyfill'
import type { Judged } from '../../app/verdicts.js'
import type { Clock } from '../../domain/clock/clocks.js'
import type { Verdict } from '../../domain/clock/evidence.js'
import { isBreach, verdictOf } from '../../domain/clock/verdict.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'

const tones: Readonly<Record<Verdict['says'], Tone>> = {
  kept: 'done',
  broken: 'danger',
  open: 'attention',
  running: 'calm',
  ended: 'neutral',
  unproven: 'neutral',
}

/** What witnesses prove of this limit. Only of what is owed: a time for complaining is nobody's duty. */
export const evidenceOn = (judged: readonly Judged[], { rule, start, nature }: Clock): Verdict | undefined =>
  nature === 'duty' ? judged.find(({ clock }) => clock.rule === rule && clock.start === start)?.verdict : undefined

export const EvidenceTag = ({ page, verdict: { says } }: { page: Page; verdict: Verdict }) => (
  <Tag tone={tones[says]} text={page.words.evidence.says[says]} />
)

/** The clock of the node says one thing for sure, and evidence another. Where evidence leaves it open nothing differs. */
export function differs(page: Page, clock: Clock, { says }: Verdict): boolean {
  const late = isBreach(verdictOf(clock, page.now))
  return says === 'kept' ? late : says === 'broken' && !late
}

function limitWords({ words, instant }: Page, from: Temporal.Instant | undefined, to: Temporal.Instant): string {
  const { limitAt, limitBetween, limitBy } = words.evidence
  if (!from) return limitBy({ to: instant(to) })
  return instant(from) === instant(to)
    ? limitAt({ at: instant(to) })
    : limitBetween({ from: instant(from), to: instant(to) })
}

/** The times that it rests on, as far as they are known. */
export function evidenceTimes(page: Page, { dueFrom, dueTo, done }: Verdict): string[] {
  const { doneAfter, doneBy } = page.words.evidence
  return [
    ...(dueTo ? [limitWords(page, dueFrom, dueTo)] : []),
    ...(done?.notBefore ? [doneAfter({ at: page.instant(done.notBefore) })] : []),
    ...(done?.notAfter ? [doneBy({ at: page.instant(done.notAfter) })] : []),
  ]
}

type EvidenceProps = { page: Page; clock: Clock; verdict: Verdict }

/** What witnesses prove of a limit: the verdict, what it means and the times, and which counts when clocks disagree. */
export const Evidence = ({ page, clock, verdict }: EvidenceProps) => (
  <>
    <EvidenceTag page={page} verdict={verdict} />
    <p class="govuk-body">
      {page.words.evidence.about[verdict.says]} {evidenceTimes(page, verdict).join(' ')}
    </p>
    {differs(page, clock, verdict) && (
      <p class="govuk-body">
        <strong>{page.words.evidence.differs}</strong>
      </p>
    )}
  </>
)
