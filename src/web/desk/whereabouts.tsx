import type { Act } from '../../domain/act.js'
import { actKindOf, fileKindOf } from '../../domain/file.js'
import type { Law } from '../../domain/law/law.js'
import { type Naming, saidRows } from '../acts/said.js'
import { doneWords } from '../acts/story.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { Notice } from '../parts/notice.js'
import { SummaryList } from '../parts/summary-list.js'
import { TextInput } from '../parts/text-input.js'
import { href, routes } from '../routes.js'

type ShutProps = { page: Page; file: string; error?: string | undefined; why?: string | undefined }

/** What tells where somebody is stays shut until it is asked for, with a reason that the person will read. */
export const ShutWhereabouts = ({ page, file, error, why }: ShutProps) => {
  const { summary, lead, label, hint, button } = page.words.desk.whereabouts
  return (
    <Details summary={summary} open={error !== undefined}>
      <p>{lead}</p>
      <form method="post" action={page.to(href(routes.whereabouts, { file }))} novalidate>
        <TextInput name="why" label={label} hint={hint} error={error} value={why} />
        <Button kind="secondary">{button}</Button>
      </form>
    </Details>
  )
}

/** Only the part of an act that is sealed apart. */
function apartOf(act: Act): Act {
  const names = actKindOf(fileKindOf(act.file), act.kind).apart ?? []
  const body = (act.body ?? {}) as Readonly<Record<string, unknown>>
  return { ...act, body: Object.fromEntries(Object.entries(body).filter(([name]) => names.includes(name))) }
}

/** Where somebody is and how to reach them, newest first: what was said last holds. */
export const Whereabouts = ({ page, law, acts }: { page: Page; law: Law; acts: readonly Act[] }) => {
  const { heading, once } = page.words.desk.whereabouts
  const naming: Naming = { page, law, measures: [] }
  const told = acts
    .map((act) => ({ act, rows: saidRows(apartOf(act), naming) }))
    .filter(({ rows }) => rows.length > 0)
    .reverse()
  return (
    <Notice tone="attention" title={heading}>
      <p>{once}</p>
      {told.map(({ act, rows }) => (
        <>
          <h3 class="govuk-heading-s">
            {doneWords(page, act.kind)}, {page.instant(act.at)}
          </h3>
          <SummaryList rows={rows} />
        </>
      ))}
    </Notice>
  )
}
