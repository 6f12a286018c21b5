import type { Ctx } from '../env.js'
import { type Form, one } from '../form.js'
import { layout } from '../html/layout.js'
import { Button } from '../parts/button.js'
import { Details } from '../parts/details.js'
import { ErrorSummary, errorAt, type FormError } from '../parts/error-summary.js'
import { TextArea } from '../parts/text-area.js'
import { TextInput } from '../parts/text-input.js'
import { routes } from '../routes.js'
import { sayingOf } from './said-here.js'

const formId = 'enter'

/** What was typed in a form of a page that closed too early: it goes along, unread, until the words are typed again. */
const Kept = ({ form }: { form: Form }) => {
  const key = one(form, 'act')
  if (!sayingOf(key)) return null
  return (
    <>
      <input type="hidden" name="act" value={key} />
      {[...form]
        .filter(([name]) => name.startsWith(`${key}.`))
        .flatMap(([name, values]) => values.map((value) => <input type="hidden" name={name} value={value} />))}
    </>
  )
}

/** The door to a case: folio and words, both as typed when they opened nothing. */
export function entrancePage({ var: { page, settings } }: Ctx, form: Form, errors: readonly FormError[] = []): string {
  const { title, enter } = page.words.myCase
  const content = (
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{enter.lead}</p>
      <form method="post" action={page.to(routes.myCase)} id={formId} novalidate>
        <Kept form={form} />
        <TextInput
          name="folio"
          label={enter.folio.label}
          hint={enter.folio.hint}
          value={one(form, 'folio')}
          error={errorAt(errors, 'folio')}
          width={20}
          spellcheck={false}
          autocapitalize="none"
        />
        <TextArea
          name="words"
          label={enter.words.label}
          hint={enter.words.hint}
          value={one(form, 'words')}
          error={errorAt(errors, 'words')}
          rows={4}
        />
        <Button>{enter.button}</Button>
      </form>
      <Details summary={enter.lost}>
        <p class="govuk-body">{enter.lostText}</p>
        {settings.telephone && <p class="govuk-body">{enter.call({ number: settings.telephone })}</p>}
      </Details>
    </>
  )
  return layout(page, { title, place: 'petitioner', refused: errors.length > 0, keeping: formId }, content)
}
