import { endSession } from '../../app/session.js'
import { chooseOffice, signIn } from '../../app/sign-in.js'
import type { Ctx } from '../env.js'
import { type Form, one, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { Button } from '../parts/button.js'
import { ErrorSummary } from '../parts/error-summary.js'
import { Notice } from '../parts/notice.js'
import { routes } from '../routes.js'
import { giveToken, takeToken, tokenIn } from './cookie.js'
import { PasskeyForm } from './passkey-form.js'
import { officeName } from './staff.js'

/** Where an enrolment leads: the entrance, which says that the key is there. */
export const withNewKey = `${routes.signIn}?llave=nueva`

const Entrance = ({ page, error, enrolled }: { page: Page; error: string | undefined; enrolled: boolean }) => {
  const words = page.words.signIn
  return (
    <>
      <ErrorSummary page={page} errors={error ? [{ message: error }] : []} />
      {enrolled && (
        <Notice title={words.enrolled.title}>
          <p class="govuk-body">{words.enrolled.text}</p>
        </Notice>
      )}
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="govuk-body">{words.lead}</p>
      <PasskeyForm page={page} action={page.to(routes.signIn)} button={words.button} />
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={page.to(routes.desk)}>
            {words.inside}
          </a>
        </li>
        {page.demo && (
          <li>
            <a class="govuk-link" href={page.to(routes.door)}>
              {words.door}
            </a>
          </li>
        )}
      </ul>
      <p class="govuk-body">{words.lost}</p>
    </>
  )
}

function entrance(c: Ctx, error?: string) {
  const { page } = c.var
  const enrolled = !error && c.req.query('llave') === 'nueva'
  const { title } = page.words.signIn
  const sheet = { title, place: 'desk', islands: ['passkey'], refused: error !== undefined } as const
  return c.html(layout(page, sheet, <Entrance page={page} error={error} enrolled={enrolled} />), error ? 422 : 200)
}

/** A button for each office, so that nothing can be left unchosen. `choice` stands for whoever has just shown their key. */
const Choice = ({ c, choice, offices }: { c: Ctx; choice: string; offices: readonly string[] }) => {
  const { page } = c.var
  const { title, lead } = page.words.signIn.choice
  return (
    <form method="post" action={page.to(routes.signIn)}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{lead}</p>
      <input type="hidden" name="choice" value={choice} />
      {offices.map((office) => (
        <p class="govuk-body">
          <Button name="office" value={office}>
            {officeName(c, office)}
          </Button>
        </p>
      ))}
    </form>
  )
}

/** Signs in with a token made just now; whoever was signed in before in this browser is out. */
export async function comeIn(c: Ctx, token: string) {
  const before = tokenIn(c)
  if (before) await endSession(c.var.world, before)
  giveToken(c, token)
  return c.redirect(c.var.page.to(routes.desk), 303)
}

async function withOffice(c: Ctx, form: Form) {
  const token = await chooseOffice(c.var.world, one(form, 'choice'), one(form, 'office'))
  return token ? comeIn(c, token) : entrance(c, c.var.page.words.signIn.choice.expired)
}

export const show = (c: Ctx) => (c.var.staff ? c.redirect(c.var.page.to(routes.desk), 303) : entrance(c))

export async function create(c: Ctx) {
  const { world, settings, page } = c.var
  const form = await readForm(c)
  if (one(form, 'choice')) return withOffice(c, form)
  const credential = one(form, 'credential')
  if (!credential) return entrance(c, page.words.signIn.needsScript)
  const entered = await signIn(world, settings, credential)
  if (!entered) return entrance(c, page.words.signIn.refused)
  if ('token' in entered) return comeIn(c, entered.token)
  const { title } = page.words.signIn.choice
  return c.html(layout(page, { title, place: 'desk' }, <Choice c={c} {...entered} />))
}

export async function signOut(c: Ctx) {
  const token = tokenIn(c)
  if (token) await endSession(c.var.world, token)
  takeToken(c)
  return c.redirect(c.var.page.to(routes.signIn), 303)
}
