import type { Settings } from './settings.js'

type Environment = Readonly<Record<string, string | undefined>>

/** What real operation cannot do without, beside the address of its pages. All that is missing is told at once. */
const needed = [
  'RESGUARDO_KEYS',
  'RESGUARDO_LOG_KEY',
  'RESGUARDO_POLICY',
  'RESGUARDO_MAIL',
  'RESGUARDO_MAIL_FROM',
  'RESGUARDO_TELEPHONE',
  'RESGUARDO_ACCEPT_NOT_END_TO_END',
] as const
export type Needed = (typeof needed)[number] | 'RESGUARDO_ORIGIN'

/** A setting that is lacking or wrong, and why. Never its value, which may be a password. */
export type SettingFault =
  | Readonly<{ because: 'setting.missing'; setting: Needed }>
  | Readonly<{ because: 'setting.no-web-address'; setting: 'RESGUARDO_ORIGIN' | 'RESGUARDO_SOURCE' }>
  | Readonly<{ because: 'setting.no-mail-server'; setting: 'RESGUARDO_MAIL' }>
  | Readonly<{ because: 'setting.no-database'; setting: 'RESGUARDO_DATABASE' }>
  | Readonly<{ because: 'setting.not-accepted'; setting: 'RESGUARDO_ACCEPT_NOT_END_TO_END' }>
  | Readonly<{ because: 'setting.no-port'; setting: 'PORT' }>

const mailOf = (url: string, from: string): NonNullable<Settings['mail']> => {
  const { hostname, port, username, password } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 587),
    from,
    ...(username ? { user: decodeURIComponent(username), password: decodeURIComponent(password) } : {}),
  }
}

/** What is not set at all is another fault, or none. */
const isNone = (text: string | undefined, ...protocols: readonly string[]) =>
  Boolean(text) && !(URL.canParse(text!) && protocols.includes(new URL(text!).protocol))

const when = (fails: boolean, fault: SettingFault): SettingFault[] => (fails ? [fault] : [])

/** Of a setting that every command with a database reads. */
export const databaseFaults = ({ RESGUARDO_DATABASE }: Environment): SettingFault[] =>
  when(isNone(RESGUARDO_DATABASE, 'postgres:', 'postgresql:'), {
    because: 'setting.no-database',
    setting: 'RESGUARDO_DATABASE',
  })

/** What the demonstration is told may be left out, and must not be wrong. */
export const demoFaults = (env: Environment): SettingFault[] => [
  ...when(isNone(env.RESGUARDO_MAIL, 'smtp:'), { because: 'setting.no-mail-server', setting: 'RESGUARDO_MAIL' }),
  ...when(isNone(env.RESGUARDO_SOURCE, 'https:', 'http:'), {
    because: 'setting.no-web-address',
    setting: 'RESGUARDO_SOURCE',
  }),
  ...databaseFaults(env),
  ...when(!/^\d{1,5}$/.test(env.PORT ?? '8080') || Number(env.PORT) > 65_535, {
    because: 'setting.no-port',
    setting: 'PORT',
  }),
]

/** The address of the pages, which must be there, and be one. */
export const originFaults = ({ RESGUARDO_ORIGIN }: Environment): SettingFault[] => [
  ...when(!RESGUARDO_ORIGIN, { because: 'setting.missing', setting: 'RESGUARDO_ORIGIN' }),
  ...when(isNone(RESGUARDO_ORIGIN, 'https:', 'http:'), {
    because: 'setting.no-web-address',
    setting: 'RESGUARDO_ORIGIN',
  }),
]

/** Everything wrong with the settings of a real node; empty when it may start. */
export const faults = (env: Environment): SettingFault[] => [
  ...originFaults(env),
  ...needed.filter((setting) => !env[setting]).map((setting) => ({ because: 'setting.missing', setting }) as const),
  ...when(!['', undefined, 'yes'].includes(env.RESGUARDO_ACCEPT_NOT_END_TO_END), {
    because: 'setting.not-accepted',
    setting: 'RESGUARDO_ACCEPT_NOT_END_TO_END',
  }),
  ...demoFaults(env),
]

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
