import type { Child } from 'hono/jsx'
import { Description, describedBy, FormGroup } from './field.js'

export type FieldsetProps = {
  /** The id that hint and error are named after. */
  name: string
  legend: string
  hint?: string | undefined
  error?: string | undefined
  /** For a page that asks one thing: its legend is the heading of the page. */
  heading?: boolean
}

/** Questions that belong together, under one legend. */
export const Fieldset = ({ children, legend, heading, ...props }: FieldsetProps & { children: Child }) => (
  <FormGroup error={props.error}>
    <fieldset class="govuk-fieldset" aria-describedby={describedBy(props)}>
      <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${heading ? 'l' : 'm'}`}>
        {heading ? <h1 class="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      <Description {...props} />
      {children}
    </fieldset>
  </FormGroup>
)
