import type { Page } from '../page.js'

/** What is wrong, and the field where it can be mended; none when the fault is of the whole form. */
export type FormError = Readonly<{ field?: string | undefined; message: string }>

/** The message beside a field: the first of its errors. */
export const errorAt = (errors: readonly FormError[], name: string): string | undefined =>
  errors.find(({ field }) => field === name)?.message

/** All that is wrong with a form, above it, each leading to its field. It takes the focus as the page opens, without script. */
export const ErrorSummary = ({ page, errors }: { page: Page; errors: readonly FormError[] }) =>
  errors.length > 0 && (
    <div class="govuk-error-summary" tabindex={-1} autofocus>
      <div role="alert">
        <h2 class="govuk-error-summary__title">{page.words.common.error.summary}</h2>
        <ul class="govuk-list govuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li>{field ? <a href={`#${field}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
