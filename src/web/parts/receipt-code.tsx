import { drawnCode } from '../../app/letters/drawn-code.js'
import type { Page } from '../page.js'
import { routes } from '../routes.js'
import { Details } from './details.js'

/** The code that a paper carries, as it stands on a page: drawn, said to whoever does not see it, and as text. */
export const ReceiptCode = ({ page, short }: { page: Page; short: string }) => {
  const code = drawnCode(short)
  const { what, shown, where, alt, typed } = page.words.receipts.code
  return (
    <div class="rg-receipt">
      <svg class="rg-qr" viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={alt} focusable="false">
        <path d={code.outline} />
      </svg>
      <div>
        <p class="govuk-body">
          {what} {shown}
        </p>
        <p class="govuk-body">
          <a class="govuk-link" href={page.to(routes.verify)}>
            {where}
          </a>
        </p>
        <Details summary={typed}>
          <pre class="rg-command" translate="no" tabindex={0}>
            {short}
          </pre>
        </Details>
      </div>
    </div>
  )
}

/** The code under a heading of its own. */
export const ReceiptSection = ({ page, short }: { page: Page; short: string }) => (
  <>
    <h2 class="govuk-heading-m">{page.words.receipts.code.heading}</h2>
    <ReceiptCode page={page} short={short} />
  </>
)
