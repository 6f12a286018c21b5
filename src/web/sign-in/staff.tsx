import type { MiddlewareHandler } from 'hono'
import { sessionOf } from '../../app/session.js'
import { personOf } from '../../app/staff.js'
import { lawAt } from '../../domain/law/law-at.js'
import type { Ctx, Env } from '../env.js'
import { type Form, readForm } from '../form.js'
import { layout } from '../html/layout.js'
import { Details } from '../parts/details.js'
import { KeptForm } from '../parts/kept-form.js'
import { routes } from '../routes.js'
import { tokenIn } from './cookie.js'

/** Knows who of the staff a request comes from, if from any. Whoever brings no token costs no look into the database. */
export const staff: MiddlewareHandler<Env> = async (c, next) => {
  const { world } = c.var
  const token = tokenIn(c)
  const signatory = token && (await sessionOf(world, token))
  if (signatory) {
    const known = await personOf(world, signatory.person)
    c.set('staff', { signatory, name: known?.name ?? signatory.person })
  }
  await next()
}

/** What an office is called by the law of the day. */
export const officeName = ({ var: { world, page } }: Ctx, office: string): string =>
  lawAt(world.law, page.now)?.offices.find(({ id }) => id === office)?.name[page.language] ?? office

/** Who is signed in and the way out, for the header. */
export const SignedIn = ({ c }: { c: Ctx }) => {
  const { page, staff } = c.var
  if (!staff) return null
  const { name, signatory } = staff
  return (
    <form method="post" action={page.to(routes.signOut)} class="rg-bar__form">
      <span>{page.words.signIn.signedIn({ name, office: officeName(c, signatory.office) })}</span>
      <button type="submit" class="rg-bar__link">
        {page.words.common.buttons.signOut}
      </button>
    </form>
  )
}

const Ended = ({ c, form }: { c: Ctx; form: Form }) => {
  const { page } = c.var
  const { title, text, steps, signIn, again, whose, typed } = page.words.signIn.ended
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{text}</p>
      <ol class="govuk-list govuk-list--number">
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-link" href={page.to(routes.signIn)} target="_blank" rel="noopener">
          {signIn}
        </a>
      </p>
      <KeptForm page={page} form={form} button={again}>
        <p class="govuk-body">{whose}</p>
      </KeptForm>
      <Details summary={typed}>
        {[...form.values()].flat().map((value) => (
          <p class="govuk-body">{value}</p>
        ))}
      </Details>
    </>
  )
}

/** A form that came after its session had ended: it is given back whole, to be sent again by who signs in. */
async function ended(c: Ctx) {
  const form = await readForm(c)
  const { title } = c.var.page.words.signIn.ended
  return c.html(layout(c.var.page, { title, place: 'desk', refused: true }, <Ended c={c} form={form} />), 401)
}

/** Lets only the staff pass. Whoever looks is led to the entrance; whoever sends something gets it back. */
export const staffOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.staff) return next()
  return c.req.method === 'POST' ? ended(c) : c.redirect(c.var.page.to(routes.signIn), 303)
}
