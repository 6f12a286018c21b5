import type { Child } from 'hono/jsx'
import type { Page } from '../page.js'

/** What must not be overlooked. */
export const WarningText = ({ page, children }: { page: Page; children: Child }) => (
  <div class="govuk-warning-text">
    <span class="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">{page.words.common.warning}:</span> {children}
    </strong>
  </div>
)
