import { Temporal } from 'temporal-polyfill'
import { type Finding, weightOf } from '../../log/verify.js'
import type { Page } from '../page.js'
import { dateWords, zoneWords } from '../words/instant.js'

type Told = Readonly<{ title: unknown; text: unknown; todo?: string }>
type Blanks = Readonly<Record<string, string | number>>

/** A sentence with its places filled in. One without places is itself. */
export const filled = (sentence: unknown, blanks: Blanks = {}): string =>
  typeof sentence === 'function' ? (sentence as (blanks: Blanks) => string)(blanks) : String(sentence)

const instantIn = (given: number | string): Temporal.Instant | undefined => {
  try {
    return typeof given === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(given * 1000)
      : Temporal.Instant.from(given)
  } catch {
    return undefined
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

/** An instant in the law's zone and in universal time. What is no instant is told as it stands. */
export function momentWords({ words, zone }: Page, given: number | string): string {
  const instant = instantIn(given)
  if (!instant) return String(given)
  const there = instant.toZonedDateTimeISO(zone)
  const universal = instant.toZonedDateTimeISO('UTC').toPlainDateTime()
  const [day, time] = universal.toString({ smallestUnit: 'second' }).split('T')
  const utc = there.toPlainDate().equals(universal.toPlainDate()) ? time : `${day} ${time}`
  return words.common.time.at({
    date: dateWords(words, there.toPlainDate()),
    clock: `${two(there.hour)}:${two(there.minute)}:${two(there.second)}`,
    zone: `${zoneWords(words, zone)}; ${utc} UTC`,
  })
}

function blanksOf(page: Page, finding: Finding): Blanks {
  const by = 'by' in finding ? [finding.by].flat().join(', ') : ''
  if (finding.says === 'promised') return { by, time: momentWords(page, finding.at) }
  if (finding.says === 'included') return { by, place: finding.index + 1, size: finding.size }
  return 'time' in finding ? { by, time: momentWords(page, finding.time) } : { by }
}

type Weight = 'proven' | 'failed' | 'open'
const signs: Readonly<Record<Weight, string>> = { proven: '✓', open: '…', failed: '✕' }

type Line = Readonly<{ page: Page; weight: Weight; told: Told; blanks?: Blanks }>

/** One thing that was checked: what it says, what that means, and what to do where it fails. */
export const Checked = ({ page, weight, told, blanks = {} }: Line) => (
  <>
    <span class="rg-finding__sign" aria-hidden="true">
      {signs[weight]}
    </span>
    <h3 class="rg-finding__title">
      <span class="govuk-visually-hidden">{page.words.verify.marks[weight]}: </span>
      {filled(told.title, blanks)}
    </h3>
    <p>{filled(told.text, blanks)}</p>
    {told.todo && (
      <p>
        <strong>{page.words.verify.findings.todo}:</strong> {told.todo}
      </p>
    )}
  </>
)

/** All that was found, in the order in which it was checked. */
export const Findings = ({ page, findings }: { page: Page; findings: readonly Finding[] }) => (
  <>
    <h2 class="govuk-heading-m">{page.words.verify.findings.title}</h2>
    <ol class="rg-findings">
      {findings.map((finding) => (
        <li class={`rg-finding rg-finding--${weightOf(finding)}`}>
          <Checked
            page={page}
            weight={weightOf(finding)}
            told={page.words.verify.findings[finding.says]}
            blanks={blanksOf(page, finding)}
          />
        </li>
      ))}
    </ol>
  </>
)
