import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import type { Ctx } from '../env.js'

const name = 's'

/**
 * The prefix binds the cookie to this very host over TLS. On an origin without TLS, such as the demonstration's on this
 * machine, browsers other than Chromium refuse prefix and `Secure` alike: there both are left out.
 */
function options({ settings }: Ctx['var']): CookieOptions {
  const common: CookieOptions = { path: '/', httpOnly: true, sameSite: 'Strict' }
  return settings.origin.startsWith('https:') ? { ...common, secure: true, prefix: 'host' } : common
}

/** The token of the session that a request comes with, if it can be one. */
export function tokenIn(c: Ctx): string | undefined {
  const { prefix } = options(c.var)
  const token = prefix ? getCookie(c, name, prefix) : getCookie(c, name)
  return token && /^[\w-]{43}$/.test(token) ? token : undefined
}

/** Lives until the browser is closed, at most: the session's own limits are the server's. */
export const giveToken = (c: Ctx, token: string): void => setCookie(c, name, token, options(c.var))

export const takeToken = (c: Ctx): void => {
  deleteCookie(c, name, options(c.var))
}
