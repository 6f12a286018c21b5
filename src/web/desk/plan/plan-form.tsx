import { nameIn } from '../../acts/measures.js'
import { type Form, one } from '../../form.js'
import { Button } from '../../parts/button.js'
import { errorAt } from '../../parts/error-summary.js'
import { InsetText } from '../../parts/inset-text.js'
import { TextArea } from '../../parts/text-area.js'
import { TextInput } from '../../parts/text-input.js'
import { PlanRowFields, type RowProps } from './plan-row.js'
import { type ConsenterRow, consenterRows, planRows } from './plan-said.js'

export type PlanForm = RowProps &
  Readonly<{
    /** How far the file was read. */
    seen: number
    form: Form
    button: string
  }>

/** The rows typed, and one more where there is none or another was asked for. */
const withOneMore = <Row extends object>(rows: readonly Row[], form: Form, name: string): readonly (Row | object)[] =>
  rows.length === 0 || one(form, 'more') === name ? [...rows, {}] : rows

const Barred = ({ page, law, state }: PlanForm) =>
  state.barred.length > 0 && (
    <InsetText>
      <p>{page.words.desk.act.barred}</p>
      <ul class="govuk-list govuk-list--bullet">
        {state.barred.map((id) => (
          <li>{nameIn(law.authorities, id, page.language)}</li>
        ))}
      </ul>
    </InsetText>
  )

const More = ({ props: { page }, of, text }: { props: PlanForm; of: 'measures' | 'consenters'; text: string }) => (
  <Button kind="secondary" name="more" value={of} formaction={`${page.to(page.path)}#${of}`}>
    {text}
  </Button>
)

/** Who has to agree: one person, or each of several by name and role. */
const Consenters = (props: PlanForm) => {
  const { page, form, errors } = props
  const { consenters, consentersLead, consenter, consenterHint, moreConsenters } = page.words.plan.form
  const rows = withOneMore<ConsenterRow>(consenterRows(form), form, 'consenters') as readonly ConsenterRow[]
  const none = errorAt(errors, 'consenters')
  return (
    <section aria-labelledby="plan-consenters">
      <h2 class="govuk-heading-m" id="plan-consenters">
        {consenters}
      </h2>
      <p class="govuk-body">{consentersLead}</p>
      <div id="consenters">
        {none && <p class="govuk-error-message">{none}</p>}
        {rows.map(({ who }, i) => (
          <TextInput
            name={`consenters.${i}.who`}
            label={consenter({ number: i + 1 })}
            hint={i === 0 ? consenterHint : undefined}
            value={who}
            error={errorAt(errors, `consenters.${i}.who`)}
          />
        ))}
      </div>
      <More props={props} of="consenters" text={moreConsenters} />
    </section>
  )
}

/** The whole plan on one page, as typed. Asking for another row signs nothing. */
export const PlanFormPage = (props: PlanForm) => {
  const { page, form, errors, seen, button } = props
  const none = errorAt(errors, 'measures')
  return (
    <form id="act" method="post" action={page.to(page.path)} novalidate>
      <input type="hidden" name="seen" value={String(seen)} />
      <Barred {...props} />
      <div id="measures">
        {none && <p class="govuk-error-message">{none}</p>}
        {withOneMore(planRows(form), form, 'measures').map((row, i) => (
          <PlanRowFields {...props} row={row} i={i} />
        ))}
      </div>
      <More props={props} of="measures" text={page.words.desk.act.more} />
      <Consenters {...props} />
      <TextArea
        name="explained"
        label={page.words.acts.kinds['case/plan-proposed'].fields.explained}
        hint={page.words.plan.form.explainedHint}
        value={one(form, 'explained')}
        error={errorAt(errors, 'explained')}
      />
      <Button>{button}</Button>
    </form>
  )
}
