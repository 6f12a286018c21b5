import type { Factor } from '../../../domain/law/law.js'
import { factorsOf } from '../../../domain/risk/answers.js'
import type { Form } from '../../form.js'
import type { Page } from '../../page.js'
import { Details } from '../../parts/details.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { Radios } from '../../parts/radios.js'
import { Select } from '../../parts/select.js'
import { TextArea } from '../../parts/text-area.js'
import type { Chosen } from './chosen.js'
import { type TypedAnswer, typedAnswers, unknown } from './study-said.js'

type Props = Readonly<{ page: Page; chosen: Chosen; form: Form; errors: readonly FormError[] }>

const options = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([value, text]) => ({ value, text }))

type OneProps = Readonly<{ page: Page; factor: Factor; typed: TypedAnswer; errors: readonly FormError[] }>

/** What an answer rests on, folded away while there is nothing: most of a slow evening goes into these. */
const Support = ({ page, factor, typed, errors }: OneProps) => {
  const { support, evidence, source, confidence, unsaid } = page.words.study.form
  const { sources, confidences } = page.words.study.answer
  const field = (name: string) => {
    const whole = `answers.${factor.id}.${name}`
    return { name: whole, value: typed[name], error: errorAt(errors, whole) }
  }
  const parts = [field('evidence'), field('source'), field('confidence')] as const
  const used = parts.some(({ value, error }) => value !== undefined || error !== undefined)
  return (
    <Details summary={support({ name: factor.name[page.language] })} open={used}>
      <TextArea {...parts[0]} label={evidence} rows={3} />
      <Select {...parts[1]} label={source} empty={unsaid} options={options(sources)} />
      <Select {...parts[2]} label={confidence} empty={unsaid} options={options(confidences)} />
    </Details>
  )
}

const FactorQuestion = (props: OneProps) => {
  const { page, factor, typed, errors } = props
  const name = `answers.${factor.id}.scale`
  return (
    <div class="rg-factor">
      <Radios
        name={name}
        legend={factor.asks[page.language]}
        hint={factor.name[page.language]}
        value={typed.scale}
        error={errorAt(errors, name)}
        items={[
          ...factor.anchors.map(({ value, name }) => ({ value: String(value), text: name[page.language] })),
          { value: unknown, text: page.words.study.answer.unknown },
        ]}
      />
      <Support {...props} />
    </div>
  )
}

const axisId = (id: string) => `axis-${id}`

const axesAsked = ({ instrument, modules }: Chosen) =>
  instrument.axes.map((axis) => ({
    axis,
    factors: factorsOf(instrument, modules).filter((factor) => factor.axis === axis.id),
  }))

/** A long form begins with where its parts are. */
export const FactorParts = ({ page, chosen }: Pick<Props, 'page' | 'chosen'>) => {
  const { parts, questions, beneficiaries, nexus, level } = page.words.study.form
  const rest = { people: beneficiaries, nexus, level }
  return (
    <nav class="rg-parts" aria-label={parts}>
      <ul class="govuk-list">
        {axesAsked(chosen).map(({ axis, factors }) => (
          <li>
            <a class="govuk-link" href={`#${axisId(axis.id)}`}>
              {questions({ name: axis.name[page.language], count: factors.length })}
            </a>
          </li>
        ))}
        {Object.entries(rest).map(([id, text]) => (
          <li>
            <a class="govuk-link" href={`#part-${id}`}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Every question of the instrument and its modules, axis by axis. */
export const FactorQuestions = ({ page, chosen, form, errors }: Props) => {
  const typed = typedAnswers(form)
  return (
    <>
      {axesAsked(chosen).map(({ axis, factors }) => (
        <section aria-labelledby={axisId(axis.id)}>
          <h2 class="govuk-heading-m rg-axis" id={axisId(axis.id)}>
            {axis.name[page.language]}
          </h2>
          {axis.effect === 'lowers' && <p class="govuk-body">{page.words.study.form.lowers}</p>}
          {factors.map((factor) => (
            <FactorQuestion page={page} factor={factor} typed={typed[factor.id] ?? {}} errors={errors} />
          ))}
        </section>
      ))}
    </>
  )
}

/** What was typed for an instrument or a module that is not shown now goes along, so that going back to it finds it. */
export const Unasked = ({ chosen: { instrument, modules }, form }: Pick<Props, 'chosen' | 'form'>) => {
  const asked = factorsOf(instrument, modules).map(({ id }) => id)
  const hidden = [...form].filter(([name]) => name.startsWith('answers.') && !asked.includes(name.split('.')[1]!))
  const others = (form.get('modules') ?? []).filter((id) => !instrument.modules.some((module) => module.id === id))
  const carried: readonly (readonly [string, readonly string[]])[] = [...hidden, ['modules', others]]
  return (
    <>{carried.flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}</>
  )
}
