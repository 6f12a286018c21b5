import type { Needed, SettingFault } from '../../app/configuration.js'
import type { Language } from '../../domain/clock/explain.js'
import { type Sentences, sentenceOf } from './sentences.js'

/** What each setting is for that real operation cannot do without. */
const needed: Readonly<Record<Language, Readonly<Record<Needed, string>>>> = {
  es: {
    RESGUARDO_ORIGIN: 'dónde se alcanzan las páginas, por ejemplo https://proteccion.example',
    RESGUARDO_KEYS: 'el archivo de llaves maestras; se crea con: bin/resguardo keys new ARCHIVO',
    RESGUARDO_LOG_KEY:
      'el archivo de la llave que firma la bitácora; se crea con: bin/resguardo log key new ARCHIVO ORIGEN',
    RESGUARDO_POLICY: 'el archivo de la política: la bitácora, los testigos con su dirección y cuántos deben cofirmar',
    RESGUARDO_MAIL:
      'el servidor de correo que despierta a las personas, por ejemplo smtp://usuario:clave@correo.example:587',
    RESGUARDO_MAIL_FROM: 'la dirección de la que salen esos correos',
    RESGUARDO_TELEPHONE: 'el teléfono que contesta de día y de noche; se muestra cuando el sistema no puede ayudar',
    RESGUARDO_ACCEPT_NOT_END_TO_END:
      '«yes», una vez leído en SECURITY.md que los lugares y los contactos seguros todavía no se cifran de extremo a extremo',
  },
  en: {
    RESGUARDO_ORIGIN: 'where the pages are reached, for example https://proteccion.example',
    RESGUARDO_KEYS: 'the file of master keys; make one with: bin/resguardo keys new FILE',
    RESGUARDO_LOG_KEY: 'the file of the key that signs the log; make one with: bin/resguardo log key new FILE ORIGIN',
    RESGUARDO_POLICY:
      'the file of the policy: the log, the witnesses with their addresses, and how many have to cosign',
    RESGUARDO_MAIL: 'the mail server that wakes people, for example smtp://user:password@mail.example:587',
    RESGUARDO_MAIL_FROM: 'the address those mails come from',
    RESGUARDO_TELEPHONE: 'the telephone that answers day and night, shown when the system cannot help',
    RESGUARDO_ACCEPT_NOT_END_TO_END:
      'set to "yes" once you have read in SECURITY.md that places and safe contacts are not yet sealed end to end',
  },
}

const es: Sentences<SettingFault> = {
  'setting.missing': ({ setting }) => needed.es[setting],
  'setting.no-web-address': () => 'esto no es una dirección web: empieza con https://',
  'setting.no-mail-server': () => 'empieza con smtp://',
  'setting.no-database': () => 'empieza con postgres://',
  'setting.not-accepted': () => 'solo «yes» lo acepta',
  'setting.no-port': () => 'esto no es un puerto: es un número hasta 65535',
}

const en: Sentences<SettingFault> = {
  'setting.missing': ({ setting }) => needed.en[setting],
  'setting.no-web-address': () => 'this is not an address of the web: it begins with https://',
  'setting.no-mail-server': () => 'it begins with smtp://',
  'setting.no-database': () => 'it begins with postgres://',
  'setting.not-accepted': () => 'only "yes" accepts it',
  'setting.no-port': () => 'this is not a port: it is a number up to 65535',
}

export const settingWords: Readonly<Record<Language, Sentences<SettingFault>>> = { es, en }

/** A line for a setting that is lacking or wrong. */
export const settingLine = (fault: SettingFault, language: Language): string =>
  `${fault.setting}: ${sentenceOf(settingWords[language], fault)}`
