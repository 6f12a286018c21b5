import type { Child } from 'hono/jsx'
import type { World } from '../../app/world.js'
import { powerExercised } from '../../domain/act.js'
import { articleIn } from '../../domain/clock/explain.js'
import { actKindOf, fileKindOf } from '../../domain/file.js'
import type { Law } from '../../domain/law/law.js'
import { numbers } from '../acts/numbers.js'
import type { Question } from '../acts/questions.js'
import { valueAt } from '../acts/said.js'
import type { Said } from '../form.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { errorAt, type FormError } from '../parts/error-summary.js'
import type { FieldProps } from '../parts/field.js'
import { Radios } from '../parts/radios.js'
import { Select } from '../parts/select.js'
import { TextArea } from '../parts/text-area.js'
import { TextInput } from '../parts/text-input.js'
import { VerifiedTag } from '../parts/verified-tag.js'
import { likelyAuthorities } from '../request/steps.js'
import { routes } from '../routes.js'
import { type Opened, sealOpening } from './opened.js'
import { OfThePlan, OnBehalfOf } from './plan-fields.js'
import { asksFor, type Saying } from './said-here.js'

/** What was said in one form and not recorded: it is shown again as it was typed. */
export type Attempt = Readonly<{ key: string; said: Said; errors: readonly FormError[] }>

/** What the page of a case is drawn from. */
export type Drawn = Readonly<{ page: Page; world: World; law: Law; opened: Opened; attempt?: Attempt | undefined }>

/** Every form of the page carries the opening, renewed, and how far the file was read. */
export const Carried = ({ drawn, id, children }: { drawn: Drawn; id?: string; children: Child }) => {
  const { page, world, opened } = drawn
  return (
    <form method="post" action={page.to(routes.myCase)} id={id} novalidate>
      <input type="hidden" name="opening" value={sealOpening(world, opened.file)} />
      <input type="hidden" name="seen" value={opened.acts.length} />
      {children}
    </form>
  )
}

/** A field, and what was ticked where several may be. */
type AskedField = FieldProps & Readonly<{ ticked: readonly string[] }>

/** Any authority of the place that is not barred already. */
const authorities = ({ page, law, opened }: Drawn) =>
  likelyAuthorities(law, { entity: opened.state.entity })
    .filter(({ id }) => !opened.state.barred.includes(id))
    .map(({ id, name }) => ({ value: id, text: name[page.language] }))

const Asked = ({
  drawn,
  question,
  field: { ticked, ...field },
}: {
  drawn: Drawn
  question: Question
  field: AskedField
}) => {
  const { words } = drawn.page
  if (question.as === 'authority') return <Select {...field} options={authorities(drawn)} empty={words.myCase.choose} />
  if (question.as === 'relation') {
    const options = drawn.law.relations.map(({ id, name }) => ({ value: id, text: name[drawn.page.language] }))
    return <Select {...field} options={options} empty={words.myCase.choose} />
  }
  if (question.as === 'choice') {
    const values = Object.entries(words.acts.values[question.values!])
    const { label, ...rest } = field
    return <Radios {...rest} legend={label} items={values.map(([value, text]) => ({ value, text }))} />
  }
  if (question.as === 'consenter') return <OnBehalfOf drawn={drawn} field={field} />
  if (question.as === 'named-measures') return <OfThePlan drawn={drawn} field={field} ticked={ticked} />
  if (numbers.includes(question.as)) return <TextInput {...field} inputmode="numeric" width={5} />
  return question.as === 'line' ? <TextInput {...field} /> : <TextArea {...field} rows={4} />
}

const fieldOf = ({ page, attempt }: Drawn, { key, name }: Saying, question: Question): AskedField => {
  const labels: Readonly<Record<string, string>> = page.words.myCase.acts[name].fields
  const mine = attempt?.key === key ? attempt : undefined
  const value = valueAt(mine?.said, question.name)
  const label = labels[question.name] ?? ''
  return {
    name: `${key}.${question.name}`,
    label: question.optional ? `${label} (${page.words.common.optional})` : label,
    value: typeof value === 'string' || typeof value === 'number' ? String(value) : undefined,
    ticked: Array.isArray(value) ? value.map(String) : [],
    error: errorAt(mine?.errors ?? [], `${key}.${question.name}`),
  }
}

/** Whether a form stands on the page: when it may be signed, or was just refused and is shown as typed. */
export const stands = ({ opened, attempt }: Drawn, { kind, key }: Saying): boolean =>
  opened.may.has(kind) || attempt?.key === key

/** Where a right rests on an article that nobody has compared with the text yet, the form names it and says so. */
const Recalled = ({ drawn: { page, law, opened }, kind }: { drawn: Drawn; kind: string }) => {
  const power = powerExercised(law, actKindOf(fileKindOf(opened.file), kind), 'person')
  const right = law.powers.find(({ id }) => id === power)
  if (!right || right.practice || right.verified === 'text-read') return null
  return (
    <p class="govuk-hint">
      {page.words.common.duty.article}: {articleIn(right.article, page.language)}{' '}
      <VerifiedTag page={page} verified={right.verified} />
    </p>
  )
}

type Kind = 'primary' | 'secondary' | 'warning'

/** One thing that the person may say, folded away until they want to. Open when it was said and not recorded. */
export const SayForm = ({ drawn, one, kind = 'primary' }: { drawn: Drawn; one: Saying; kind?: Kind }) => {
  const { title, lead, button } = drawn.page.words.myCase.acts[one.name]
  return (
    <Details summary={title} open={drawn.attempt?.key === one.key}>
      <p class="govuk-body">{lead}</p>
      <Recalled drawn={drawn} kind={one.kind} />
      <Carried drawn={drawn}>
        <input type="hidden" name="act" value={one.key} />
        {asksFor(one).map((question) => (
          <Asked drawn={drawn} question={question} field={fieldOf(drawn, one, question)} />
        ))}
        <Button kind={kind}>{button}</Button>
      </Carried>
    </Details>
  )
}
