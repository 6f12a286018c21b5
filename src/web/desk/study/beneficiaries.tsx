import type { Law } from '../../../domain/law/law.js'
import { type Form, one } from '../../form.js'
import type { Page } from '../../page.js'
import { Button } from '../../parts/button.js'
import { Details } from '../../parts/details.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { Fieldset } from '../../parts/fieldset.js'
import { InsetText } from '../../parts/inset-text.js'
import { Select } from '../../parts/select.js'
import { TextInput } from '../../parts/text-input.js'
import { bringsCircle } from './circle.js'
import { type BeneficiaryRow, beneficiaryRows } from './study-said.js'

/** What was typed, and, where it was asked for, those named before who are not among them. */
function rowsOf(form: Form, named: readonly BeneficiaryRow[]): readonly BeneficiaryRow[] {
  const typed = beneficiaryRows(form)
  if (one(form, 'more') === 'beneficiaries') return [...typed, {}]
  const all = [...typed, ...named]
  return all.filter(({ name }, i) => i === all.findIndex((other) => other.name === name))
}

type Props = Readonly<{
  page: Page
  law: Law
  form: Form
  /** Whom the file names, where that was asked for. */
  named: readonly BeneficiaryRow[]
  errors: readonly FormError[]
}>

const Row = ({ page, law, errors, row, i }: Omit<Props, 'form' | 'named'> & { row: BeneficiaryRow; i: number }) => {
  const { name: nameWords, relation } = page.words.acts.circle
  const name = `beneficiaries.${i}`
  return (
    <Fieldset name={name} legend={page.words.study.form.beneficiary({ number: i + 1 })}>
      {row.id && <input type="hidden" name={`${name}.id`} value={row.id} />}
      <TextInput name={`${name}.name`} label={nameWords} value={row.name} error={errorAt(errors, `${name}.name`)} />
      <Select
        name={`${name}.relation`}
        label={relation}
        empty=""
        value={row.relation}
        error={errorAt(errors, `${name}.relation`)}
        options={law.relations.map(({ id, name }) => ({ value: id, text: name[page.language] }))}
      />
    </Fieldset>
  )
}

/** Who is protected beside the person of the request (art. 24), by a relation that the law names. */
export const Beneficiaries = ({ page, law, form, named, errors }: Props) => {
  const { beneficiaries, beneficiariesLead, circle, circleLead, circleNone, more } = page.words.study.form
  const rows = rowsOf(form, named)
  return (
    <section aria-labelledby="part-people">
      <h2 class="govuk-heading-m rg-axis" id="part-people">
        {beneficiaries}
      </h2>
      <p class="govuk-body">{beneficiariesLead}</p>
      <div id="beneficiaries">
        {bringsCircle(form) && rows.length === 0 && <InsetText>{circleNone}</InsetText>}
        {rows.map((row, i) => (
          <Row page={page} law={law} errors={errors} row={row} i={i} />
        ))}
      </div>
      <Button kind="secondary" name="more" value="beneficiaries" formaction={`${page.to(page.path)}#part-people`}>
        {more}
      </Button>
      <Details summary={circle}>
        <p>{circleLead}</p>
        <Button kind="secondary" name="more" value="circle" formaction={`${page.to(page.path)}#part-people`}>
          {circle}
        </Button>
      </Details>
    </section>
  )
}
