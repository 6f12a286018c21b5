import type { Child } from 'hono/jsx'
import type { Manner, Question } from '../acts/questions.js'
import { labelOf } from '../acts/said.js'
import { one } from '../form.js'
import { Button } from '../parts/button.js'
import { Checkboxes } from '../parts/checkboxes.js'
import { errorAt } from '../parts/error-summary.js'
import { type Choice, Radios } from '../parts/radios.js'
import { Select } from '../parts/select.js'
import { TextArea } from '../parts/text-area.js'
import { TextInput } from '../parts/text-input.js'
import { likelyAuthorities } from '../request/steps.js'
import { type Asking, authoritiesFor } from './asking.js'
import { Recommended } from './follow/recommended.js'
import { MeasureRows } from './measure-rows.js'

type Input = (question: Question, asking: Asking) => Child

const common = ({ name, optional }: Question, { page, kind, form, errors }: Asking) => {
  const label = labelOf(page, kind, name)
  return {
    name,
    label: optional && name !== 'transcribed' ? `${label} (${page.words.common.optional})` : label,
    value: one(form, name),
    error: errorAt(errors, name),
  }
}

/** An officer never hears by way of our own pages: who writes there signs alone. */
const choices = ({ values }: Question, { page }: Asking): Choice[] =>
  Object.entries(page.words.acts.values[values!] as Readonly<Record<string, string>>)
    .filter(([value]) => values !== 'channel' || value !== 'web')
    .map(([value, text]) => ({ value, text }))

const radios = (question: Question, asking: Asking, items: readonly Choice[]): Child => {
  const { label, ...props } = common(question, asking)
  return <Radios {...props} legend={label} items={items} />
}

const inputs: Readonly<Partial<Record<Manner, Input>>> = {
  line: (question, asking) => <TextInput {...common(question, asking)} />,
  text: (question, asking) => <TextArea {...common(question, asking)} />,
  choice: (question, asking) => radios(question, asking, choices(question, asking)),
  level: (question, asking) =>
    radios(
      question,
      asking,
      asking.law.levels.map(({ id, name }) => ({ value: id, text: name[asking.page.language] })),
    ),
  consenter: (question, asking) =>
    radios(
      question,
      asking,
      [...(asking.plan?.consenters ?? [])].map(([value, text]) => ({ value, text })),
    ),
  decision: (question, asking) =>
    radios(
      question,
      asking,
      (asking.decisions ?? []).map(({ seq, name }) => ({ value: `${seq}`, text: name })),
    ),
  'named-measures': (question, asking) => {
    const { label, value: _, ...props } = common(question, asking)
    return (
      <Checkboxes
        {...props}
        legend={label}
        values={asking.form.get(question.name) ?? []}
        items={(asking.plan?.measures ?? []).map(({ id, name, what }) => ({ value: id, text: name, hint: what }))}
      />
    )
  },
  days: (question, asking) => <TextInput {...common(question, asking)} inputmode="numeric" width={5} />,
  minutes: (question, asking) => <TextInput {...common(question, asking)} inputmode="numeric" width={5} />,
  misuse: (question, asking) =>
    radios(
      question,
      asking,
      asking.law.misuse.map(({ id, name }) => ({ value: id, text: name[asking.page.language] })),
    ),
  recommended: (question, asking) => <Recommended question={question} asking={asking} />,
  relation: (question, asking) => (
    <Select
      {...common(question, asking)}
      empty=""
      options={asking.law.relations.map(({ id, name }) => ({ value: id, text: name[asking.page.language] }))}
    />
  ),
  report: (question, asking) =>
    radios(
      question,
      asking,
      asking.state.misuse
        .filter(({ warned }) => !warned)
        .map(({ seq }) => ({ value: `${seq}`, text: asking.page.words.acts.report({ seq }) })),
    ),
  measure: (question, asking) =>
    radios(
      question,
      asking,
      asking.measures.map(({ id, name, what, state, word }) => ({
        value: id,
        text: what ? `${name}: ${what}` : name,
        hint: `${asking.page.words.acts.states[state]}. ${asking.page.words.acts.heard[word]}.`,
      })),
    ),
  'yes-no': (question, asking) =>
    radios(question, asking, [
      { value: 'true', text: asking.page.words.common.yes },
      { value: 'false', text: asking.page.words.common.no },
    ]),
  population: (question, asking) =>
    radios(
      question,
      asking,
      asking.law.populations.map(({ id, name }) => ({ value: id, text: name[asking.page.language] })),
    ),
  entity: (question, asking) => (
    <Select
      {...common(question, asking)}
      empty=""
      options={[
        ...asking.law.entities.map(({ id, name }) => ({ value: id, text: name })),
        { value: 'unknown', text: asking.page.words.common.unknown },
      ]}
    />
  ),
  authorities: (question, asking) => {
    const { label, value: _, ...props } = common(question, asking)
    const typed = { entity: one(asking.form, 'entity'), barred: asking.form.get(question.name) }
    return (
      <>
        <Checkboxes
          {...props}
          legend={label}
          values={asking.form.get(question.name) ?? []}
          items={likelyAuthorities(asking.law, typed).map(({ id, name }) => ({
            value: id,
            text: name[asking.page.language],
          }))}
        />
        <Button kind="secondary" name="more" value="authorities">
          {asking.page.words.desk.transcription.ofState}
        </Button>
      </>
    )
  },
  authority: (question, asking) => (
    <Select
      {...common(question, asking)}
      empty=""
      options={authoritiesFor(asking.law, asking.state.entity).map(({ id, name }) => ({
        value: id,
        text: name[asking.page.language],
      }))}
    />
  ),
  measures: (_question, asking) => <MeasureRows {...asking} />,
}

/** One question of an act as it is asked at the desk. Throws on a manner that no form of the desk has. */
export function Asked({ question, asking }: { question: Question; asking: Asking }) {
  const input = inputs[question.as]
  if (!input) throw new Error(`The desk cannot ask for ${question.name}`)
  return <>{input(question, asking)}</>
}
