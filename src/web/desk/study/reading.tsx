import { nameIn } from '../../acts/measures.js'
import type { Ctx } from '../../env.js'
import type { Page } from '../../page.js'
import { BackLink } from '../../parts/back-link.js'
import { Notice } from '../../parts/notice.js'
import { SummaryList } from '../../parts/summary-list.js'
import { Tag } from '../../parts/tag.js'
import { href, routes } from '../../routes.js'
import { deskPage } from '../frame.js'
import { caseAddress } from '../signing.js'
import { AnswersRead } from './answers-read.js'
import { Events } from './events.js'
import { openedStudies } from './opened-studies.js'
import { Reckoning } from './reckoning.js'
import { type MadeStudy, studiesOf } from './studies.js'

type Props = Readonly<{ page: Page; study: MadeStudy }>

/** Where a level that departs from its instrument stands, with both analysts' reasons. */
const Override = ({ page, study: { act, stands, seconding } }: Props) => {
  const words = page.words.study.reading
  const told = { awaited: words.awaited, given: words.agreed, fallen: words.disagreed, replaced: words.replaced }
  return (
    stands !== 'not-needed' && (
      <Notice tone={stands === 'given' ? 'done' : 'attention'} title={words.override}>
        <p class="rg-said">{act.body?.override?.reasons}</p>
        <p>{told[stands]}</p>
        <p class="rg-said">{seconding?.body?.reasons}</p>
      </Notice>
    )
  )
}

const Beneficiaries = ({ page, study }: Props) => {
  const { beneficiaries, self, others } = page.words.study.reading
  const { length: count } = study.act.facets.beneficiaries
  return (
    <>
      <h2 class="govuk-heading-m">{beneficiaries}</h2>
      <p class="govuk-body">
        {self}
        {count > 0 && `, ${others({ count })}`}
      </p>
    </>
  )
}

const Body = ({ page, study }: Props) => {
  const { act, chosen, law } = study
  const words = page.words.study.reading
  if (!act.body) return <p class="govuk-body">{words.forgotten}</p>
  const { fields } = page.words.acts.kinds['case/risk-study-made']
  const { instrument, version, modules, nexus, reasons, answers } = act.body
  const name = nameIn(law.instruments, instrument, page.language) ?? instrument
  return (
    <>
      <h2 class="govuk-heading-m">{words.reasons}</h2>
      <SummaryList
        rows={[
          { key: fields.instrument, value: words.instrument({ name, version }) },
          ...(modules.length > 0
            ? [{ key: fields.modules, value: modules.map((id) => moduleName(study, id, page)).join(', ') }]
            : []),
          { key: fields.nexus, value: <span class="rg-said">{nexus}</span> },
          { key: fields.reasons, value: <span class="rg-said">{reasons}</span> },
        ]}
      />
      {chosen ? (
        <Reckoning page={page} law={law} chosen={chosen} answers={answers} />
      ) : (
        <p class="govuk-body">{page.words.study.reckoning.gone}</p>
      )}
      <Beneficiaries page={page} study={study} />
      <h2 class="govuk-heading-m">{words.factors}</h2>
      <p class="govuk-hint">{words.kept}</p>
      <AnswersRead page={page} study={study} answers={answers} />
    </>
  )
}

const moduleName = ({ chosen }: MadeStudy, id: string, { language }: Page): string =>
  nameIn(chosen?.instrument.modules ?? [], id, language) ?? id

/** One study as it was made: by the instrument, the law and the words of its day. */
export async function showReading(c: Ctx) {
  const { page, world } = c.var
  const found = await openedStudies(c)
  if ('answer' in found) return found.answer
  const { file, acts } = found
  const study = studiesOf(world.law, acts).find(({ act }) => String(act.seq) === c.req.param('seq'))
  if (!study) return c.notFound()
  const { act, law } = study
  const words = page.words.study
  const office = page.words.acts.by.office({
    office: nameIn(law.offices, act.by.office, page.language) ?? act.by.office,
    person: act.by.person,
  })
  const content = (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{words.reading.made({ at: page.instant(act.at), office })}</span>
        {words.reading.title}
      </h1>
      <p class="rg-tags">
        <Tag
          tone={act.facets.protects ? 'attention' : 'calm'}
          text={nameIn(law.levels, act.facets.level, page.language) ?? act.facets.level}
        />
      </p>
      <Override page={page} study={study} />
      <div class="rg-beside">
        <div>
          <Body page={page} study={study} />
        </div>
        <div>
          <Events page={page} acts={acts.filter(({ seq }) => seq < act.seq)} />
          <p class="govuk-body">
            <a class="govuk-link" href={page.to(href(routes.studies, { file }))}>
              {words.compare.link}
            </a>
          </p>
        </div>
      </div>
    </>
  )
  const before = <BackLink href={caseAddress(c, file)} text={words.reading.back} />
  return deskPage(c, { title: words.reading.title, before }, content)
}
