import { askedOf, toInstruct } from '../../../domain/case/acts/authority-instructed.js'
import type { Addressee, CaseFile } from '../../../domain/case/case.js'
import { disclosable } from '../../../domain/instruction/disclosure.js'
import type { Law } from '../../../domain/law/law.js'
import { type NamedMeasure, nameIn } from '../../acts/measures.js'
import { type Form, one } from '../../form.js'
import type { Page } from '../../page.js'
import { Button } from '../../parts/button.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { InsetText } from '../../parts/inset-text.js'
import { type Choice, Radios } from '../../parts/radios.js'
import { TextArea } from '../../parts/text-area.js'
import { TextInput } from '../../parts/text-input.js'
import { bindingWords } from './binding.js'
import { keyOf } from './letter-said.js'

export type Writing = Readonly<{
  page: Page
  law: Law
  state: CaseFile
  measures: readonly NamedMeasure[]
  form: Form
  errors: readonly FormError[]
  /** How far the file was read. */
  seen: number
  button: string
  /** The addressees whose letter was closed to make room for another. */
  replaced: readonly string[]
}>

/** Whom a letter can be issued to: nobody barred, and nobody whose letter stands. */
const offered = ({ state, replaced }: Writing): readonly Addressee[] => [
  ...toInstruct(state),
  ...state.addressees.filter(
    (addressee) =>
      replaced.includes(keyOf(addressee)) &&
      !state.barred.includes(addressee.authority) &&
      askedOf(state, addressee).length > 0,
  ),
]

const choiceOf = (addressee: Addressee, { page, law, state, measures }: Writing): Choice => {
  const asked = askedOf(state, addressee)
  const named = measures.filter(({ id }) => asked.includes(id)).map(({ name }) => name)
  const what = bindingWords(page, law, addressee.authority)
  return {
    value: keyOf(addressee),
    text: nameIn(law.authorities, addressee.authority, page.language) ?? addressee.authority,
    hint: `${named.join(', ')}. ${page.words.letters.writing.binds({ what })}`,
  }
}

/** Who asked not to be told is shown as such, and cannot be chosen. */
const Barred = ({ page, law, state }: Writing) => {
  const barred = [...new Set(state.addressees.map(({ authority }) => authority))].filter((id) =>
    state.barred.includes(id),
  )
  return (
    barred.length > 0 && (
      <InsetText>
        <p>{page.words.letters.writing.notThese}</p>
        <ul class="govuk-list govuk-list--bullet">
          {barred.map((id) => (
            <li>{nameIn(law.authorities, id, page.language)}</li>
          ))}
        </ul>
      </InsetText>
    )
  )
}

/** One thing that may be told of the person, unticked, and why the addressee needs it. */
const Field = ({ page, form, errors, i }: Writing & { i: number }) => {
  const field = disclosable[i]!
  const name = `fields.${i}`
  const { writing } = page.words.letters
  return (
    <div class="rg-disclosed">
      <div class="govuk-checkboxes govuk-checkboxes--small">
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            id={`${name}.field`}
            name={`${name}.field`}
            type="checkbox"
            value={field}
            checked={one(form, `${name}.field`) === field}
            autocomplete="off"
            aria-describedby={`${name}-hint`}
          />
          <label class="govuk-label govuk-checkboxes__label" for={`${name}.field`}>
            {page.words.acts.values.disclosed[field]}
          </label>
          <div id={`${name}-hint`} class="govuk-hint govuk-checkboxes__hint">
            {writing.fields[field]}
          </div>
        </div>
      </div>
      <TextInput
        name={`${name}.why`}
        label={writing.why}
        value={one(form, `${name}.why`)}
        error={errorAt(errors, `${name}.why`)}
      />
    </div>
  )
}

const Disclosed = (props: Writing) => {
  const { disclose, discloseLead } = props.page.words.letters.writing
  return (
    <fieldset class="govuk-fieldset rg-disclosures" aria-describedby="fields-lead">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{disclose}</legend>
      <p class="govuk-body" id="fields-lead">
        {discloseLead}
      </p>
      {disclosable.map((_, i) => (
        <Field {...props} i={i} />
      ))}
    </fieldset>
  )
}

/** Everything that a letter says and that somebody has to decide; the rest comes from the decree and the law. */
export const WritingForm = (props: Writing) => {
  const { page, form, errors, seen, button } = props
  const { writing } = page.words.letters
  const items = offered(props).map((addressee) => choiceOf(addressee, props))
  if (items.length === 0)
    return (
      <div>
        <p class="govuk-body">{writing.nobody}</p>
        <Barred {...props} />
      </div>
    )
  const field = (name: 'asks' | 'by' | 'needed') => ({ name, value: one(form, name), error: errorAt(errors, name) })
  const maybe = (label: string) => `${label} (${page.words.common.optional})`
  return (
    <form id="letter" method="post" action={page.to(page.path)} novalidate>
      <input type="hidden" name="seen" value={String(seen)} />
      <Radios
        name="addressee"
        legend={writing.who}
        items={items}
        value={one(form, 'addressee')}
        error={errorAt(errors, 'addressee')}
      />
      <Barred {...props} />
      <TextArea {...field('asks')} label={writing.asks} hint={writing.asksHint} />
      <TextInput {...field('by')} type="date" width={10} label={maybe(writing.by)} hint={writing.byHint} />
      <Disclosed {...props} />
      <TextArea {...field('needed')} label={maybe(writing.needed)} hint={writing.neededHint} rows={3} />
      <Button>{button}</Button>
    </form>
  )
}
