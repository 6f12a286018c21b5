import type { Temporal } from 'temporal-polyfill'
import type { Language } from './language.js'
import { inLanguage } from './language.js'
import type { Words } from './words/catalogue.js'
import { words } from './words/catalogue.js'
import { instantWords } from './words/instant.js'
import { elapsedWords, timeLeftWords } from './words/time-left.js'

/** What a page is told about the request that it does not read for itself. */
export type PageSetting = Readonly<{
  language: Language
  /** The address without its language, with the query. */
  path: string
  /** Whether people and cases are invented. */
  demo: boolean
  /** The law's zone of time. */
  zone: string
  /** The instant at which the page is drawn. A page never asks the clock. */
  now: Temporal.Instant
  /** The address of a file of the program: sheet, island, picture. */
  asset: (name: string) => string
  /** Where the source of the program that runs here is offered, as its licence asks. */
  source?: string | undefined
}>

export type Page = PageSetting &
  Readonly<{
    words: Words
    /** The address of a page in the reader's language. */
    to: (path: string) => string
    /** An instant in the law's zone, with the zone shown. */
    instant: (instant: Temporal.Instant) => string
    /** How long until a limit, or since it passed. */
    left: (due: Temporal.Instant) => string
    /** How long something has lasted. */
    elapsed: (start: Temporal.Instant) => string
  }>

/** Gives a page its words and its way of telling time. */
export function openPage(setting: PageSetting): Page {
  const { language, zone, now } = setting
  const spoken = words[language]
  return {
    ...setting,
    words: spoken,
    to: (path) => inLanguage(language, path),
    instant: (instant) => instantWords(spoken, instant, zone),
    left: (due) => timeLeftWords(spoken, due, now),
    elapsed: (start) => elapsedWords(spoken, start, now),
  }
}
