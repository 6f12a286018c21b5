import type { Child } from 'hono/jsx'
import type { Act } from '../../domain/act.js'
import { articleIn } from '../../domain/clock/explain.js'
import type { LawInTime } from '../../domain/law/law.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'
import type { Tone } from '../parts/tag.js'
import { Timeline, type TimelineAct } from '../parts/timeline.js'
import { measureNames, nameIn } from './measures.js'
import { consentersIn } from './plans.js'
import { reckonedIn } from './reckoned.js'
import { isShut, type Naming, saidRows } from './said.js'

const tones: Readonly<Record<string, Tone>> = {
  'case/breach-noted': 'danger',
  'case/imminent-danger-declared': 'danger',
  'case/compliance-contradicted': 'danger',
  'case/measure-failed': 'attention',
  'case/incident-reported': 'attention',
  'case/authority-barred': 'attention',
}

/** What a kind of act is called once it stands in a file. */
export const doneWords = ({ words }: Page, kind: string): string =>
  (words.acts.kinds as Readonly<Record<string, { done: string }>>)[kind]!.done

/** A breach and its rebuttal are about one limit: they say which at once. */
function titleOf({ kind, facets }: Act, { page, law }: Naming): string {
  const rule = typeof facets.rule === 'string' ? nameIn(law.clocks, facets.rule, page.language) : undefined
  return rule ? `${doneWords(page, kind)}: ${rule}` : doneWords(page, kind)
}

/** The person and the system sign as themselves; of the staff stand office and pseudonym, never a name. */
function signedBy({ by }: Act, { page, law }: Naming): string {
  const office = nameIn(law.offices, by.office, page.language)!
  if (by.office === 'person') return page.words.acts.by.person
  return by.office === 'system' ? office : page.words.acts.by.office({ office, person: by.person })
}

function bodyOf(act: Act, naming: Naming): Child {
  const { forgotten, shut } = naming.page.words.acts
  if (act.body === undefined) return <p class="govuk-hint">{forgotten}</p>
  const rows = saidRows(act, naming)
  return (
    <>
      {rows.length > 0 && <SummaryList rows={rows} />}
      {isShut(act) && <p class="govuk-hint">{shut}</p>}
    </>
  )
}

const toldAct = (act: Act, naming: Naming): TimelineAct => ({
  seq: act.seq,
  title: titleOf(act, naming),
  at: act.at,
  by: signedBy(act, naming),
  article: act.basis.length > 0 ? articleIn(act.basis.join(', '), naming.page.language) : undefined,
  tone: tones[act.kind] ?? 'calm',
  body: bodyOf(act, naming),
})

/**
 * The acts of a case as a story, each judged by the law of its own day. `acts` are all of the file, so that a measure
 * has its name; `only` says which are shown.
 */
export function Story({
  page,
  law,
  acts,
  only = acts,
  receiptAt,
}: {
  page: Page
  law: LawInTime
  acts: readonly Act[]
  only?: readonly Act[]
  /** Where the receipt of each act is had. */
  receiptAt?: ((seq: number) => string) | undefined
}) {
  return (
    <Timeline
      page={page}
      acts={only.map((act) => {
        const then = lawAt(law, act.at)!
        const measures = measureNames(then, acts, page.language)
        const consenters = consentersIn(acts.slice(0, act.seq))
        const reckoned = reckonedIn(page.language, law, acts, act)
        const naming = { page, law: then, measures, consenters, reckoned }
        return { ...toldAct(act, naming), receipt: receiptAt?.(act.seq) }
      })}
    />
  )
}
