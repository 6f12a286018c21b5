import type { Hono } from 'hono'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import { BackLink } from '../parts/back-link.js'
import { Tag } from '../parts/tag.js'
import { laterRoutes, routes } from '../routes.js'

type Part = keyof typeof laterRoutes

const show = (part: Part) => (c: Ctx) => {
  const { page } = c.var
  const { tag, text, pages, back } = page.words.later
  const { title, what } = pages[part]
  const content = (
    <>
      <Tag tone="neutral" text={tag} />
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">
        {text} {what}
      </p>
    </>
  )
  const before = <BackLink href={page.to(routes.home)} text={back} />
  return c.html(layout(page, { title, place: 'petitioner', before }, content))
}

/** The parts still to come answer at their addresses, so that no link is ever dead. */
export const later = (app: Hono<Env>) => {
  for (const part of Object.keys(laterRoutes) as Part[]) app.get(laterRoutes[part], show(part))
}
