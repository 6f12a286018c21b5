import { Fieldset, type FieldsetProps } from './fieldset.js'
import { type Choice, choiceId } from './radios.js'

type CheckboxesProps = FieldsetProps & { items: readonly Choice[]; values?: readonly string[] }

/** Any of a few. A form sends the name once for each that is ticked. */
export const Checkboxes = ({ items, values = [], ...props }: CheckboxesProps) => (
  <Fieldset {...props}>
    <div class="govuk-checkboxes">
      {items.map((item, i) => (
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={choiceId(props.name, i)}
            name={props.name}
            type="checkbox"
            value={item.value}
            checked={values.includes(item.value)}
            autocomplete="off"
            aria-describedby={item.hint && `${choiceId(props.name, i)}-item-hint`}
          />
          <label class="govuk-label govuk-checkboxes__label" for={choiceId(props.name, i)}>
            {item.text}
          </label>
          {item.hint && (
            <div id={`${choiceId(props.name, i)}-item-hint`} class="govuk-hint govuk-checkboxes__hint">
              {item.hint}
            </div>
          )}
        </div>
      ))}
    </div>
  </Fieldset>
)
