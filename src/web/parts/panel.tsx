import type { Child } from 'hono/jsx'

/** Says that it is done, as the heading of the page: the acknowledgement. */
export const Panel = ({ title, children }: { title: string; children?: Child }) => (
  <div class="govuk-panel govuk-panel--confirmation">
    <h1 class="govuk-panel__title">{title}</h1>
    {children && <div class="govuk-panel__body">{children}</div>}
  </div>
)
