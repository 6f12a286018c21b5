import type { Child } from 'hono/jsx'

/** Set apart from the text around it, without alarm. */
export const InsetText = ({ children }: { children: Child }) => <div class="govuk-inset-text">{children}</div>
