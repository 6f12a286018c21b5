import type { Child } from 'hono/jsx'

type Action = Readonly<{ href: string; text: string; about: string }>
export type SummaryRow = Readonly<{ key: string; value: Child; action?: Action | undefined }>

/** Answers or facts, each under its name, perhaps with a way to change it. */
export const SummaryList = ({ rows }: { rows: readonly SummaryRow[] }) => (
  <dl class="govuk-summary-list">
    {rows.map(({ key, value, action }) => (
      <div class={action ? 'govuk-summary-list__row' : 'govuk-summary-list__row govuk-summary-list__row--no-actions'}>
        <dt class="govuk-summary-list__key">{key}</dt>
        <dd class="govuk-summary-list__value">{value}</dd>
        {action && (
          <dd class="govuk-summary-list__actions">
            <a class="govuk-link" href={action.href}>
              {action.text}
              <span class="govuk-visually-hidden"> ({action.about})</span>
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
)
