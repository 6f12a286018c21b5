import { type NamedMeasure, namedMeasures } from '../acts/measures.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'
import { type Drawn, SayForm, stands } from './forms.js'
import { wordsOn } from './said-here.js'

const states: Readonly<Record<NamedMeasure['state'], Tone>> = {
  issued: 'neutral',
  implemented: 'done',
  failed: 'danger',
  suspended: 'attention',
  ended: 'neutral',
}
const words: Readonly<Record<NamedMeasure['word'], Tone>> = {
  unheard: 'neutral',
  confirmed: 'done',
  contradicted: 'danger',
}

/** Both words on one measure, neither over the other. */
const BothWords = ({ page, measure }: { page: Page; measure: NamedMeasure }) => {
  const said = page.words.myCase.measures
  return (
    <p>
      <Tag tone={states[measure.state]} text={said.states[measure.state]} />{' '}
      <Tag tone={words[measure.word]} text={said.words[measure.word]} />
    </p>
  )
}

const Measure = ({ drawn, measure }: { drawn: Drawn; measure: NamedMeasure }) => {
  const { page } = drawn
  const who = measure.authority ?? page.words.acts.measure.mechanism
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{measure.name}</h3>
      {measure.what && <p class="rg-said">{measure.what}</p>}
      <p>{page.words.myCase.measures.by({ who })}</p>
      <BothWords page={page} measure={measure} />
      {wordsOn(measure.id)
        .filter((one) => (one.name !== measure.word && stands(drawn, one)) || drawn.attempt?.key === one.key)
        .map((one) => (
          <SayForm drawn={drawn} one={one} kind={one.name === 'confirmed' ? 'primary' : 'warning'} />
        ))}
    </li>
  )
}

/** What was ordered for the person, and their own word beside the authority's. */
export const Measures = ({ drawn }: { drawn: Drawn }) => {
  const { page, law, opened } = drawn
  const { title, none } = page.words.myCase.measures
  const named = namedMeasures(law, opened.acts, opened.state.measures, page.language)
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      {named.length === 0 && <p class="govuk-body">{none}</p>}
      <ul class="rg-duties">
        {named.map((measure) => (
          <Measure drawn={drawn} measure={measure} />
        ))}
      </ul>
    </>
  )
}
