import type { Law } from '../../../domain/law/law.js'
import { type Form, one } from '../../form.js'
import type { Page } from '../../page.js'
import { Button } from '../../parts/button.js'
import { Details } from '../../parts/details.js'
import { errorAt, type FormError } from '../../parts/error-summary.js'
import { Radios } from '../../parts/radios.js'
import { TextArea } from '../../parts/text-area.js'
import { Beneficiaries } from './beneficiaries.js'
import { type Chosen, drawnWith } from './chosen.js'
import { FactorParts, FactorQuestions, Unasked } from './factor-questions.js'
import { InstrumentChoice } from './instrument-choice.js'
import { Reckoning } from './reckoning.js'
import { answersIn, type BeneficiaryRow } from './study-said.js'

export type StudyForm = Readonly<{
  page: Page
  law: Law
  /** How far the file was read. */
  seen: number
  form: Form
  chosen: Chosen
  named: readonly BeneficiaryRow[]
  errors: readonly FormError[]
  /** What the button that signs says. */
  button: string
}>

const Nexus = ({ page, form, errors }: StudyForm) => {
  const { nexus, nexusHint } = page.words.study.form
  return (
    <section aria-labelledby="part-nexus">
      <h2 class="govuk-heading-m rg-axis" id="part-nexus">
        {nexus}
      </h2>
      <TextArea
        name="nexus"
        label={page.words.acts.kinds['case/risk-study-made'].fields.nexus}
        hint={nexusHint}
        value={one(form, 'nexus')}
        error={errorAt(errors, 'nexus')}
      />
    </section>
  )
}

/** The level last: what the instrument gives when asked, what the analyst signs, and why where the two differ. */
const LevelPart = ({ page, law, form, chosen, errors }: StudyForm) => {
  const { level, calculate, calculateLead, override, overrideHint } = page.words.study.form
  const { fields } = page.words.acts.kinds['case/risk-study-made']
  const departs = { value: one(form, 'override.reasons'), error: errorAt(errors, 'override.reasons') }
  return (
    <section aria-labelledby="part-level">
      <h2 class="govuk-heading-m rg-axis" id="part-level">
        {level}
      </h2>
      <p class="govuk-hint">{calculateLead}</p>
      <Button kind="secondary" name="more" value="reckoning" formaction={`${page.to(page.path)}#part-level`}>
        {calculate}
      </Button>
      {form.size > 0 && (
        <Reckoning page={page} law={law} chosen={chosen} answers={answersIn(form, chosen, page.language)} />
      )}
      <Radios
        name="level"
        legend={fields.level}
        value={one(form, 'level')}
        error={errorAt(errors, 'level')}
        items={law.levels.map(({ id, name, note }) => ({
          value: id,
          text: name[page.language],
          hint: note?.[page.language],
        }))}
      />
      <TextArea name="reasons" label={fields.reasons} value={one(form, 'reasons')} error={errorAt(errors, 'reasons')} />
      <Details summary={override} open={departs.value !== '' || departs.error !== undefined}>
        <TextArea name="override.reasons" label={fields['override.reasons']} hint={overrideHint} {...departs} />
      </Details>
    </section>
  )
}

/** The whole study on one page, as typed. It is sent to itself: to ask for more, to reckon, to sign. */
export const StudyForm = (props: StudyForm) => {
  const { page, seen, form, chosen, button } = props
  return (
    <form id="act" method="post" action={page.to(page.path)} novalidate>
      <input type="hidden" name="seen" value={String(seen)} />
      <input type="hidden" name="drawn" value={drawnWith(chosen.instrument)} />
      <InstrumentChoice {...props} />
      <FactorParts page={page} chosen={chosen} />
      <FactorQuestions {...props} />
      <Unasked chosen={chosen} form={form} />
      <Beneficiaries {...props} />
      <Nexus {...props} />
      <LevelPart {...props} />
      <Button>{button}</Button>
    </form>
  )
}
