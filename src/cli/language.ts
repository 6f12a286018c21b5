import type { Language } from '../domain/clock/explain.js'
import type { Io } from './io.js'

export const isLanguage = (text: string | undefined): text is Language => text === 'es' || text === 'en'

/** English where the locale says so; else Spanish, the language of the mechanism. */
const ofLocale = ({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Language =>
  /^en([_.@-]|$)/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'es'

/** The language a command answers in. Nothing when RESGUARDO_LANG asks for one that it does not speak. */
export function languageIn(env: Io['env']): Language | undefined {
  const asked = env.RESGUARDO_LANG
  if (!asked) return ofLocale(env)
  return isLanguage(asked) ? asked : undefined
}
