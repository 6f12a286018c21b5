import type { Instrument, Law } from '../../../domain/law/law.js'
import { axesOf } from '../../../domain/risk/axes.js'
import { type Level, levelOf, type Weighed } from '../../../domain/risk/level.js'
import { nameIn } from '../../acts/measures.js'
import type { Page } from '../../page.js'
import { Tag } from '../../parts/tag.js'
import type { Chosen } from './chosen.js'
import { ShareBar } from './share-bar.js'

type Props = Readonly<{ page: Page; law: Law; chosen: Chosen; answers: readonly Weighed[] }>

/** What the rule can weigh: an answer that the instrument does not know counts as none. */
const weighable = ({ factors }: Instrument, answers: readonly Weighed[]): readonly Weighed[] =>
  answers.filter(({ factor, scale }) =>
    factors.some(({ id, anchors }) => id === factor && anchors.some(({ value }) => value === scale)),
  )

/** What the instrument gives for these answers; nothing is signed or kept. */
export const reckoned = ({ instrument, modules }: Chosen, answers: readonly Weighed[]): Level =>
  levelOf(instrument, weighable(instrument, answers), modules)

/** Why there is no level: the rule has none to give, or too much is unknown. */
function missing(page: Page, { thresholds, mostUnknown: most }: Instrument, { unknown, of }: Level): string {
  const { noThresholds, tooMuch } = page.words.study.reckoning
  return thresholds.length === 0 ? noThresholds : tooMuch({ unknown, of, most })
}

const Axes = ({ page, chosen, answers }: Props) => {
  const { share: shareWords, unknown: unknownWords, nothing, lowers } = page.words.study.reckoning
  const { instrument, modules } = chosen
  return (
    <ul class="rg-axes">
      {axesOf(instrument, weighable(instrument, answers), modules).map(({ axis, share, unknown, of }) => {
        const { name, effect } = instrument.axes.find(({ id }) => id === axis)!
        return (
          <li>
            <span>
              <strong>{name[page.language]}</strong>
              {effect === 'lowers' && ` (${lowers})`}
            </span>
            <ShareBar share={share ?? 0} tone={effect} />
            <span class="rg-axes__told">
              {share === undefined ? nothing : shareWords({ share })} · {unknownWords({ unknown, of })}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

const Bounds = ({ page, law, level: { low, high, unknown } }: { page: Page; law: Law; level: Level }) => {
  const named = (id: string) => nameIn(law.levels, id, page.language) ?? id
  return (
    unknown > 0 &&
    low !== undefined &&
    high !== undefined && (
      <p class="govuk-body">{page.words.study.reckoning.bounds({ low: named(low), high: named(high) })}</p>
    )
  )
}

/** How an instrument comes to its level, from the axes up. */
export const Reckoning = (props: Props) => {
  const { page, law, chosen, answers } = props
  const words = page.words.study.reckoning
  const level = reckoned(chosen, answers)
  const name = nameIn(law.levels, level.level, page.language)
  return (
    <div class="rg-reckoning">
      <h3 class="govuk-heading-s">{words.title}</h3>
      <p class="govuk-body">
        <Tag tone={name ? 'calm' : 'neutral'} text={name ? words.gives({ level: name }) : words.none} />
      </p>
      {!name && <p class="govuk-body">{missing(page, chosen.instrument, level)}</p>}
      <Axes {...props} />
      {level.share !== undefined && <p class="govuk-body">{words.total({ share: level.share })}</p>}
      <Bounds page={page} law={law} level={level} />
    </div>
  )
}
