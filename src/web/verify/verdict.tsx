import type { Law } from '../../domain/law/law.js'
import type { Comparison } from '../../log/compare.js'
import type { Receipt } from '../../log/receipt.js'
import { type Finding, type Verdict, weightOf } from '../../log/verify.js'
import type { Page } from '../page.js'
import { SummaryList } from '../parts/summary-list.js'
import { Checked, Findings, momentWords } from './finding.js'
import { ShownFields } from './shown.js'

type Outcome = 'final' | 'holds' | 'nothing' | 'fails' | 'short'

function outcomeOf({ holds, final, findings }: Verdict): Outcome {
  if (holds) return final ? 'final' : 'holds'
  return findings.some((finding) => weightOf(finding) === 'failed') ? 'fails' : 'nothing'
}

function spanWords(page: Page, { notAfter, notBefore }: Verdict): string | undefined {
  const { between, notAfter: until, notBefore: since } = page.words.verify
  const after = notAfter === undefined ? undefined : momentWords(page, notAfter)
  const before = notBefore === undefined ? undefined : momentWords(page, notBefore)
  if (after !== undefined && before !== undefined) return between({ before, after })
  if (after !== undefined) return until({ after })
  return before === undefined ? undefined : since({ before })
}

const Outcome = ({ page, outcome, span }: { page: Page; outcome: Outcome; span?: string | undefined }) => {
  const { title, text } = page.words.verify.verdicts[outcome]
  return (
    <div class={`rg-verdict rg-verdict--${outcome}`}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p>{text}</p>
      {span && <p class="rg-verdict__span">{span}</p>}
    </div>
  )
}

type ActProps = { page: Page; law: Law | undefined; receipt: Receipt }

const Act = ({ page, law, receipt: { committed } }: ActProps) => {
  const { act } = page.words.verify
  const kinds: Readonly<Record<string, { done: string }>> = page.words.acts.kinds
  const { by, kind, file, seq, at, norm, basis } = committed
  const office = law?.offices.find(({ id }) => id === by.office)?.name[page.language] ?? by.office
  return (
    <>
      <h2 class="govuk-heading-m">{act.title}</h2>
      <SummaryList
        rows={[
          { key: act.kind, value: kinds[kind]?.done ?? kind },
          { key: act.file, value: file },
          { key: act.seq, value: String(seq) },
          { key: act.at, value: momentWords(page, at) },
          { key: act.by, value: act.person({ office, person: by.person }) },
          { key: act.norm, value: norm },
          { key: act.basis, value: basis.join(', ') },
        ]}
      />
    </>
  )
}

const Fields = ({ page, receipt: { committed }, verdict: { shown } }: VerdictProps) => {
  const words = page.words.verify.shown
  const hidden = committed.fields.length
  return (
    <>
      <h2 class="govuk-heading-m">{words.title}</h2>
      <p class="govuk-body">{shown.length > 0 ? words.lead : words.none}</p>
      {shown.length > 0 && <ShownFields page={page} kind={committed.kind} shown={shown} />}
      {hidden > 0 && <p class="govuk-body rg-quiet">{words.hidden({ count: hidden })}</p>}
    </>
  )
}

type VerdictProps = ActProps & { verdict: Verdict }

/** All that a receipt proves, or exactly what fails. What it says is shown only when it holds. */
export const VerdictOf = (props: VerdictProps) => {
  const { page, verdict } = props
  return (
    <>
      <Outcome page={page} outcome={outcomeOf(verdict)} span={spanWords(page, verdict)} />
      {verdict.holds && <Act {...props} />}
      {verdict.holds && <Fields {...props} />}
      <Findings page={page} findings={verdict.findings} />
    </>
  )
}

/** What the code on paper proves. */
export const ShortVerdict = ({ page, finding }: { page: Page; finding: Finding }) => (
  <>
    <Outcome page={page} outcome={weightOf(finding) === 'proven' ? 'short' : 'fails'} />
    <Findings page={page} findings={[finding]} />
  </>
)

const weights = { forked: 'failed', agree: 'proven', apart: 'open' } as const

/** What two receipts say of the log together. */
export const Compared = ({ page, comparison }: { page: Page; comparison: Comparison }) => {
  const { compared } = page.words.verify
  const weight = weights[comparison.says]
  return (
    <>
      <h2 class="govuk-heading-m">{compared.title}</h2>
      <div class={`rg-finding rg-finding--${weight}`}>
        <Checked page={page} weight={weight} told={compared[comparison.says]} blanks={{ ...comparison }} />
      </div>
    </>
  )
}
