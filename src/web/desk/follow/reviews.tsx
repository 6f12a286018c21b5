import { type Act, isOf } from '../../../domain/act.js'
import { measuresAdjusted } from '../../../domain/case/acts/measures-adjusted.js'
import { measuresReviewed } from '../../../domain/case/acts/measures-reviewed.js'
import { measuresWithdrawn } from '../../../domain/case/acts/measures-withdrawn.js'
import { Table } from '../../parts/table.js'
import { ActLink } from './measure-trace.js'
import type { Shown } from './shown.js'

/** What the Board decided of a measure after this evaluation and before the next one. */
function decidedOf(acts: readonly Act[], review: Act, measure: string) {
  const next = acts.find((act) => act.seq > review.seq && isOf(measuresReviewed, act))
  const since = acts.filter(({ seq }) => seq > review.seq && seq < (next?.seq ?? Number.POSITIVE_INFINITY))
  for (const act of since) {
    if (isOf(measuresWithdrawn, act) && act.facets.measures.includes(measure)) return { act, to: 'withdrawn' as const }
    if (isOf(measuresAdjusted, act) && act.facets.measures.includes(measure))
      return { act, to: act.body?.measures.find((row) => row.measure === measure)?.to }
  }
  return undefined
}

const Decided = ({ shown, review, measure }: { shown: Shown; review: Act; measure: string }) => {
  const { page, acts } = shown
  const { awaited, withdrawn } = page.words.follow.reviews
  const decided = decidedOf(acts, review, measure)
  if (!decided) return <>{awaited}</>
  const { adjustment } = page.words.acts.values
  const words = decided.to === 'withdrawn' ? withdrawn : decided.to && adjustment[decided.to]
  return (
    <>
      {words} <ActLink page={page} act={decided.act} />
    </>
  )
}

/** Each evaluation, newest first, with what was recommended of each measure beside what the Board decided. */
export const Reviews = ({ shown }: { shown: Shown }) => {
  const { page, acts, measures } = shown
  const { title, columns, caption } = page.words.follow.reviews
  const { adjustment, reviewCause } = page.words.acts.values
  const reviews = acts.filter((act) => isOf(measuresReviewed, act))
  if (reviews.length === 0) return null
  return (
    <section aria-labelledby="reviews">
      <h3 class="govuk-heading-s" id="reviews">
        {title}
      </h3>
      {reviews.toReversed().map((review) => (
        <Table
          caption={caption({ at: page.instant(review.at), cause: reviewCause[review.facets.cause] })}
          columns={[columns.measure, columns.recommended, columns.decided].map((text) => ({ text }))}
          rows={review.facets.measures.map((id) => {
            const row = review.body?.recommends.find(({ measure }) => measure === id)
            return {
              cells: [
                measures.find((measure) => measure.id === id)?.name ?? id,
                <>
                  {row && adjustment[row.to]} <span class="rg-said">{row?.why}</span>
                </>,
                <Decided shown={shown} review={review} measure={id} />,
              ],
            }
          })}
        />
      ))}
    </section>
  )
}
