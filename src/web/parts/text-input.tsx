import { describedBy, Field, type FieldProps } from './field.js'

type TextInputProps = FieldProps & {
  type?: 'text' | 'tel' | 'email' | 'password' | 'date' | 'datetime-local'
  inputmode?: 'text' | 'tel' | 'email' | 'numeric'
  /** In characters; the whole width without it. */
  width?: 2 | 4 | 5 | 10 | 20
  spellcheck?: boolean
  autocapitalize?: 'none' | 'sentences' | 'words'
}

/** One line. The browser is asked to remember nothing of it: the device may not be the writer's alone. */
export const TextInput = ({ type = 'text', width, value, ...props }: TextInputProps) => (
  <Field {...props}>
    <input
      class={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${props.error ? ' govuk-input--error' : ''}`}
      id={props.name}
      name={props.name}
      type={type}
      value={value}
      inputmode={props.inputmode}
      spellcheck={props.spellcheck}
      autocapitalize={props.autocapitalize}
      autocomplete="off"
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    />
  </Field>
)
