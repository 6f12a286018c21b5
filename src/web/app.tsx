import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import type { Settings } from '../app/settings.js'
import type { World } from '../app/world.js'
import type { Assets } from './assets.js'
import { board } from './board/board.js'
import { desk } from './desk/desk.js'
import type { Env } from './env.js'
import { failed, notFound, onError } from './failures/failures.js'
import { home } from './home/home.js'
import { later } from './home/later.js'
import { splitPath } from './language.js'
import { law } from './law/law.js'
import { leave } from './leave/leave.js'
import { log } from './log/log.js'
import { myCase } from './my-case/my-case.js'
import { openPage } from './page.js'
import { request } from './request/request.js'
import { securityHeaders } from './security-headers.js'
import { type Petitioner, signIn, staff } from './sign-in/sign-in.js'
import { status } from './status/status.js'
import { verify } from './verify/verify.js'

/** What the pages are made from. `petitioners` are those whom the demonstration's door offers. */
export type Site = Readonly<{
  world: World
  settings: Settings
  assets: Assets
  petitioners: readonly Petitioner[]
}>

/** A request with its steps sealed inside fits in this many bytes even when every text is as long as may be. */
const largestForm = 2_000_000

/** Whoever opens the demonstration by number is sent to the name: passkeys work under a name alone. */
const byName = (settings: Settings, url: URL) =>
  settings.demo && url.hostname === '127.0.0.1' ? `${settings.origin}${url.pathname}${url.search}` : undefined

/** All pages. What every request passes stands here in its order; each subject registers its own addresses. */
export function webOf({ world, settings, assets, petitioners }: Site): Hono<Env> {
  const app = new Hono<Env>({ getPath: (asked) => splitPath(new URL(asked.url).pathname).rest })
  const https = settings.origin.startsWith('https:')
  app.use(securityHeaders({ https, passkeys: true }))
  app.get('/assets/*', assets.serve)
  app.use(compress())
  app.use(async (c, next) => {
    const url = new URL(c.req.url)
    const { language, rest } = splitPath(url.pathname)
    const { demo } = settings
    const place = {
      language,
      path: rest + url.search,
      demo,
      zone: world.law.zone,
      now: world.now(),
      asset: assets.href,
    }
    const page = settings.source ? { ...place, source: settings.source } : place
    c.set('world', world)
    c.set('settings', settings)
    c.set('page', openPage(page))
    const named = ['GET', 'HEAD'].includes(c.req.method) ? byName(settings, url) : undefined
    return named ? c.redirect(named, 302) : next()
  })
  app.use(bodyLimit({ maxSize: largestForm, onError: (c) => failed(c, 'tooLarge', 413) }))
  app.use(csrf({ origin: settings.origin }))
  app.use(staff)
  app.onError(onError)
  app.notFound(notFound)
  home(app)
  later(app)
  law(app)
  log(app)
  status(app)
  verify(app, assets.verifier)
  request(app)
  myCase(app)
  leave(app)
  signIn(app, petitioners)
  desk(app)
  board(app)
  return app
}
