import type { Hono } from 'hono'
import { alive } from '../../app/alive.js'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import { routes } from '../routes.js'

/** Whether the system can receive and keep; 503, by way of the failure page, when it cannot. */
const show = async (c: Ctx) => {
  const { page, world } = c.var
  await alive(world)
  const { title, fine, time } = page.words.status
  const content = (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{fine}</p>
      <p class="govuk-body-s">{time({ at: page.instant(page.now) })}</p>
    </>
  )
  return c.html(layout(page, { title, place: 'petitioner' }, content))
}

export const status = (app: Hono<Env>) => app.get(routes.status, show)
