import type { Child } from 'hono/jsx'
import type { Act } from '../../../domain/act.js'
import type { NamedMeasure } from '../../acts/measures.js'
import { doneWords } from '../../acts/story.js'
import { type Delivery, isDevice, isUntested, type Trace } from '../../acts/traces.js'
import type { Page } from '../../page.js'
import { Tag } from '../../parts/tag.js'
import type { Shown } from './shown.js'

/** When something was recorded, leading to its act in the story. */
export const ActLink = ({ page, act: { seq, at } }: { page: Page; act: Act }) => (
  <a class="govuk-link" href={`#act-${seq}`}>
    <time datetime={at.toString()}>{page.instant(at)}</time>
  </a>
)

/** What happened one after another, each in one line. */
export const Lines = ({ lines }: { lines: readonly Child[] }) => (
  <ul class="govuk-list rg-follow__lines">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

const Signed = ({ page, words }: { page: Page; words: Delivery['words'] }) => {
  const { unsigned, signed, contradicted } = page.words.follow.deliveries
  if (words.length === 0) return <Tag tone="attention" text={unsigned} />
  return (
    <>
      {words.map((act) => {
        const confirms = act.kind === 'case/compliance-confirmed'
        return (
          <>
            <Tag tone={confirms ? 'done' : 'danger'} text={confirms ? signed : contradicted} />{' '}
            <ActLink page={page} act={act} /> {act.body?.what && <span class="rg-said">{act.body.what}</span>}
          </>
        )
      })}
    </>
  )
}

const DeliveryLine = ({ page, delivery: { act, words } }: { page: Page; delivery: Delivery }) => {
  const { serial, to } = page.words.follow.deliveries
  const { delivered, serial: number, receivedBy, evidence } = act.body ?? {}
  return (
    <>
      <ActLink page={page} act={act} />: <span class="rg-said">{delivered ?? evidence}</span>
      {number && <span class="rg-follow__more">{serial({ number })}</span>}
      {receivedBy && <span class="rg-follow__more">{to({ who: receivedBy })}</span>}
      <span class="rg-follow__more">
        <Signed page={page} words={words} />
      </span>
    </>
  )
}

const TestLine = ({ page, act }: { page: Page; act: Trace['tests'][number] }) => {
  const { worked, failed, supplier } = page.words.follow.tests
  const { worked: did } = act.facets
  return (
    <>
      <Tag tone={did ? 'done' : 'danger'} text={did ? worked : failed} /> <ActLink page={page} act={act} />{' '}
      <span class="rg-said">{act.body?.how}</span>
      {act.body?.supplier && <span class="rg-follow__more">{supplier({ who: act.body.supplier })}</span>}
    </>
  )
}

const alarmTones = { yes: 'done', late: 'attention', no: 'danger' } as const

const AlarmLine = ({ page, act }: { page: Page; act: Trace['alarms'][number] }) => {
  const { answered } = page.words.follow.alarms
  const { minutes, outcome, when } = act.body ?? {}
  const how = act.facets.answered
  const inMinutes = minutes === undefined ? '' : `: ${page.words.acts.minutes({ count: minutes })}`
  return (
    <>
      <Tag tone={alarmTones[how]} text={`${answered[how]}${inMinutes}`} /> <ActLink page={page} act={act} />{' '}
      <span class="rg-said">{[when, outcome].filter(Boolean).join('. ')}</span>
    </>
  )
}

const FailureLine = ({ page, act }: { page: Page; act: Trace['failures'][number] }) => (
  <>
    <ActLink page={page} act={act} /> {doneWords(page, act.kind)}: <span class="rg-said">{act.body?.what}</span>
  </>
)

const Untested = ({ page, trace }: { page: Page; trace: Trace }) => {
  const { never, notSince } = page.words.follow.tests
  return isUntested(trace) ? <Tag tone="attention" text={trace.tests.length > 0 ? notSince : never} /> : null
}

/** What became of a measure: each kind of thing that happened to it under its name. Nothing is said of what did not happen, but of a test. */
export function traceRows(shown: Pick<Shown, 'page' | 'law'>, measure: NamedMeasure, trace: Trace) {
  const { page, law } = shown
  const { deliveries, tests, alarms, failures } = page.words.follow
  const device = isDevice(law, measure)
  return [
    ...(trace.deliveries.length > 0
      ? [
          {
            key: deliveries.title,
            value: (
              <Lines lines={trace.deliveries.map((delivery) => <DeliveryLine page={page} delivery={delivery} />)} />
            ),
          },
        ]
      : []),
    ...(trace.tests.length > 0 || (device && isUntested(trace))
      ? [
          {
            key: tests.title,
            value: (
              <>
                {device && <Untested page={page} trace={trace} />}
                <Lines lines={trace.tests.map((act) => <TestLine page={page} act={act} />)} />
              </>
            ),
          },
        ]
      : []),
    ...(trace.alarms.length > 0
      ? [{ key: alarms.title, value: <Lines lines={trace.alarms.map((act) => <AlarmLine page={page} act={act} />)} /> }]
      : []),
    ...(trace.failures.length > 0
      ? [
          {
            key: failures.title,
            value: <Lines lines={trace.failures.map((act) => <FailureLine page={page} act={act} />)} />,
          },
        ]
      : []),
  ]
}
