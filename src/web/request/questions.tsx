import type { Child } from 'hono/jsx'
import type { Law } from '../../domain/law/law.js'
import { valueAt } from '../acts/said.js'
import type { Said } from '../form.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { Checkboxes } from '../parts/checkboxes.js'
import { errorAt, type FormError } from '../parts/error-summary.js'
import { type Choice, Radios } from '../parts/radios.js'
import { Select } from '../parts/select.js'
import { TextArea } from '../parts/text-area.js'
import { TextInput } from '../parts/text-input.js'
import type { Words } from '../words/catalogue.js'
import { type Asking, likelyAuthorities } from './steps.js'

/** What a page of questions is drawn from: the law in force, and what was answered so far, as typed. */
export type Asked = Readonly<{
  page: Page
  law: Law
  said: Said
  errors: readonly FormError[]
}>

type Fields = Words['request']['fields']
type Field = Exclude<keyof Fields, 'circle'>
type Part = (asked: Asked) => Child

const optional = new Set<Field>([
  'petitioner',
  'aggressor',
  'whereabouts',
  'barred',
  'barredOther',
  'graveCause',
  'contact.when',
  'contact.caution',
])

/** What a field of the request is drawn with, whatever its shape. */
function common({ page, said, errors }: Asked, name: Field) {
  const field: { label: string; hint?: string } = page.words.request.fields[name]
  const value = valueAt(said, name)
  return {
    name,
    label: optional.has(name) ? `${field.label} (${page.words.common.optional})` : field.label,
    hint: field.hint,
    error: errorAt(errors, name),
    value: typeof value === 'string' ? value : undefined,
  }
}

const line =
  (name: Field): Part =>
  (asked) => <TextInput {...common(asked, name)} />

const text =
  (name: Field, rows = 5): Part =>
  (asked) => <TextArea {...common(asked, name)} rows={rows} />

const radios = (asked: Asked, name: Field, items: readonly Choice[]) => {
  const { label, ...field } = common(asked, name)
  return <Radios {...field} legend={label} items={items} />
}

type Choices = Readonly<Record<string, string | Readonly<{ text: string; hint?: string }>>>

const choice =
  (name: 'forWhom' | 'holder' | 'sex' | 'consent' | 'aggressor'): Part =>
  (asked) => {
    const values: Choices = asked.page.words.request.fields[name].values
    const items = Object.entries(values).map(([value, said]) =>
      typeof said === 'string' ? { value, text: said } : { value, ...said },
    )
    return radios(asked, name, items)
  }

const population: Part = (asked) =>
  radios(
    asked,
    'population',
    asked.law.populations.map(({ id, name }) => ({ value: id, text: name[asked.page.language] })),
  )

const entity: Part = (asked) => {
  const { empty, unknown } = asked.page.words.request.fields.entity
  const options = asked.law.entities.map(({ id, name }) => ({ value: id, text: name }))
  return (
    <Select {...common(asked, 'entity')} empty={empty} options={[...options, { value: 'unknown', text: unknown }]} />
  )
}

const barred: Part = (asked) => {
  const { label, value: _, ...field } = common(asked, 'barred')
  const named = valueAt(asked.said, 'barred')
  const items = likelyAuthorities(asked.law, asked.said).map(({ id, name }) => ({
    value: id,
    text: name[asked.page.language],
  }))
  return <Checkboxes {...field} legend={label} items={items} values={Array.isArray(named) ? named.map(String) : []} />
}

const Member = ({ asked, i }: { asked: Asked; i: number }) => {
  const { page, law, said, errors } = asked
  const { one, name, relation, empty } = page.words.request.fields.circle
  const typed = (field: string) => {
    const value = valueAt(said, `circle.${i}.${field}`)
    return typeof value === 'string' ? value : undefined
  }
  const field = (of: string) => ({
    name: `circle.${i}.${of}`,
    error: errorAt(errors, `circle.${i}.${of}`),
    value: typed(of),
  })
  return (
    <fieldset class="govuk-fieldset rg-member">
      <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{one({ number: i + 1 })}</legend>
      <TextInput {...field('name')} label={name} />
      <Select
        {...field('relation')}
        label={relation}
        empty={empty}
        options={law.relations.map(({ id, name }) => ({ value: id, text: name[page.language] }))}
      />
    </fieldset>
  )
}

/** One row more than is filled in: the button for another shows the page again. */
const circle: Part = (asked) => {
  const filled = Array.isArray(asked.said.circle) ? asked.said.circle.length : 0
  return (
    <div id="circle">
      {Array.from({ length: filled + 1 }, (_, i) => (
        <Member asked={asked} i={i} />
      ))}
      <Button kind="secondary" name="go" value="add">
        {asked.page.words.request.fields.circle.add}
      </Button>
    </div>
  )
}

const parts: Readonly<Record<Asking, readonly Part[]>> = {
  now: [
    choice('forWhom'),
    text('happened', 4),
    line('name'),
    line('contact.how'),
    line('contact.caution'),
    entity,
    text('whereabouts', 2),
    population,
  ],
  permission: [choice('consent'), text('graveCause', 2), barred, line('barredOther')],
  who: [choice('forWhom'), choice('holder'), line('name'), line('petitioner'), population, choice('sex')],
  consent: [choice('consent'), text('graveCause', 3)],
  story: [text('happened', 12), choice('aggressor')],
  place: [entity, text('whereabouts', 3)],
  barred: [barred, line('barredOther')],
  contact: [line('contact.how'), line('contact.when'), text('contact.caution', 3)],
  circle: [circle],
}

/** The questions of one page, in their order. */
export const Questions = ({ step, asked }: { step: Asking; asked: Asked }) => (
  <>{parts[step].map((part) => part(asked))}</>
)
