import type { Language } from '../../domain/clock/explain.js'

/** What `resguardo law due` says besides the computation. */
export const words = {
  es: {
    usage:
      'Uso: resguardo law due JURISDICCIÓN REGLA INSTANTE [--as-of FECHA] [--option NOMBRE=VALOR] [--json] [--lang es|en]',
    jurisdiction: (id: string, known: string) => `No hay jurisdicción «${id}». Las que hay: ${known}.`,
    rule: (id: string, known: string) => `No hay regla «${id}». Las que hay: ${known}.`,
    zone: (text: string) =>
      `«${text}» no dice en qué huso está: un instante lleva Z o su diferencia con UTC, como 2026-03-01T09:00:00-06:00.`,
    instant: (text: string) => `«${text}» no es un instante (RFC 3339), como 2026-03-01T09:00:00-06:00.`,
    date: (text: string) => `«${text}» no es una fecha, como 2026-03-01.`,
    option: (text: string) => `«${text}» no es una opción: se escribe NOMBRE=VALOR, una vez cada una.`,
    noOption: (name: string, known: string) => `La regla no tiene la opción «${name}». Las que tiene: ${known}.`,
    noValue: (name: string, value: string, known: string) =>
      `La opción «${name}» no admite «${value}». Admite: ${known}.`,
    notInForce: (id: string, on: string) => `Ninguna regla «${id}» estaba en vigor el ${on}.`,
    range: 'El cálculo sale del calendario.',
    none: 'ninguna',
    due: 'Vence',
    noDue: 'Sin plazo en número',
  },
  en: {
    usage:
      'Usage: resguardo law due JURISDICTION RULE INSTANT [--as-of DATE] [--option NAME=VALUE] [--json] [--lang es|en]',
    jurisdiction: (id: string, known: string) => `There is no jurisdiction "${id}". Known: ${known}.`,
    rule: (id: string, known: string) => `There is no rule "${id}". Known: ${known}.`,
    zone: (text: string) =>
      `"${text}" does not say in which zone: an instant has Z or its offset from UTC, as in 2026-03-01T09:00:00-06:00.`,
    instant: (text: string) => `"${text}" is not an instant (RFC 3339), such as 2026-03-01T09:00:00-06:00.`,
    date: (text: string) => `"${text}" is not a date, such as 2026-03-01.`,
    option: (text: string) => `"${text}" is not an option: write NAME=VALUE, each once.`,
    noOption: (name: string, known: string) => `The rule has no option "${name}". It has: ${known}.`,
    noValue: (name: string, value: string, known: string) =>
      `The option "${name}" has no "${value}". It has: ${known}.`,
    notInForce: (id: string, on: string) => `No rule "${id}" was in force on ${on}.`,
    range: 'The computation leaves the calendar.',
    none: 'none',
    due: 'Due',
    noDue: 'No limit in numbers',
  },
} as const

export type Words = (typeof words)[Language]
