import type { Hono } from 'hono'
import type { Env } from '../env.js'
import { routes } from '../routes.js'
import { serveCheckpoint, serveTile } from './log-files.js'
import { showLog } from './log-page.js'

/** The public log: explained to people, and served to whoever mirrors it (C2SP tlog-tiles). */
export const log = (app: Hono<Env>) => {
  app.get(routes.log, showLog)
  app.get(routes.logCheckpoint, serveCheckpoint)
  app.get(routes.logTiles, serveTile)
}
