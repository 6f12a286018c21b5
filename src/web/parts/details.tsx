import type { Child } from 'hono/jsx'

/** More, for those who ask for it. */
export const Details = ({ summary, open = false, children }: { summary: string; open?: boolean; children: Child }) => (
  <details class="govuk-details" open={open}>
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">{summary}</span>
    </summary>
    <div class="govuk-details__text">{children}</div>
  </details>
)
