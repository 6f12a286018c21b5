import { describedBy, Field, type FieldProps } from './field.js'

/** Those of one `group` stand under its name, after those of none. */
type Option = Readonly<{ value: string; text: string; group?: string | undefined }>
type SelectProps = FieldProps & {
  options: readonly Option[]
  /** The text of a first, empty choice. */
  empty?: string
}

const Options = ({ options, value }: { options: readonly Option[]; value: string | undefined }) => (
  <>
    {options.map((option) => (
      <option value={option.value} selected={option.value === value}>
        {option.text}
      </option>
    ))}
  </>
)

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
      <Options options={options.filter(({ group }) => group === undefined)} value={value} />
      {[...new Set(options.flatMap(({ group }) => group ?? []))].map((name) => (
        <optgroup label={name}>
          <Options options={options.filter(({ group }) => group === name)} value={value} />
        </optgroup>
      ))}
    </select>
  </Field>
)
