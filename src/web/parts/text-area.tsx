import { describedBy, Field, type FieldProps } from './field.js'

/** Several lines. The first line break after the tag is the parser's: without it one typed there would be lost. */
export const TextArea = ({ rows = 5, value = '', ...props }: FieldProps & { rows?: number }) => (
  <Field {...props}>
    <textarea
      class={props.error ? 'govuk-textarea govuk-textarea--error' : 'govuk-textarea'}
      id={props.name}
      name={props.name}
      rows={rows}
      autocomplete="off"
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {`\n${value}`}
    </textarea>
  </Field>
)
