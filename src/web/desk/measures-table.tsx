import type { NamedMeasure } from '../acts/measures.js'
import { ownerName } from '../acts/owed.js'
import { traceOf } from '../acts/traces.js'
import { SummaryList } from '../parts/summary-list.js'
import { Tag, type Tone } from '../parts/tag.js'
import { ActLink, traceRows } from './follow/measure-trace.js'
import type { Shown } from './follow/shown.js'

const stateTones: Readonly<Record<NamedMeasure['state'], Tone>> = {
  issued: 'attention',
  implemented: 'done',
  failed: 'danger',
  suspended: 'attention',
  ended: 'neutral',
}
const wordTones: Readonly<Record<NamedMeasure['word'], Tone>> = {
  unheard: 'neutral',
  confirmed: 'done',
  contradicted: 'danger',
}

const Words = ({ page, measure: { state, word, failing } }: { page: Shown['page']; measure: NamedMeasure }) => {
  const { states, heard } = page.words.acts
  return (
    <p class="rg-words">
      <Tag tone={stateTones[state]} text={states[state]} /> <Tag tone={wordTones[word]} text={heard[word]} />{' '}
      {failing && <Tag tone="danger" text={page.words.follow.failing} />}
    </p>
  )
}

const MeasureItem = ({ shown, measure }: { shown: Shown; measure: NamedMeasure }) => {
  const { page, law, acts } = shown
  const { what, authority } = page.words.desk.measures.columns
  const { ordered } = page.words.follow
  const order = acts.find(({ seq }) => seq === measure.issuedBy)
  const bad = measure.word === 'contradicted' || measure.state === 'failed' || measure.failing
  return (
    <li class={bad && measure.state !== 'ended' ? 'rg-duty rg-duty--danger' : 'rg-duty'}>
      <h3 class="rg-duty__what">{measure.name}</h3>
      <Words page={page} measure={measure} />
      <SummaryList
        rows={[
          ...(measure.what ? [{ key: what, value: <span class="rg-said">{measure.what}</span> }] : []),
          { key: authority, value: measure.authority ?? page.words.acts.measure.mechanism },
          ...(order
            ? [
                {
                  key: ordered,
                  value: (
                    <>
                      {ownerName(law, order.by.office, page)}, <ActLink page={page} act={order} />
                    </>
                  ),
                },
              ]
            : []),
          ...traceRows(shown, measure, traceOf(acts, measure.id)),
        ]}
      />
    </li>
  )
}

/** The measures with both words on each, the authority's and the person's, and what became of it. Neither word takes the other's place. */
export const MeasuresTable = ({ shown }: { shown: Shown }) =>
  shown.measures.length > 0 && (
    <section class="rg-follow" aria-labelledby="measures">
      <h2 class="govuk-heading-m" id="measures">
        {shown.page.words.desk.measures.heading}
      </h2>
      <ul class="rg-duties">
        {shown.measures.map((measure) => (
          <MeasureItem shown={shown} measure={measure} />
        ))}
      </ul>
    </section>
  )
