import type { Temporal } from 'temporal-polyfill'
import type { Act } from '../../domain/act.js'
import type { Clock } from '../../domain/clock/clocks.js'
import { articleIn } from '../../domain/clock/explain.js'
import { isBreach, type Verdict, verdictOf } from '../../domain/clock/verdict.js'
import type { Law, LawInTime } from '../../domain/law/law.js'
import { dutyOf, owedClocks, ownerName } from '../acts/owed.js'
import type { Page } from '../page.js'
import { DutyList } from '../parts/duty-list.js'
import { Table } from '../parts/table.js'
import { Tag, type Tone } from '../parts/tag.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { href, routes } from '../routes.js'

type Props = { page: Page; law: Law; file: string; clocks: readonly Clock[] }

const tones: Readonly<Record<Verdict, Tone>> = {
  kept: 'done',
  late: 'danger',
  running: 'calm',
  overdue: 'danger',
  'fallen-away': 'neutral',
  missed: 'danger',
  lapsed: 'neutral',
  'no-limit': 'neutral',
}

/** What a clock says now, in a word or two. A limit that was not kept stays red for good. */
export const VerdictTag = ({ page, clock }: { page: Page; clock: Clock }) => {
  const verdict = verdictOf(clock, page.now)
  return <Tag tone={tones[verdict]} text={page.words.desk.verdicts[verdict]} />
}

/** What is owed in a file now, what presses most first. */
export const Owed = ({
  page,
  law,
  inTime,
  acts,
}: {
  page: Page
  law: Law
  inTime: LawInTime
  acts: readonly Act[]
}) => {
  const owed = owedClocks(inTime, acts)
  return owed.length > 0 ? (
    <DutyList page={page} duties={owed.map((clock) => dutyOf(clock, law, page))} />
  ) : (
    <p class="govuk-body">{page.words.desk.limits.nothingOwed}</p>
  )
}

const dueWords = (page: Page, due: Temporal.Instant | null) =>
  due ? page.instant(due) : page.words.common.duty.noLimit

/** Every limit that ran or runs in a file, with its verdict and the way to how it was reckoned. */
export const Limits = ({ page, law, file, clocks }: Props) => {
  const { heading, columns, reckoned, about } = page.words.desk.limits
  return (
    <Table
      caption={heading}
      columns={[columns.rule, columns.due, columns.verdict, columns.owed, columns.article].map((text) => ({ text }))}
      rows={clocks.map((clock) => ({
        tone: isBreach(verdictOf(clock, page.now)) ? ('danger' as const) : undefined,
        cells: [
          clock.text.name[page.language],
          <>
            {dueWords(page, clock.due)}
            <br />
            <a class="govuk-link" href={page.to(href(routes.deadline, { file, rule: clock.rule, start: clock.start }))}>
              {reckoned}
              <span class="govuk-visually-hidden">: {about({ rule: clock.text.name[page.language] })}</span>
            </a>
          </>,
          <VerdictTag page={page} clock={clock} />,
          ownerName(law, clock.owedBy, page),
          <>
            {articleIn(clock.text.article, page.language)} <VerifiedTag page={page} verified={clock.text.verified} />
          </>,
        ],
      }))}
    />
  )
}
