import { isOf } from '../../../domain/act.js'
import { checkBackMade } from '../../../domain/case/acts/check-back-made.js'
import { silences } from '../../../domain/case/silence.js'
import { Notice } from '../../parts/notice.js'
import { Tag } from '../../parts/tag.js'
import { ActLink, Lines } from './measure-trace.js'
import type { Shown } from './shown.js'

/** From how many silences in a row on the case says so above everything else. */
const loudFrom = 2

/** Nobody has answered for a while: this stands where nobody can miss it. */
export const Silence = ({ page, acts }: Pick<Shown, 'page' | 'acts'>) => {
  const count = silences(acts)
  const { title, next } = page.words.follow.silence
  if (count < loudFrom) return null
  return (
    <Notice tone="danger" title={title({ count })}>
      <p>{next}</p>
    </Notice>
  )
}

/** When the person was asked how it goes, and whether anybody answered. */
export const CheckBacks = ({ page, acts }: Pick<Shown, 'page' | 'acts'>) => {
  const made = acts.filter((act) => isOf(checkBackMade, act))
  const { title, answered, silent, again } = page.words.follow.checkBacks
  if (made.length === 0) return null
  return (
    <section aria-labelledby="check-backs">
      <h3 class="govuk-heading-s" id="check-backs">
        {title}
      </h3>
      <Lines
        lines={made.toReversed().map((act) => (
          <>
            <Tag tone={act.facets.answered ? 'done' : 'attention'} text={act.facets.answered ? answered : silent} />{' '}
            <ActLink page={page} act={act} /> <span class="rg-said">{act.body?.what}</span>
            <span class="rg-follow__more">{again({ days: page.words.acts.days({ count: act.facets.days }) })}</span>
          </>
        ))}
      />
    </section>
  )
}
