import type { Child } from 'hono/jsx'
import { Temporal } from 'temporal-polyfill'
import { folioOf } from '../../app/folio.js'
import type { Act } from '../../domain/act.js'
import { actKindOf, fileKindOf } from '../../domain/file.js'
import type { Law } from '../../domain/law/law.js'
import type { Page } from '../page.js'
import { Details } from '../parts/details.js'
import { SummaryList, type SummaryRow } from '../parts/summary-list.js'
import { dateWords } from '../words/instant.js'
import { type MeasureName, nameIn } from './measures.js'
import { adjustedLines, consenterNames, decreedLines, plannedLines } from './plan-said.js'
import { consenterName } from './plans.js'
import { type Manner, type Question, questionsOf } from './questions.js'

/** What naming an answer takes beside the answer: the law of its day, the measures of its case, and who has to agree to its plan. */
export type Naming = Readonly<{
  page: Page
  law: Law
  measures: readonly MeasureName[]
  consenters?: ReadonlyMap<string, string> | undefined
  /** How a limit was reckoned, in the reader's language, where that is not the one it was recorded in. */
  reckoned?: readonly string[] | undefined
}>

type Of<Value> = (value: Value, naming: Naming, question: Question) => Child
type Line = Readonly<Record<string, string>>

const choiceWords: Of<string> = (value, { page }, { values }) =>
  (page.words.acts.values[values!] as Line)[value] ?? value

const Lines = ({ lines }: { lines: readonly Child[] }) => (
  <ul class="govuk-list govuk-list--bullet">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

const measureLine = ({ measure, what, authority }: Line, { page, law }: Naming): Child => (
  <>
    <strong>{nameIn(law.measures, measure, page.language)}</strong>: <span class="rg-said">{what}</span> (
    {nameIn(law.authorities, authority, page.language) ?? page.words.acts.measure.mechanism})
  </>
)

const measureName: Of<string> = (value, { measures }) => {
  const named = measures.find(({ id }) => id === value)
  return named?.what ? `${named.name}: ${named.what}` : (named?.name ?? value)
}

/** An old study reads in the words that its instrument had then: they stand in the act. */
const answerRow = ({ asked = '', anchor, evidence, source, confidence }: Line, { page }: Naming): SummaryRow => {
  const { unknown, sources, confidences } = page.words.study.answer
  const doubts = [source && (sources as Line)[source], confidence && (confidences as Line)[confidence]].filter(Boolean)
  return {
    key: asked,
    value: (
      <>
        {anchor ?? unknown}
        {evidence && <span class="rg-said rg-evidence">{evidence}</span>}
        {doubts.length > 0 && <span class="govuk-hint rg-evidence">{doubts.join(' · ')}</span>}
      </>
    ),
  }
}

const answers: Of<Line[]> = (value, naming) => (
  <Details summary={naming.page.words.study.answer.all({ count: value.length })}>
    <SummaryList rows={value.map((one) => answerRow(one, naming))} />
  </Details>
)

/** Modules of different instruments do not share a name: the act says of which it is. */
const modules: Of<string[]> = (value, { page, law }) => {
  const known = law.instruments.flatMap((instrument) => instrument.modules)
  return value.length > 0 && <Lines lines={value.map((id) => nameIn(known, id, page.language))} />
}

const recommendation = ({ measure = '', to = '', why }: Line, naming: Naming, question: Question): Child => (
  <>
    {measureName(measure, naming, question)}:{' '}
    <strong>{choiceWords(to, naming, { ...question, values: 'adjustment' })}</strong>
    {why && <span class="rg-said rg-evidence">{why}</span>}
  </>
)

/** What a letter tells of a person, each with why the addressee needs it. */
const disclosed: Of<Line[]> = (value, { page }) =>
  value.length > 0 && (
    <Lines
      lines={value.map(
        ({ field = '', why }) => `${(page.words.acts.values.disclosed as Line)[field] ?? field}: ${why}`,
      )}
    />
  )

/** What was recorded stays beside what was reckoned again for the reader. */
const reckoning: Of<string[]> = (value, { page, reckoned }) =>
  reckoned ? (
    <>
      <Lines lines={reckoned} />
      <Details summary={page.words.acts.asRecorded}>
        <div lang="es">
          <Lines lines={value} />
        </div>
      </Details>
    </>
  ) : (
    <Lines lines={value} />
  )

const typed: Of<string> = (value) => <span class="rg-said">{value}</span>

/** How each manner of answer is told. Whatever people typed stays text, with its own breaks. */
const told: Readonly<Record<Manner, Of<never>>> = {
  line: typed,
  text: typed,
  act: ((value, { page }) => page.words.acts.decision({ seq: value })) satisfies Of<number>,
  adjusted: ((value, naming) => <Lines lines={adjustedLines(value, naming)} />) satisfies Of<
    Parameters<typeof adjustedLines>[0]
  >,
  consenter: ((value, { page, consenters }) => consenterName(page, value, consenters)) satisfies Of<string>,
  consenters: ((value) => <Lines lines={consenterNames(value)} />) satisfies Of<Parameters<typeof consenterNames>[0]>,
  days: ((value, { page }) => page.words.acts.days({ count: value })) satisfies Of<number>,
  decision: ((value, { page }) => (
    <a class="govuk-link" href={`#act-${value}`}>
      {page.words.acts.decision({ seq: value })}
    </a>
  )) satisfies Of<number>,
  decreed: ((value, naming) => <Lines lines={decreedLines(value, naming)} />) satisfies Of<
    Parameters<typeof decreedLines>[0]
  >,
  'named-measures': ((value, naming, question) => (
    <Lines lines={value.map((id) => measureName(id, naming, question))} />
  )) satisfies Of<string[]>,
  planned: ((value, naming) => <Lines lines={plannedLines(value, naming)} />) satisfies Of<
    Parameters<typeof plannedLines>[0]
  >,
  'yes-no': ((value, { page }) => (value ? page.words.common.yes : page.words.common.no)) satisfies Of<boolean>,
  choice: choiceWords,
  answers,
  authority: ((value, { page, law }) => nameIn(law.authorities, value, page.language)) satisfies Of<string>,
  authorities: ((value, { page, law }) =>
    value.length > 0 && <Lines lines={value.map((id) => nameIn(law.authorities, id, page.language))} />) satisfies Of<
    string[]
  >,
  asked: ((value, { page, law }) => (
    <Lines lines={value.map(({ measure, what }) => `${nameIn(law.measures, measure, page.language)}: ${what}`)} />
  )) satisfies Of<Line[]>,
  binding: ((value, { page, law }) => nameIn(law.bindingness, value, page.language)) satisfies Of<string>,
  case: ((value) => (
    <span class="rg-folio" translate="no">
      {folioOf(value)}
    </span>
  )) satisfies Of<string>,
  catalogue: ((value, { page, law }) => nameIn(law.measures, value, page.language)) satisfies Of<string>,
  circle: ((value, { page, law }) =>
    value.length > 0 && (
      <Lines lines={value.map(({ name, relation }) => `${name} (${nameIn(law.relations, relation, page.language)})`)} />
    )) satisfies Of<Line[]>,
  day: ((value, { page }) => dateWords(page.words, Temporal.PlainDate.from(value))) satisfies Of<string>,
  disclosed,
  entity: ((value, { page, law }) =>
    law.entities.find(({ id }) => id === value)?.name ?? page.words.common.unknown) satisfies Of<string>,
  instant: ((value, { page }) => page.instant(Temporal.Instant.from(value))) satisfies Of<string>,
  instrument: ((value, { page, law }) => nameIn(law.instruments, value, page.language)) satisfies Of<string>,
  level: ((value, { page, law }) => nameIn(law.levels, value, page.language)) satisfies Of<string>,
  letter: ((value) => <span translate="no">{value.slice('instruction-'.length)}</span>) satisfies Of<string>,
  lines: ((value) => <Lines lines={value} />) satisfies Of<string[]>,
  measure: measureName,
  measures: ((value, naming) => <Lines lines={value.map((one) => measureLine(one, naming))} />) satisfies Of<Line[]>,
  minutes: ((value, { page }) => page.words.acts.minutes({ count: value })) satisfies Of<number>,
  misuse: ((value, { page, law }) => nameIn(law.misuse, value, page.language)) satisfies Of<string>,
  modules,
  office: ((value, { page, law }) => nameIn(law.offices, value, page.language)) satisfies Of<string>,
  population: ((value, { page, law }) => nameIn(law.populations, value, page.language)) satisfies Of<string>,
  reckoning,
  recommended: ((value, naming, question) => (
    <Lines lines={value.map((one) => recommendation(one, naming, question))} />
  )) satisfies Of<Line[]>,
  relation: ((value, { page, law }) => nameIn(law.relations, value, page.language)) satisfies Of<string>,
  report: ((value, { page }) => (
    <a class="govuk-link" href={`#act-${value}`}>
      {page.words.acts.report({ seq: value })}
    </a>
  )) satisfies Of<number>,
  rule: ((value, { page, law }) => nameIn(law.clocks, value, page.language)) satisfies Of<string>,
}

/** One answer in words; nothing when it was not given. */
export function answerWords(question: Question, value: unknown, naming: Naming): Child | undefined {
  if (value === undefined || value === '') return undefined
  return told[question.as](value as never, naming, question) || undefined
}

/** What stands under a name in something said; a dot leads into a part of its own. */
export const valueAt = (said: unknown, name: string): unknown =>
  name.split('.').reduce((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], said)

/** What the law calls a field of an act. */
export const labelOf = ({ words }: Page, kind: string, name: string): string =>
  (words.acts.kinds as Readonly<Record<string, { fields: Line }>>)[kind]!.fields[name]!

/** What an act says, field by field, in the reader's language. What was left out is left out. */
export const saidRows = (act: Act, naming: Naming): SummaryRow[] =>
  questionsOf(act.kind).flatMap((question) => {
    const value = answerWords(question, valueAt(act.body, question.name), naming)
    return value === undefined ? [] : [{ key: labelOf(naming.page, act.kind, question.name), value }]
  })

/** Whether an act keeps something of class C3 that is shut in this reading of it. */
export function isShut({ file, kind, body }: Act): boolean {
  const apart = actKindOf(fileKindOf(file), kind).apart ?? []
  return body !== undefined && apart.length > 0 && apart.every((name) => valueAt(body, name) === undefined)
}
