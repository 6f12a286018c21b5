import type { Child } from 'hono/jsx'
import { nameIn } from './measures.js'
import type { PlannedMeasure } from './plans.js'
import type { Naming } from './said.js'

const nameOf = (id: string, { measures }: Naming): string => measures.find((one) => one.id === id)?.name ?? id

const who = (authority: string | undefined, { page, law }: Naming): string =>
  nameIn(law.authorities, authority, page.language) ?? page.words.acts.measure.mechanism

/** One measure of a plan: what, for how long, by whom, and what it asks of the person. */
const plannedLine = (row: PlannedMeasure, naming: Naming): Child => {
  const { page, law } = naming
  const { planned, days } = page.words.acts
  return (
    <>
      <strong>{nameIn(law.measures, row.measure, page.language)}</strong>: <span class="rg-said">{row.what}</span> (
      {row.supplier ?? who(row.authority, naming)}, {days({ count: row.days })})
      {row.personMust && (
        <>
          {' '}
          {planned.personMust}: <span class="rg-said">{row.personMust}</span>
        </>
      )}
    </>
  )
}

export const plannedLines = (rows: readonly PlannedMeasure[], naming: Naming): Child[] =>
  rows.map((row) => plannedLine(row, naming))

export const consenterNames = (rows: readonly Readonly<{ who: string }>[]): string[] => rows.map(({ who }) => who)

export const decreedLines = (rows: readonly Readonly<{ id: string; authority?: string }>[], naming: Naming): string[] =>
  rows.map(({ id, authority }) => `${nameOf(id, naming)} (${who(authority, naming)})`)

/** What became of each measure, with what it consists of from then on. */
export const adjustedLines = (
  rows: readonly Readonly<{
    measure: string
    to: keyof Naming['page']['words']['acts']['values']['adjustment']
    what?: string
  }>[],
  naming: Naming,
): Child[] =>
  rows.map(({ measure, to, what }) => (
    <>
      {nameOf(measure, naming)}: {naming.page.words.acts.values.adjustment[to].toLowerCase()}
      {what && (
        <>
          . <span class="rg-said">{what}</span>
        </>
      )}
    </>
  ))
