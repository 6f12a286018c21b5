import { planAskedIn } from '../acts/plan-asked.js'
import { Checkboxes } from '../parts/checkboxes.js'
import type { FieldProps } from '../parts/field.js'
import { Radios } from '../parts/radios.js'
import type { Drawn } from './forms.js'

export const askedOf = ({ page, law, opened }: Drawn) =>
  planAskedIn({ page, law, state: opened.state, acts: opened.acts })

/** Who speaks. Where one person alone has to agree, nobody is asked. */
export const OnBehalfOf = ({ drawn, field: { label, ...field } }: { drawn: Drawn; field: FieldProps }) => {
  const consenters = [...(askedOf(drawn)?.consenters ?? [])]
  if (consenters.length === 1) return <input type="hidden" name={field.name} value={consenters[0]![0]} />
  return <Radios {...field} legend={label} items={consenters.map(([value, text]) => ({ value, text }))} />
}

type OfThePlanProps = { drawn: Drawn; field: FieldProps; ticked: readonly string[] }

/** Measures of the plan. Nothing is ticked beforehand: silence is not agreement. */
export const OfThePlan = ({ drawn, field: { label, value: _, ...field }, ticked }: OfThePlanProps) => (
  <Checkboxes
    {...field}
    legend={label}
    values={ticked}
    items={(askedOf(drawn)?.measures ?? []).map(({ id, name, what }) => ({ value: id, text: name, hint: what }))}
  />
)
