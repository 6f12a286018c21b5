import type { Answer } from '../../../domain/risk/answers.js'
import { type Change, changesBetween } from '../../../domain/risk/changes.js'
import { nameIn } from '../../acts/measures.js'
import type { Page } from '../../page.js'
import { Details } from '../../parts/details.js'
import { InsetText } from '../../parts/inset-text.js'
import { Table } from '../../parts/table.js'
import { Tag, type Tone } from '../../parts/tag.js'
import type { MadeStudy } from './studies.js'

type Pair = Readonly<{ page: Page; earlier: MadeStudy; later: MadeStudy }>

export const levelName = ({ law, act }: MadeStudy, { language }: Page): string =>
  nameIn(law.levels, act.facets.level, language) ?? act.facets.level

/** Whether an answer that rose means more danger depends on its axis: a capacity that rises protects. */
function toneOf({ how, factor }: Change, { chosen }: MadeStudy): Tone {
  if (how !== 'risen' && how !== 'fallen') return 'neutral'
  const axis = chosen?.instrument.factors.find(({ id }) => id === factor)?.axis
  const lowers = chosen?.instrument.axes.find(({ id }) => id === axis)?.effect === 'lowers'
  return (how === 'risen') === lowers ? 'done' : 'danger'
}

const Said = ({ page, answer }: { page: Page; answer: Answer | undefined }) => (
  <>
    {answer ? (answer.anchor ?? page.words.study.answer.unknown) : page.words.study.compare.notAsked}
    {answer?.evidence && <span class="rg-said rg-evidence">{answer.evidence}</span>}
  </>
)

type Shown = Readonly<{ changes: readonly Change[]; caption: string }>

const Changes = ({ page, later, changes, caption }: Omit<Pair, 'earlier'> & Shown) => {
  const { factor, change, how, reworded, earlier: was, later: is } = page.words.study.compare
  return (
    <Table
      caption={caption}
      captionHidden
      columns={[factor, change, was, is].map((text) => ({ text }))}
      rows={changes.map((one) => ({
        cells: [
          <>
            {(one.after ?? one.before)?.asked}
            {one.reworded && <span class="govuk-hint rg-evidence">{reworded}</span>}
          </>,
          <Tag tone={toneOf(one, later)} text={how[one.how]} />,
          <Said page={page} answer={one.before} />,
          <Said page={page} answer={one.after} />,
        ],
      }))}
    />
  )
}

const Answers = (pair: Pair) => {
  const { page, earlier, later } = pair
  const words = page.words.study.compare
  const all = changesBetween(earlier.act.body?.answers ?? [], later.act.body?.answers ?? [])
  const same = all.filter(({ how }) => how === 'same')
  const changed = all.filter(({ how }) => how !== 'same')
  const caption = words.changed({ count: changed.length })
  return (
    <>
      <h3 class="govuk-heading-s">{caption}</h3>
      {changed.length > 0 && <Changes page={page} later={later} changes={changed} caption={caption} />}
      {same.length > 0 && (
        <Details summary={words.same({ count: same.length })}>
          <Changes page={page} later={later} changes={same} caption={words.same({ count: same.length })} />
        </Details>
      )}
    </>
  )
}

/** Two studies side by side. By different instruments only their levels compare. */
export const Comparison = (pair: Pair) => {
  const { page, earlier, later } = pair
  const { levels, across, option, earlier: was, later: is } = page.words.study.compare
  const [before, after] = [levelName(earlier, page), levelName(later, page)]
  return (
    <>
      <h2 class="govuk-heading-m">{levels({ before, after })}</h2>
      <p class="govuk-body">
        {was}: {option({ at: page.instant(earlier.act.at), level: before })}
        <br />
        {is}: {option({ at: page.instant(later.act.at), level: after })}
      </p>
      {earlier.act.facets.instrument === later.act.facets.instrument ? (
        <Answers {...pair} />
      ) : (
        <InsetText>{across}</InsetText>
      )}
    </>
  )
}
