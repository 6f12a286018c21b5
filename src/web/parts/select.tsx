import { describedBy, Field, type FieldProps } from './field.js'

type Option = Readonly<{ value: string; text: string }>
type SelectProps = FieldProps & {
  options: readonly Option[]
  /** The text of a first, empty choice. */
  empty?: string
}

/** One of a long list. */
export const Select = ({ options, empty, value, ...props }: SelectProps) => (
  <Field {...props}>
    <select
      class={props.error ? 'govuk-select govuk-select--error' : 'govuk-select'}
      id={props.name}
      name={props.name}
      autocomplete="off"
      aria-describedby={describedBy(props)}
      aria-invalid={props.error ? 'true' : undefined}
    >
      {empty !== undefined && <option value="">{empty}</option>}
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.text}
        </option>
      ))}
    </select>
  </Field>
)
