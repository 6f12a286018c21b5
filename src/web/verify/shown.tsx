import type { Child } from 'hono/jsx'
import type { Json } from '../../log/jcs.js'
import type { Disclosed } from '../../log/receipt.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'

type Labels = Readonly<Record<string, string>>

const labelOf = (labels: Labels, name: string): string => labels[name] ?? labels[name.replace(/^facet:/, '')] ?? name

/** A value of any shape: a list as a list, parts under their names. */
function drawnValue(page: Page, labels: Labels, value: Json | undefined): Child {
  const { yes, no, empty } = page.words.verify.shown
  if (value === null || value === undefined || value === '') return empty
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'object') return <span class="rg-said">{String(value)}</span>
  if (Array.isArray(value))
    return (
      <ul class="govuk-list govuk-list--bullet">
        {(value as readonly Json[]).map((one) => (
          <li>{drawnValue(page, labels, one)}</li>
        ))}
      </ul>
    )
  return Object.entries(value).map(([name, one]) => (
    <div>
      {labelOf(labels, name)}: {drawnValue(page, labels, one)}
    </div>
  ))
}

/** The fields that a receipt shows, under what they are called; facets are mostly taken from what the request said. */
export const ShownFields = ({ page, kind, shown }: { page: Page; kind: string; shown: readonly Disclosed[] }) => {
  const { acts, verify } = page.words
  const kinds: Readonly<Record<string, { fields: Labels }>> = acts.kinds
  const labels: Labels = {
    ...acts.kinds['case/request-received'].fields,
    ...acts.measure,
    ...kinds[kind]?.fields,
    'act:cites': verify.shown.cites,
  }
  return (
    <SummaryList
      rows={shown.map(({ name, value }) => ({ key: labelOf(labels, name), value: drawnValue(page, labels, value) }))}
    />
  )
}
