import type { Child } from 'hono/jsx'

/** What every question on a form has. The name is also the id, so that the error summary leads to it. */
export type FieldProps = {
  name: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  /** As typed, also when it was refused. */
  value?: string | undefined
  /** For a page that asks one thing: its label is the heading of the page. */
  heading?: boolean
}

type Described = { name: string; hint?: string | undefined; error?: string | undefined }

/** The ids of hint and error, for `aria-describedby`. */
export const describedBy = ({ name, hint, error }: Described): string | undefined =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined

/** Hint, then error, in the order in which they are read out. The word *Error* is the same in every language here. */
export const Description = ({ name, hint, error }: Described) => (
  <>
    {hint && (
      <div id={`${name}-hint`} class="govuk-hint">
        {hint}
      </div>
    )}
    {error && (
      <p id={`${name}-error`} class="govuk-error-message">
        <span class="govuk-visually-hidden">Error:</span> {error}
      </p>
    )}
  </>
)

/** A group of elements that an error marks as one. */
export const FormGroup = ({ error, children }: { error?: string | undefined; children: Child }) => (
  <div class={error ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>{children}</div>
)

const Label = ({ name, label, heading }: Pick<FieldProps, 'name' | 'label' | 'heading'>) => {
  const element = (
    <label class={heading ? 'govuk-label govuk-label--l' : 'govuk-label'} for={name}>
      {label}
    </label>
  )
  return heading ? <h1 class="govuk-label-wrapper">{element}</h1> : element
}

/** One question and the element that takes its answer. */
export const Field = ({ children, ...field }: Omit<FieldProps, 'value'> & { children: Child }) => (
  <FormGroup error={field.error}>
    <Label name={field.name} label={field.label} heading={field.heading ?? false} />
    <Description name={field.name} hint={field.hint} error={field.error} />
    {children}
  </FormGroup>
)
