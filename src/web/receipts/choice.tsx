import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { Checkboxes } from '../parts/checkboxes.js'
import { fieldName, sorted } from './field-names.js'

type ChoiceProps = {
  page: Page
  act: Readonly<{ file: string; kind: string }>
  names: readonly string[]
  /** Whether what tells where somebody is may be chosen: by the person alone. */
  withApart: boolean
}

/** Which fields a receipt shows, one by one. What is in clear is ticked; nothing that was told is, until somebody does. */
export const Choice = ({ page, act, names, withApart }: ChoiceProps) => {
  const { lead, clear, told, toldHint, apart, nothing, button } = page.words.receipts.chosen
  const fields = sorted(act, names)
  const choices = (some: readonly string[]) => some.map((value) => ({ value, text: fieldName(page, act.kind, value) }))
  const offered = [...fields.told, ...(withApart ? fields.apart : [])]
  return (
    <>
      <p class="govuk-body">{lead}</p>
      <input type="hidden" name="chosen" value="yes" />
      {names.length === 0 && <p class="govuk-body">{nothing}</p>}
      {fields.clear.length > 0 && (
        <Checkboxes name="clear" legend={clear} items={choices(fields.clear)} values={fields.clear} />
      )}
      {offered.length > 0 && <Checkboxes name="told" legend={told} hint={toldHint} items={choices(offered)} />}
      {!withApart && fields.apart.length > 0 && <p class="govuk-hint">{apart}</p>}
      <Button>{button}</Button>
    </>
  )
}
