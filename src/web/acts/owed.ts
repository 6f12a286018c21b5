import type { Act } from '../../domain/act.js'
import { type Clock, clocksOf } from '../../domain/clock/clocks.js'
import { articleIn } from '../../domain/clock/explain.js'
import type { Law, LawInTime } from '../../domain/law/law.js'
import type { Page } from '../page.js'
import type { Duty } from '../parts/duty-list.js'
import { nameIn } from './measures.js'

/** The office or organ that owes something, or whose right it is. */
export const ownerName = ({ offices, organs }: Law, owner: string, { language }: Page): string =>
  nameIn([...offices, ...organs], owner, language) ?? owner

const runs = ({ stop, end }: Clock) => !stop && !end

const dueFirst = (a: Clock, b: Clock) =>
  (a.due?.epochMilliseconds ?? Number.POSITIVE_INFINITY) - (b.due?.epochMilliseconds ?? Number.POSITIVE_INFINITY)

/** What is owed to a person and not yet done: what is due first comes first, what has no number last. */
export const owedClocks = (law: LawInTime, acts: readonly Act[]): Clock[] =>
  clocksOf(law, acts)
    .filter((clock) => clock.nature === 'duty' && runs(clock))
    .sort(dueFirst)

/** A running limit in words. */
export const dutyOf = ({ text, owedBy, startedAt, due }: Clock, law: Law, page: Page): Duty => ({
  what: text.name[page.language],
  owedBy: ownerName(law, owedBy, page),
  since: startedAt,
  due: due ?? undefined,
  article: articleIn(text.article, page.language),
  verified: text.verified,
  note: text.reason?.[page.language],
})
