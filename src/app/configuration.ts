import type { Settings } from './settings.js'

type Environment = Readonly<Record<string, string | undefined>>

/** What real operation cannot do without, each with what it is for. All that is missing is told at once. */
const needed = {
  RESGUARDO_ORIGIN: 'where the pages are reached, for example https://proteccion.example',
  RESGUARDO_KEYS: 'the file of master keys; make one with: bin/resguardo keys new FILE',
  RESGUARDO_MAIL: 'the mail server that wakes people, for example smtp://user:password@mail.example:587',
  RESGUARDO_MAIL_FROM: 'the address those mails come from',
  RESGUARDO_TELEPHONE: 'the telephone that answers day and night, shown when the system cannot help',
  RESGUARDO_ACCEPT_NOT_END_TO_END:
    'set to "yes" once you have read in SECURITY.md that places and safe contacts are not yet sealed end to end',
} as const

const mailOf = (url: string, from: string): NonNullable<Settings['mail']> => {
  const { hostname, port, username, password } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 587),
    from,
    ...(username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : {}),
  }
}

const isUrl = (text: string | undefined, protocols: readonly string[]) =>
  text !== undefined && URL.canParse(text) && protocols.includes(new URL(text).protocol)

/** Everything wrong with the settings of a real node, in words for whoever runs it; empty when it may start. */
export function faults(env: Environment): string[] {
  const missing = Object.entries(needed)
    .filter(([name]) => !env[name])
    .map(([name, what]) => `${name}: ${what}`)
  return [
    ...missing,
    ...(env.RESGUARDO_ORIGIN && !isUrl(env.RESGUARDO_ORIGIN, ['https:', 'http:'])
      ? ['RESGUARDO_ORIGIN: this is not an address of the web']
      : []),
    ...(env.RESGUARDO_MAIL && !isUrl(env.RESGUARDO_MAIL, ['smtp:']) ? ['RESGUARDO_MAIL: it begins with smtp://'] : []),
    ...(env.RESGUARDO_ACCEPT_NOT_END_TO_END && env.RESGUARDO_ACCEPT_NOT_END_TO_END !== 'yes'
      ? ['RESGUARDO_ACCEPT_NOT_END_TO_END: only "yes" accepts it']
      : []),
    ...(env.RESGUARDO_SOURCE && !isUrl(env.RESGUARDO_SOURCE, ['https:', 'http:'])
      ? ['RESGUARDO_SOURCE: this is not an address of the web']
      : []),
    ...portFaults(env),
  ]
}

/** A port that is no port is told before anything is opened. */
export const portFaults = ({ PORT = '8080' }: Environment): string[] =>
  /^\d{1,5}$/.test(PORT) && Number(PORT) < 65_536 ? [] : ['PORT: this is not a port']

const shared = (env: Environment) => ({
  port: Number(env.PORT ?? 8080),
  data: env.RESGUARDO_DATA ?? './data',
  database: env.RESGUARDO_DATABASE,
  telephone: env.RESGUARDO_TELEPHONE,
  source: env.RESGUARDO_SOURCE,
})

/** The settings of a real node. Call only when `faults` is empty. */
export function serveSettings(env: Environment): Settings {
  const origin = new URL(env.RESGUARDO_ORIGIN!).origin
  return {
    ...shared(env),
    demo: false,
    origin,
    rpId: env.RESGUARDO_RP_ID ?? new URL(origin).hostname,
    host: env.HOST ?? '127.0.0.1',
    mail: mailOf(env.RESGUARDO_MAIL!, env.RESGUARDO_MAIL_FROM!),
  }
}

/** The demonstration listens on this machine alone and is reached as localhost, the one name where passkeys need no certificate. */
export function demoSettings(env: Environment): Settings {
  const common = shared(env)
  return {
    ...common,
    demo: true,
    origin: `http://localhost:${common.port}`,
    rpId: 'localhost',
    host: '127.0.0.1',
    telephone: common.telephone ?? '800 000 0000',
    ...(env.RESGUARDO_MAIL
      ? { mail: mailOf(env.RESGUARDO_MAIL, env.RESGUARDO_MAIL_FROM ?? 'demo@example.invalid') }
      : {}),
  }
}
