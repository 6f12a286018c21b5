import type { Act } from '../../domain/act.js'
import type { CaseFile } from '../../domain/case/case.js'
import { measureNames, namedMeasures, nameIn } from '../acts/measures.js'
import { PlanWords } from '../acts/plan-words.js'
import { consentersIn, plannedIn } from '../acts/plans.js'
import { BarredCarriers } from '../desk/follow/barred-carriers.js'
import { MisuseTold } from '../desk/follow/misuse.js'
import { Reviews } from '../desk/follow/reviews.js'
import { lawOf } from '../desk/frame.js'
import { Events } from '../desk/study/events.js'
import { studiesOf } from '../desk/study/studies.js'
import type { Ctx } from '../env.js'
import { SummaryList } from '../parts/summary-list.js'
import { Table } from '../parts/table.js'
import { href, routes } from '../routes.js'

/** What the Board has before it about one case. Its opening is on record already. */
type Before = Readonly<{ c: Ctx; file: string; acts: readonly Act[]; state: CaseFile }>

const Study = ({ c, file, acts, state }: Before) => {
  const { page, world } = c.var
  const { item } = page.words.board
  const study = studiesOf(world.law, acts).find(({ act }) => act.seq === state.study?.seq)
  if (!study) return <p class="govuk-body">{item.noStudy}</p>
  const { act, law } = study
  return (
    <SummaryList
      rows={[
        { key: item.level, value: nameIn(law.levels, act.facets.level, page.language) },
        { key: item.nexus, value: act.body?.nexus },
        { key: page.words.acts.kinds['case/risk-study-made'].fields.reasons, value: act.body?.reasons },
        {
          key: item.study,
          value: (
            <a class="govuk-link" href={page.to(href(routes.study, { file, seq: act.seq }))}>
              {item.readStudy}
            </a>
          ),
        },
      ]}
    />
  )
}

const Plan = ({ c, acts, state }: Before) => {
  const { page } = c.var
  const { item } = page.words.board
  const law = lawOf(c)
  const names = measureNames(law, acts, page.language)
  const planned = plannedIn(acts).filter(({ id }) => state.plan?.measures.includes(id))
  return (
    <Table
      caption={item.plan}
      columns={[item.measure, page.words.acts.measure.authority, item.word].map((text) => ({ text }))}
      rows={planned.map(({ id, days, authority, what }) => ({
        cells: [
          <>
            {names.find((one) => one.id === id)?.name}: {what} ({item.days({ days })})
          </>,
          nameIn(law.authorities, authority, page.language) ?? page.words.acts.measure.mechanism,
          state.plan && (
            <PlanWords page={page} plan={state.plan} acts={acts} consenters={consentersIn(acts)} measure={id} />
          ),
        ],
      }))}
    />
  )
}

const Measures = ({ c, acts, state }: Before) => {
  const { page } = c.var
  const { item } = page.words.board
  const { states, heard } = page.words.acts
  const named = namedMeasures(lawOf(c), acts, state.measures, page.language)
  return (
    <Table
      caption={item.measures}
      columns={[item.measure, page.words.board.held.status, item.word].map((text) => ({ text }))}
      rows={named.map(({ name, what, state, word }) => ({
        cells: [what ? `${name}: ${what}` : name, states[state], heard[word]],
      }))}
    />
  )
}

/** What became of the measures: evaluations with what was recommended, improper uses and what the person answered. */
const Followed = ({ c, acts, state }: Before) => {
  const { page, world } = c.var
  const law = lawOf(c)
  const measures = namedMeasures(law, acts, state.measures, page.language)
  const shown = { page, law, inTime: world.law, acts, state, measures }
  return (
    <>
      <BarredCarriers shown={shown} />
      <Reviews shown={shown} />
      <MisuseTold shown={shown} />
    </>
  )
}

/** Study, plan with each one's word, measures and what became of them, and what was done to the person: what is decided upon. */
export const Packet = (before: Before) => {
  const { item } = before.c.var.page.words.board
  return (
    <section>
      <h2 class="govuk-heading-m">{item.packet}</h2>
      <Study {...before} />
      {before.state.plan && <Plan {...before} />}
      {before.state.measures.length > 0 && <Measures {...before} />}
      <Followed {...before} />
      <Events page={before.c.var.page} acts={before.acts} />
    </section>
  )
}
