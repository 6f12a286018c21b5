import { isOf } from '../../../domain/act.js'
import { lossReported } from '../../../domain/case/acts/loss-reported.js'
import { Notice } from '../../parts/notice.js'
import { href, routes } from '../../routes.js'
import { MeasuresTable } from '../measures-table.js'
import { CheckBacks } from './check-backs.js'
import { MisusePart } from './misuse.js'
import { Reviews } from './reviews.js'
import type { Shown } from './shown.js'

/** A loss that is on record leads to its inquiry. */
export const Loss = ({ page, acts }: Pick<Shown, 'page' | 'acts'>) => {
  const loss = acts.findLast((act) => isOf(lossReported, act))
  const inquiry = loss?.cites.find(({ file }) => file.startsWith('inquiry-'))
  if (!loss || !inquiry) return null
  return (
    <Notice tone="danger" title={page.words.acts.values.loss[loss.facets.what]}>
      <p>
        {page.words.follow.loss.opened}{' '}
        <a class="govuk-link" href={page.to(href(routes.inquiry, { file: inquiry.file }))}>
          {page.words.follow.loss.look}
        </a>
      </p>
    </Notice>
  )
}

/** Whether what was ordered reached the person and serves: deliveries, tests, alarms, silence, evaluations, misuse. */
export const Follow = ({ shown }: { shown: Shown }) => (
  <div class="rg-follow">
    <MeasuresTable shown={shown} />
    <CheckBacks page={shown.page} acts={shown.acts} />
    <Reviews shown={shown} />
    <MisusePart shown={shown} />
  </div>
)
