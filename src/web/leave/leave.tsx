import type { Hono } from 'hono'
import type { Ctx, Env } from '../env.js'
import { routes } from '../routes.js'

/**
 * A page with nothing on it, made without the layout on purpose: whoever looks over a shoulder sees neither name nor
 * colours. It tells the one thing that leaving cannot do. Its cookies stay: they would be those of the staff.
 */
const show = (c: Ctx) => {
  const { language, words } = c.var.page
  const { title, history } = words.leave
  const blank = (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{history}</p>
        </main>
      </body>
    </html>
  )
  return c.html(`<!doctype html>${blank}`, 200, {
    'clear-site-data': '"cache", "storage"',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
}

export const leave = (app: Hono<Env>) => {
  app.get(routes.leave, show)
  app.post(routes.leave, (c) => c.redirect(c.var.page.to(routes.leave), 303))
}
