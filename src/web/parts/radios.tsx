import { Fieldset, type FieldsetProps } from './fieldset.js'

export type Choice = Readonly<{ value: string; text: string; hint?: string | undefined }>

/** The first choice bears the bare name: an error summary leads to it. */
export const choiceId = (name: string, i: number): string => (i === 0 ? name : `${name}-${i + 1}`)

/** One of a few. None is chosen beforehand unless it was before. */
export const Radios = ({
  items,
  value,
  ...props
}: FieldsetProps & { items: readonly Choice[]; value?: string | undefined }) => (
  <Fieldset {...props}>
    <div class="govuk-radios">
      {items.map((item, i) => (
        <div class="govuk-radios__item">
          <input
            class="govuk-radios__input"
            id={choiceId(props.name, i)}
            name={props.name}
            type="radio"
            value={item.value}
            checked={item.value === value}
            autocomplete="off"
            aria-describedby={item.hint && `${choiceId(props.name, i)}-item-hint`}
          />
          <label class="govuk-label govuk-radios__label" for={choiceId(props.name, i)}>
            {item.text}
          </label>
          {item.hint && (
            <div id={`${choiceId(props.name, i)}-item-hint`} class="govuk-hint govuk-radios__hint">
              {item.hint}
            </div>
          )}
        </div>
      ))}
    </div>
  </Fieldset>
)
