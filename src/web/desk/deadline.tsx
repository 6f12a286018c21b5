import { folioOf } from '../../app/folio.js'
import { verdictsOf } from '../../app/verdicts.js'
import type { Act } from '../../domain/act.js'
import { type Clock, clocksOf } from '../../domain/clock/clocks.js'
import { due } from '../../domain/clock/due.js'
import type { Verdict } from '../../domain/clock/evidence.js'
import { articleIn, explain } from '../../domain/clock/explain.js'
import { ownerName } from '../acts/owed.js'
import { doneWords } from '../acts/story.js'
import type { Ctx } from '../env.js'
import type { Page } from '../page.js'
import { BackLink } from '../parts/back-link.js'
import { SummaryList, type SummaryRow } from '../parts/summary-list.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { Evidence, evidenceOn } from '../receipts/evidence.js'
import { href, routes } from '../routes.js'
import { zoneWords } from '../words/instant.js'
import { deskPage, lawOf, may, refusedPage } from './frame.js'
import { VerdictTag } from './limits.js'
import { outlineOf } from './opening.js'

const actWords = (page: Page, acts: readonly Act[], seq: number): string => {
  const act = acts[seq - 1]!
  return page.words.desk.deadline.act({ seq, title: doneWords(page, act.kind), at: page.instant(act.at) })
}

/** Both verdicts: by the clock of this node, and by what witnesses prove. Without a log there is one. */
function verdictRows(page: Page, clock: Clock, verdict: Verdict | undefined): SummaryRow[] {
  const { words } = page
  const byClock = <VerdictTag page={page} clock={clock} />
  if (!verdict) return [{ key: words.desk.deadline.facts.verdict, value: byClock }]
  return [
    { key: words.evidence.heading, value: <Evidence page={page} clock={clock} verdict={verdict} /> },
    { key: words.evidence.clock, value: byClock },
  ]
}

type Judged = Readonly<{ clock: Clock; acts: readonly Act[]; verdict: Verdict | undefined }>

function factsOf(c: Ctx, { clock, acts, verdict }: Judged): SummaryRow[] {
  const { page } = c.var
  const { facts } = page.words.desk.deadline
  const { article, verified } = clock.text
  return [
    ...verdictRows(page, clock, verdict),
    { key: facts.due, value: clock.due ? page.instant(clock.due) : page.words.common.duty.noLimit },
    { key: facts.owedBy, value: ownerName(lawOf(c), clock.owedBy, page) },
    { key: facts.start, value: actWords(page, acts, clock.start) },
    ...(clock.stop ? [{ key: facts.stop, value: actWords(page, acts, clock.stop.seq) }] : []),
    ...(clock.end ? [{ key: facts.end, value: actWords(page, acts, clock.end.seq) }] : []),
    {
      key: facts.article,
      value: (
        <>
          {articleIn(article, page.language)} <VerifiedTag page={page} verified={verified} />
        </>
      ),
    },
    { key: facts.norm, value: acts[clock.start - 1]!.norm },
    { key: facts.zone, value: `${zoneWords(page.words, page.zone)} (${page.zone})` },
  ]
}

/** How one limit was reckoned, step by step, on one page that prints. Only instants and kinds of acts: no file is opened. */
export async function showDeadline(c: Ctx) {
  const { page, world } = c.var
  const found = await outlineOf(c)
  if (!found) return c.notFound()
  const back = page.to(href(routes.case, { file: found.file }))
  if (!may(c, 'files.read')) return refusedPage(c, { refused: [{ because: 'reading.not-yours' }], status: 403, back })
  const { rule, start } = c.req.param() as { rule: string; start: string }
  const clock = clocksOf(world.law, found.acts).find((one) => one.rule === rule && String(one.start) === start)
  if (!clock) return c.notFound()
  const judged = world.log ? await verdictsOf(world, found.file, found.acts) : []
  const { title, steps, back: text } = page.words.desk.deadline
  const content = (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{page.words.desk.case.heading({ folio: folioOf(found.file) })}</span>
        {clock.text.name[page.language]}
      </h1>
      <SummaryList rows={factsOf(c, { clock, acts: found.acts, verdict: evidenceOn(judged, clock) })} />
      <h2 class="govuk-heading-m">{steps}</h2>
      <ol class="govuk-list govuk-list--number rg-steps">
        {explain(due(clock.text, clock.startedAt, world.law.zone), page.language).map((step) => (
          <li>{step}</li>
        ))}
      </ol>
    </>
  )
  return deskPage(c, { title, before: <BackLink href={back} text={text} /> }, content)
}
