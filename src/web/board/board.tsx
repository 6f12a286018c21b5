import type { Hono, MiddlewareHandler } from 'hono'
import { may, refusedPage } from '../desk/frame.js'
import type { Ctx, Env } from '../env.js'
import { laterPage } from '../home/later.js'
import { routes } from '../routes.js'
import { staffOnly } from '../sign-in/sign-in.js'
import { resolveItem, showItem } from './item.js'
import { openSession, showSessions } from './sessions.js'
import { closeSession, showSession } from './sitting.js'

/** Sessions are kept by those who sit on the Board, and read by nobody else here. */
const boardOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (may(c, 'sessions.record')) return next()
  return refusedPage(c, { refused: [{ because: 'session.not-yours' }], status: 403, back: c.var.page.to(routes.desk) })
}

/** Whoever is not signed in reads what the Board is; whoever is, and sits there, finds its sessions. */
const front = (c: Ctx) => (c.var.staff ? showSessions(c) : laterPage(c, 'board'))

/** Where the Board sits, votes and decides. */
export const board = (app: Hono<Env>) => {
  app.get(routes.board, (c, next) => (c.var.staff ? boardOnly(c, next) : next()), front)
  app.post(routes.board, staffOnly, boardOnly, openSession)
  app.use(`${routes.board}/*`, staffOnly, boardOnly)
  app.get(routes.session, showSession)
  app.post(routes.sessionClosing, closeSession)
  app.get(routes.sessionItem, showItem)
  app.post(routes.sessionItem, resolveItem)
}
