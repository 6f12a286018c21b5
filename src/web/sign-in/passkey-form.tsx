import type { Child } from 'hono/jsx'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { WarningText } from '../parts/warning-text.js'
import { routes } from '../routes.js'

type PasskeyFormProps = { page: Page; action: string; button: string; children?: Child }

/** A form that a key answers. The island of the same name asks it; without script the page says what is missing. */
export const PasskeyForm = ({ page, action, button, children }: PasskeyFormProps) => {
  const { needsScript, lacking, stopped, unreachable } = page.words.signIn
  return (
    <>
      <noscript>
        <WarningText page={page}>{needsScript}</WarningText>
      </noscript>
      <passkey-form
        data-ask={page.to(routes.passkeyOptions)}
        data-lacking={lacking}
        data-stopped={stopped}
        data-unreachable={unreachable}
      >
        <form method="post" action={action}>
          {children}
          <input type="hidden" name="credential" value="" />
          <Button>{button}</Button>
          <p class="govuk-body govuk-!-font-weight-bold" role="status"></p>
        </form>
      </passkey-form>
    </>
  )
}
