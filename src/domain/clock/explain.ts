import { Temporal } from 'temporal-polyfill'
import type { ClockRule, Name, Unit, Verified } from '../law/law.js'
import { type Computation, readingOf, type Step } from './due.js'

export type Language = keyof Name

const months: Readonly<Record<Language, readonly string[]>> = {
  es: [
    ...['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio'],
    ...['julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'],
  ],
  en: [
    ...['January', 'February', 'March', 'April', 'May', 'June'],
    ...['July', 'August', 'September', 'October', 'November', 'December'],
  ],
}

const verifiedWords: Readonly<Record<Verified, Name>> = {
  'text-read': { es: 'texto del artículo leído', en: 'wording of the article read' },
  'second-hand': { es: 'de segunda mano, sin leer el artículo', en: 'second hand, the article not read' },
  recalled: { es: 'de memoria, sin cotejar con el texto', en: 'recalled, not compared with the text' },
}

/** How far an entry was compared with the law, in words. */
export const verifiedIn = (verified: Verified, language: Language): string => verifiedWords[verified][language]

/** Where an entry stands, in words: its articles, or that no law says it. */
export function articleIn(article: string, language: Language): string {
  if (article === 'practice') return { es: 'práctica, no ley', en: 'practice, not law' }[language]
  const several = article.includes(',')
  return `${{ es: several ? 'arts.' : 'art.', en: several ? 'arts.' : 'art.' }[language]} ${article}`
}

const dateWords = (date: Temporal.PlainDate, language: Language) => {
  const month = months[language][date.month - 1]!
  return { es: `${date.day} de ${month} de ${date.year}`, en: `${date.day} ${month} ${date.year}` }[language]
}

/** An instant on the clock of the law's zone, to the millisecond where it has one, with zone and offset. */
function instantWords(at: Temporal.Instant, zone: string, language: Language): string {
  const there = at.toZonedDateTimeISO(zone)
  const time = there.toPlainTime().toString({ smallestUnit: there.millisecond ? 'millisecond' : 'second' })
  return `${dateWords(there.toPlainDate(), language)}, ${time} (${zone}, UTC${there.offset})`
}

const sinceIn = ({ since, sinceVerified }: ClockRule, language: Language) => {
  const date = dateWords(Temporal.PlainDate.from(since), language)
  const how = verifiedIn(sinceVerified, language)
  return { es: `vigente desde el ${date} (fecha: ${how})`, en: `in force since ${date} (date: ${how})` }[language]
}

const ours: Name = { es: 'Es un límite nuestro, no de la ley.', en: 'It is our own limit, not the law’s.' }

const textWords = (rule: ClockRule, language: Language) => {
  const { name, article, verified, source, practice } = rule
  const where = `${name[language]}: ${articleIn(article, language)}`
  if (practice) return `${where}. ${ours[language]}`
  const how = `${verifiedIn(verified, language)}; ${{ es: 'fuente', en: 'source' }[language]} ${source}`
  return `${where} (${how}), ${sinceIn(rule, language)}.`
}

type Of<S extends Step['step']> = Extract<Step, { step: S }>

const followed = {
  es: { default: 'Se sigue, si nadie elige otra', chosen: 'Se sigue, porque se eligió' },
  en: { default: 'Followed, as nobody chose another', chosen: 'Followed, as chosen' },
} as const

const readingWords = ({ option, value }: Of<'reading'>, language: Language) => {
  const by = value === readingOf(option, {}) ? 'default' : 'chosen'
  const opening = { es: 'La ley admite varias lecturas', en: 'The law can be read in several ways' }[language]
  return `${opening}. ${followed[language][by]}: ${option.values[value]!.name[language]}. ${option.reason[language]}`
}

const setWords: Readonly<Record<Language, (set: Of<'set'>) => string>> = {
  es: ({ count, otherwise }) => `El número lo fija el acto que lo inicia: ${count}. Sin eso sería ${otherwise}.`,
  en: ({ count, otherwise }) => `The act that starts it sets the number: ${count}. Otherwise it would be ${otherwise}.`,
}

type Count = Readonly<{ count: number; from: string; to: string }>

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** How each unit is counted. */
const countWords: Readonly<Record<Unit, Readonly<Record<Language, (count: Count) => string>>>> = {
  hours: {
    es: ({ count }) =>
      `Se suman ${times(count, 'hora', 'horas')} al instante de inicio; corren sin interrupción, también de noche y en días inhábiles.`,
    en: ({ count }) =>
      `${times(count, 'hour is', 'hours are')} added to the instant of the start; they run on through nights and holidays.`,
  },
  'calendar-days': {
    es: ({ count, from, to }) =>
      `El ${from} es el día cero; se cuentan ${times(count, 'día natural', 'días naturales')}: el último es el ${to}.`,
    en: ({ count, from, to }) => `${from} is day zero; ${times(count, 'calendar day', 'calendar days')} on is ${to}.`,
  },
  'calendar-days-before': {
    es: ({ count, from, to }) =>
      `El ${from} es el día cero; ${times(count, 'día natural', 'días naturales')} antes es el ${to}.`,
    en: ({ count, from, to }) =>
      `${from} is day zero; ${times(count, 'calendar day', 'calendar days')} before is ${to}.`,
  },
  years: {
    es: ({ count, from, to }) => `${times(count, 'año', 'años')} desde el ${from}: el aniversario es el ${to}.`,
    en: ({ count, from, to }) => `${times(count, 'year', 'years')} from ${from}: the anniversary is ${to}.`,
  },
  'civil-month': {
    es: ({ from, to }) => `Una vez en cada mes civil: el mes del ${from} termina el ${to}.`,
    en: ({ from, to }) => `Once in each civil month: the month of ${from} ends on ${to}.`,
  },
  'civil-year': {
    es: ({ from, to }) => `Una vez en cada año civil: el año del ${from} termina el ${to}.`,
    en: ({ from, to }) => `Once in each civil year: the year of ${from} ends on ${to}.`,
  },
}

function stepWords(step: Step, zone: string, language: Language): string {
  switch (step.step) {
    case 'text':
      return textWords(step.rule, language)
    case 'reading':
      return readingWords(step, language)
    case 'start':
      return `${{ es: 'Empieza', en: 'Starts' }[language]}: ${instantWords(step.at, zone, language)}.`
    case 'set':
      return setWords[language](step)
    case 'count':
      return countWords[step.unit][language]({
        count: step.count,
        from: dateWords(step.from, language),
        to: dateWords(step.to, language),
      })
    case 'due':
      return `${{ es: 'Vence', en: 'Due' }[language]}: ${instantWords(step.at, zone, language)}. ${
        { es: 'En ese instante todavía está en tiempo.', en: 'At that instant it is still on time.' }[language]
      }`
    case 'no-number':
      return `${{ es: 'Sin plazo en número', en: 'No limit in numbers' }[language]}: ${step.reason[language]}`
  }
}

/** A computation as sentences, one for each step, so that anybody can reckon it again on paper. */
export const explain = ({ steps, zone }: Computation, language: Language): string[] =>
  steps.map((step) => stepWords(step, zone, language))
