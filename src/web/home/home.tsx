import type { Hono } from 'hono'
import type { Ctx, Env } from '../env.js'
import { layout } from '../html/layout.js'
import type { Page } from '../page.js'
import { ButtonLink } from '../parts/button.js'
import { routes } from '../routes.js'

type Way = Readonly<{ href: string; name: string; about: string }>

const ways = ({ words, to, demo }: Page): Way[] => {
  const { request, myCase, verify, law, staff, door } = words.home.ways
  return [
    { href: to(routes.request), ...request },
    { href: to(routes.myCase), ...myCase },
    { href: to(routes.verify), ...verify },
    { href: to(routes.law), ...law },
    { href: to(routes.signIn), ...staff },
    ...(demo ? [{ href: to(routes.door), ...door }] : []),
  ]
}

const Danger = ({ page, telephone }: { page: Page; telephone: string | undefined }) => {
  const { heading, text, button, telephone: call } = page.words.home.danger
  return (
    <section class="rg-danger" aria-labelledby="danger">
      <h2 class="govuk-heading-m" id="danger">
        {heading}
      </h2>
      <p class="govuk-body">{text}</p>
      <ButtonLink href={page.to(routes.request)} kind="warning">
        {button}
      </ButtonLink>
      {telephone && <p class="govuk-body rg-danger__telephone">{call({ number: telephone })}</p>}
    </section>
  )
}

const Home = ({ page, telephone }: { page: Page; telephone: string | undefined }) => {
  const { title, lead, ways: other, promise } = page.words.home
  return (
    <>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body rg-lead">{lead}</p>
      <Danger page={page} telephone={telephone} />
      <h2 class="govuk-heading-m">{other.heading}</h2>
      <ul class="rg-ways">
        {ways(page).map(({ href, name, about }) => (
          <li>
            <a class="govuk-link" href={href}>
              {name}
            </a>
            <span>{about}</span>
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">{promise.heading}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {promise.items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    </>
  )
}

const show = (c: Ctx) => {
  const { page, settings } = c.var
  const content = <Home page={page} telephone={settings.telephone} />
  return c.html(layout(page, { title: page.words.home.title, place: 'petitioner' }, content))
}

export const home = (app: Hono<Env>) => app.get(routes.home, show)
