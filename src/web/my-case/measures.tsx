import { type NamedMeasure, namedMeasures } from '../acts/measures.js'
import { isDevice, isUntested, type Trace, traceOf } from '../acts/traces.js'
import type { Page } from '../page.js'
import { Tag, type Tone } from '../parts/tag.js'
import { type Drawn, SayForm, stands } from './forms.js'
import { type ActName, onDevice, type Saying, wordsOn } from './said-here.js'

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

type DeliveredProps = { page: Page; measure: NamedMeasure; trace: Trace; device: boolean }

/** The last thing handed over, which the person signs for below or denies. */
const Delivered = ({ page, measure, trace, device }: DeliveredProps) => {
  const { delivered, sign, serial, untested } = page.words.myCase.measures
  const last = trace.deliveries.at(-1)
  const { delivered: what, serial: number } = last?.act.body ?? {}
  return (
    <>
      {last && what && <p>{delivered({ what, at: page.instant(last.act.at) })}</p>}
      {what && measure.word === 'unheard' && <p>{sign}</p>}
      {number && <p>{serial({ number })}</p>}
      {device && isUntested(trace) && <p>{untested}</p>}
    </>
  )
}

/** What may be said of this measure: both words, but for the one that was said, and of a device that it fails or was used. */
const sayings = (drawn: Drawn, measure: NamedMeasure): Saying[] => {
  const words = wordsOn(measure.id).filter(({ name }) => name !== measure.word)
  const device = isDevice(drawn.law, measure) && measure.state !== 'ended' ? onDevice(measure.id) : []
  const offered = [...words, ...device].filter((one) => stands(drawn, one))
  const tried = [...wordsOn(measure.id), ...onDevice(measure.id)].filter(({ key }) => key === drawn.attempt?.key)
  return [...offered, ...tried.filter(({ key }) => !offered.some((one) => one.key === key))]
}

const against: readonly ActName[] = ['contradicted', 'failing']

const Measure = ({ drawn, measure }: { drawn: Drawn; measure: NamedMeasure }) => {
  const { page, law, opened } = drawn
  const { by, failing } = page.words.myCase.measures
  const who = measure.authority ?? page.words.acts.measure.mechanism
  return (
    <li class="rg-duty">
      <h3 class="rg-duty__what">{measure.name}</h3>
      {measure.what && <p class="rg-said">{measure.what}</p>}
      <p>{by({ who })}</p>
      <BothWords page={page} measure={measure} />
      {measure.failing && <p>{failing}</p>}
      <Delivered
        page={page}
        measure={measure}
        trace={traceOf(opened.acts, measure.id)}
        device={isDevice(law, measure)}
      />
      {sayings(drawn, measure).map((one) => (
        <SayForm drawn={drawn} one={one} kind={against.includes(one.name) ? 'warning' : 'primary'} />
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
