import type { MiddlewareHandler } from 'hono'

export type SecuritySetting = Readonly<{
  /** Served over TLS by whatever stands in front; never on an onion address, which has no certificate to insist on. */
  https: boolean
  /** Pages of the staff may ask the browser for a passkey. No page for petitioners may. */
  passkeys: boolean
}>

/** Nothing but our own files, no frame around us, no form sent elsewhere, and no text made into script. */
const contentSecurityPolicy = (https: boolean): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types app',
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

const denied = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
]

const permissionsPolicy = (passkeys: boolean): string =>
  [
    ...denied.map((feature) => `${feature}=()`),
    ...['publickey-credentials-get', 'publickey-credentials-create'].map(
      (feature) => `${feature}=${passkeys ? '(self)' : '()'}`,
    ),
  ].join(', ')

const twoYears = 63_072_000

const headersFor = ({ https, passkeys }: SecuritySetting): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy(https),
  ...(https ? { 'strict-transport-security': `max-age=${twoYears}; includeSubDomains; preload` } : {}),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  // Without a referrer a browser sends our own forms with a null origin, and the guard against forged forms refuses them.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noarchive',
  'permissions-policy': permissionsPolicy(passkeys),
  'cache-control': 'no-store',
})

/** Sets what an answer has not set for itself: a narrower use of this, or an asset that may be kept, goes before. */
export function securityHeaders(setting: SecuritySetting): MiddlewareHandler {
  const headers = Object.entries(headersFor(setting))
  return async (c, next) => {
    await next()
    for (const [name, value] of headers) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
  }
}
