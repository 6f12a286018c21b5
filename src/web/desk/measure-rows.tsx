import { nameIn } from '../acts/measures.js'
import { one, saidIn } from '../form.js'
import { Button } from '../parts/button.js'
import { errorAt } from '../parts/error-summary.js'
import { Fieldset } from '../parts/fieldset.js'
import { InsetText } from '../parts/inset-text.js'
import { Select } from '../parts/select.js'
import { TextArea } from '../parts/text-area.js'
import { type Asking, authoritiesFor } from './asking.js'

const mostRows = 30

type Row = Readonly<{ measure?: string; what?: string; authority?: string }>

/** The rows that hold something, in their order: what is sent and what is drawn again have the same numbers. */
export const rowsIn = (form: Asking['form']): readonly Row[] => {
  const { measures } = saidIn(form, ['measures'])
  return Array.isArray(measures) ? measures : []
}

/** More to choose from is asked for with a button of the form, without script: nothing is sent for good. */
export const wantsMore = (form: Asking['form']): boolean => one(form, 'more') !== ''

const MeasureRow = ({ asking, row, i }: { asking: Asking; row: Row; i: number }) => {
  const { page, law, state, errors } = asking
  const { measure, what, authority, mechanism } = page.words.acts.measure
  const name = `measures.${i}`
  const free = authoritiesFor(law, state.entity).filter(({ id }) => !state.barred.includes(id))
  return (
    <Fieldset name={name} legend={page.words.desk.act.row({ number: i + 1 })}>
      <Select
        name={`${name}.measure`}
        label={measure}
        empty=""
        value={row.measure}
        error={errorAt(errors, `${name}.measure`)}
        options={law.measures
          .filter(({ kind }) => kind === 'urgent')
          .map(({ id, name }) => ({ value: id, text: name[page.language] }))}
      />
      <TextArea name={`${name}.what`} label={what} rows={3} value={row.what} error={errorAt(errors, `${name}.what`)} />
      <Select
        name={`${name}.authority`}
        label={authority}
        empty={mechanism}
        value={row.authority}
        error={errorAt(errors, `${name}.authority`)}
        options={free.map(({ id, name }) => ({ value: id, text: name[page.language] }))}
      />
    </Fieldset>
  )
}

/** The authorities that the person has barred are not among those offered, and are named so that nobody wonders why. */
const Barred = ({ page, law, state }: Asking) =>
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

/** Several measures at once: the catalogue is the law's, and each has what it consists of and who carries it out. */
export const MeasureRows = (asking: Asking) => {
  const { page, form, errors } = asking
  const typed = rowsIn(form)
  const rows: readonly Row[] = typed.length === 0 || wantsMore(form) ? [...typed, {}] : typed
  const none = errorAt(errors, 'measures')
  return (
    <>
      <Barred {...asking} />
      <div id="measures">
        {none && <p class="govuk-error-message">{none}</p>}
        {rows.slice(0, mostRows).map((row, i) => (
          <MeasureRow asking={asking} row={row} i={i} />
        ))}
      </div>
      {rows.length < mostRows && (
        <Button kind="secondary" name="more" value="measures">
          {page.words.desk.act.more}
        </Button>
      )}
    </>
  )
}
