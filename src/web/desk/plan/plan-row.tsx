import { decreed } from '../../../domain/case/acts/plan-proposed.js'
import { articleIn } from '../../../domain/clock/explain.js'
import type { Law } from '../../../domain/law/law.js'
import type { Page } from '../../page.js'
import { Checkboxes } from '../../parts/checkboxes.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { Fieldset } from '../../parts/fieldset.js'
import type { Choice } from '../../parts/radios.js'
import { Select } from '../../parts/select.js'
import { TextArea } from '../../parts/text-area.js'
import { TextInput } from '../../parts/text-input.js'
import { authoritiesFor } from '../asking.js'
import type { PlanRow } from './plan-said.js'

export type RowProps = Readonly<{
  page: Page
  law: Law
  state: Readonly<{ entity: string; barred: readonly string[] }>
  circle: readonly Choice[]
  errors: readonly FormError[]
}>

/** The catalogue of what the Board decrees, kind by kind, each with its article and how far that was verified. */
function catalogue({ page, law }: RowProps) {
  const { kinds } = page.words.plan.form
  const flag = page.words.common.verified
  return law.measures
    .filter(({ kind }) => decreed.includes(kind))
    .map(({ id, name, kind, article, verified }) => ({
      value: id,
      text: `${name[page.language]} (${articleIn(article, page.language)}${verified === 'text-read' ? '' : `; ${flag[verified].toLowerCase()}`})`,
      group: kinds[kind === 'protection' ? 'protection' : 'preventive'],
    }))
}

/** Who carries a measure out, for how long, and what it asks of the person. */
const CarriedOut = ({ props, name, row }: { props: RowProps; name: string; row: PlanRow }) => {
  const { page, law, state, errors } = props
  const { planned, measure } = page.words.acts
  const free = authoritiesFor(law, state.entity).filter(({ id }) => !state.barred.includes(id))
  const field = (part: 'days' | 'authority' | 'supplier' | 'personMust') => ({
    name: `${name}.${part}`,
    value: row[part],
    error: errorAt(errors, `${name}.${part}`),
  })
  const maybe = (label: string) => `${label} (${page.words.common.optional})`
  return (
    <>
      <TextInput {...field('days')} label={page.words.plan.form.days} inputmode="numeric" width={5} />
      <Select
        {...field('authority')}
        label={measure.authority}
        empty={measure.mechanism}
        options={free.map(({ id, name }) => ({ value: id, text: name[page.language] }))}
      />
      <TextInput {...field('supplier')} label={maybe(planned.supplier)} />
      <TextArea {...field('personMust')} label={maybe(planned.personMust)} rows={2} />
    </>
  )
}

/** One measure of the plan. Without a choice it is for the person of the request. */
export const PlanRowFields = ({ row, i, ...props }: RowProps & { row: PlanRow; i: number }) => {
  const { page, circle, errors } = props
  const { planned, measure } = page.words.acts
  const name = `measures.${i}`
  return (
    <Fieldset name={name} legend={page.words.desk.act.row({ number: i + 1 })}>
      <Select
        name={`${name}.measure`}
        label={measure.measure}
        empty=""
        value={row.measure}
        error={errorAt(errors, `${name}.measure`)}
        options={catalogue(props)}
      />
      <TextArea
        name={`${name}.what`}
        label={measure.what}
        rows={3}
        value={row.what}
        error={errorAt(errors, `${name}.what`)}
      />
      <Checkboxes
        name={`${name}.for`}
        legend={planned.for}
        items={circle}
        values={row.for ?? (circle.length === 1 ? ['b0'] : [])}
        error={errorAt(errors, `${name}.for`)}
      />
      <CarriedOut props={props} name={name} row={row} />
    </Fieldset>
  )
}
