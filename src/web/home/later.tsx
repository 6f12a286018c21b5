import type { Hono } from 'hono'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import { BackLink } from '../parts/back-link.js'
import { Tag } from '../parts/tag.js'
import { laterRoutes, routes } from '../routes.js'
import type { Words } from '../words/catalogue.js'

type Part = keyof Words['later']['pages']

/** What will stand at an address; also shown to whoever may not see what stands there already. */
export function laterPage(c: Ctx, part: Part) {
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
  for (const [part, path] of Object.entries(laterRoutes))
    app.get(path, (c) => laterPage(c, part as keyof typeof laterRoutes))
}
