import type { Comparison } from '../compare.js'
import type { Receipt } from '../receipt.js'
import { type Finding, type Verdict, weightOf } from '../verify.js'
import { type Content, element, pairs } from './element.js'
import { momentWords } from './moment.js'
import { shownView } from './shown-view.js'
import { type Blanks, type Language, type Speech, said, type Told } from './words.js'

/** What the drawing of a verdict is told beside the verdict. `offices` are names that the node's law gives. */
export type Reading = Readonly<{
  speech: Speech
  language: Language
  offices: Readonly<Record<string, Readonly<Record<Language, string>>>>
}>

const signs = { proven: '✓', open: '…', failed: '✕' } as const

/** What a finding fills into its sentences. */
function blanksOf({ language }: Reading, finding: Finding): Blanks {
  const by = 'by' in finding ? [finding.by].flat().join(', ') : ''
  if (finding.says === 'promised') return { by, time: momentWords(language, finding.at) }
  if (finding.says === 'included') return { by, place: finding.index + 1, size: finding.size }
  return 'time' in finding ? { by, time: momentWords(language, finding.time) } : { by }
}

function findingView(reading: Reading, finding: Finding): HTMLElement {
  const { findings, marks } = reading.speech.words
  const [weight, blanks] = [weightOf(finding), blanksOf(reading, finding)]
  const { title, text, todo }: Told = findings[finding.says]
  return element(
    'li',
    { class: `finding ${weight}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[weight]),
    element('h3', {}, element('span', { class: 'quiet' }, `${marks[weight]}: `), said(title, blanks)),
    element('p', {}, said(text, blanks)),
    todo && element('p', { class: 'todo' }, element('strong', {}, `${findings.todo}: `), todo),
  )
}

const findingsView = (reading: Reading, findings: readonly Finding[]): Content => [
  element('h2', {}, reading.speech.words.findings.title),
  element(
    'ol',
    { class: 'findings' },
    findings.map((finding) => findingView(reading, finding)),
  ),
]

type Outcome = 'final' | 'holds' | 'nothing' | 'fails' | 'short'

function outcomeOf({ holds, final, findings }: Verdict): Outcome {
  if (holds) return final ? 'final' : 'holds'
  return findings.some((finding) => weightOf(finding) === 'failed') ? 'fails' : 'nothing'
}

function spanWords({ speech: { words }, language }: Reading, { notAfter, notBefore }: Verdict): string | undefined {
  const after = notAfter === undefined ? undefined : momentWords(language, notAfter)
  const before = notBefore === undefined ? undefined : momentWords(language, notBefore)
  if (after !== undefined && before !== undefined) return words.between({ before, after })
  if (after !== undefined) return words.notAfter({ after })
  return before === undefined ? undefined : words.notBefore({ before })
}

const panel = ({ speech }: Reading, outcome: Outcome, span?: string): HTMLElement => {
  const { title, text } = speech.words.verdicts[outcome]
  return element(
    'div',
    { class: `verdict ${outcome}` },
    element('h2', { id: 'verdict', tabindex: '-1' }, title),
    element('p', {}, text),
    span && element('p', { class: 'span' }, span),
  )
}

function actView({ speech: { words, kinds }, language, offices }: Reading, { act }: Receipt): Content {
  const office = offices[act.by.office]?.[language] ?? act.by.office
  return [
    element('h2', {}, words.act.title),
    pairs([
      [words.act.kind, kinds[act.kind]?.done ?? act.kind],
      [words.act.file, act.file],
      [words.act.seq, String(act.seq)],
      [words.act.at, momentWords(language, act.at)],
      [words.act.by, words.act.person({ office, person: act.by.person })],
      [words.act.norm, act.norm],
      [words.act.basis, act.basis.join(', ')],
    ]),
  ]
}

function fieldsView({ speech }: Reading, { act, others }: Receipt, { shown }: Verdict): Content {
  const { title, lead, none, hidden } = speech.words.shown
  return [
    element('h2', {}, title),
    element('p', {}, shown.length > 0 ? lead : none),
    shownView(speech, act.kind, shown),
    others.length > 0 ? element('p', { class: 'quiet-text' }, hidden({ count: others.length })) : undefined,
  ]
}

/** What two receipts say of the log together. */
export function comparisonView({ speech: { words } }: Reading, comparison: Comparison): Content {
  const { title, text } = words.compared[comparison.says]
  const weight = { forked: 'failed', agree: 'proven', apart: 'open' } as const
  const sign = weight[comparison.says]
  return [
    element('h2', {}, words.compared.title),
    element(
      'div',
      { class: `finding ${sign}` },
      element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[sign]),
      element('h3', {}, said(title)),
      element('p', {}, said(text, { ...comparison })),
    ),
  ]
}

/** All that a receipt proves, or exactly what fails. What it says is shown only when it holds. */
export const verdictView = (reading: Reading, receipt: Receipt, verdict: Verdict): Content => [
  panel(reading, outcomeOf(verdict), spanWords(reading, verdict)),
  verdict.holds ? actView(reading, receipt) : undefined,
  verdict.holds ? fieldsView(reading, receipt, verdict) : undefined,
  findingsView(reading, verdict.findings),
]

/** What the code on paper proves. */
export const shortView = (reading: Reading, finding: Finding): Content => [
  panel(reading, weightOf(finding) === 'proven' ? 'short' : 'fails'),
  findingsView(reading, [finding]),
]
