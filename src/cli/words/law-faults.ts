import type { Fault } from '../../app/laws.js'
import type { Language } from '../../domain/clock/explain.js'
import { type Sentences, sentenceOf } from './sentences.js'

const list = (names: readonly string[]) => names.join(', ')

/** Names of JSON's own kinds of value. */
const kinds: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  es: {
    string: 'un texto',
    number: 'un número',
    int: 'un entero',
    boolean: 'true o false',
    array: 'una lista',
    object: 'un objeto',
  },
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'an object',
  },
}

const es: Sentences<Fault> = {
  'file.unreadable': ({ said }) => `no se puede leer («${said}»)`,
  'file.not-json': ({ said }) => `no es JSON («${said}»)`,
  'law.misnamed': ({ name }) => `nombra la jurisdicción ${name}, que no es el nombre de su carpeta`,
  'field.missing': () => 'falta',
  'field.malformed': () => 'no tiene la forma que debe',
  'field.type': ({ expected }) => `debe ser ${kinds.es[expected] ?? expected}`,
  'field.value': ({ allowed }) => `admite solo: ${list(allowed)}`,
  'field.unknown': ({ names }) => `no se conoce: ${list(names)}`,
  'field.bound': ({ bound }) => `su valor o su tamaño debe ser ${bound}`,
  'field.date': () => 'no es una fecha, como 2026-03-01',
  'field.instant': () => 'no es un instante (RFC 3339), como 2026-03-01T18:00:00.000Z',
  'field.pattern': ({ pattern }) => `debe tener la forma ${pattern}`,
  'text.overlaps': ({ since, next }) => `los textos del ${since} y del ${next} rigen a la vez`,
  'source.unlisted': ({ source }) => `su fuente ${source} no está en la lista`,
  'source.against-flag': () => 'la fuente y el grado de verificación se contradicen',
  'article.against-practice': () => 'o tiene un artículo o está marcado como práctica',
  'entry.ends-first': () => 'termina antes de empezar',
  'name.unknown': ({ name }) => `nombra ${name}, que no existe`,
  'power.unheld': ({ power }) => `ningún cargo tiene la facultad ${power}`,
  'examples.too-few': () => 'calcula, y tiene menos de dos ejemplos',
  'limit.unexplained': () => 'no tiene ni plazo ni la razón de que falte',
  'option.default-unknown': ({ option }) => `la lectura por omisión de ${option} no es ninguna de las suyas`,
  'example.not-in-force': ({ starts }) => `el ejemplo del ${starts} empieza cuando este texto no rige`,
  'example.differs': ({ starts, stated, reckoned }) =>
    `el ejemplo del ${starts} dice que vence ${stated ?? 'nunca'}, y se calcula ${reckoned ?? 'nunca'}`,
  'example.level-differs': ({ example, stated, reckoned }) =>
    `el ejemplo ${example} dice «${stated}» (porcentaje, nivel, el menor y el mayor), y se calcula «${reckoned}»`,
  'quotient.by-nothing': () => 'puede dividir entre cero o le faltan factores de un eje',
  'factor.twice': ({ factor }) => `pregunta dos veces por ${factor}`,
}

const en: Sentences<Fault> = {
  'file.unreadable': ({ said }) => `cannot be read ("${said}")`,
  'file.not-json': ({ said }) => `is not JSON ("${said}")`,
  'law.misnamed': ({ name }) => `names the jurisdiction ${name}, which is not the name of its folder`,
  'field.missing': () => 'is missing',
  'field.malformed': () => 'does not have the form it should',
  'field.type': ({ expected }) => `must be ${kinds.en[expected] ?? expected}`,
  'field.value': ({ allowed }) => `takes only: ${list(allowed)}`,
  'field.unknown': ({ names }) => `not known: ${list(names)}`,
  'field.bound': ({ bound }) => `its value or size must be ${bound}`,
  'field.date': () => 'is not a date, such as 2026-03-01',
  'field.instant': () => 'is not an instant (RFC 3339), such as 2026-03-01T18:00:00.000Z',
  'field.pattern': ({ pattern }) => `must have the form ${pattern}`,
  'text.overlaps': ({ since, next }) => `the texts of ${since} and ${next} overlap`,
  'source.unlisted': ({ source }) => `its source ${source} is not listed`,
  'source.against-flag': () => 'source and flag disagree',
  'article.against-practice': () => 'either it has an article or it is marked as practice',
  'entry.ends-first': () => 'it ends before it begins',
  'name.unknown': ({ name }) => `names ${name}, which is not there`,
  'power.unheld': ({ power }) => `no office holds the power ${power}`,
  'examples.too-few': () => 'it computes, and has fewer than two examples',
  'limit.unexplained': () => 'it has neither a limit nor a reason why not',
  'option.default-unknown': ({ option }) => `the default of ${option} is none of its readings`,
  'example.not-in-force': ({ starts }) => `the example from ${starts} starts when this text is not in force`,
  'example.differs': ({ starts, stated, reckoned }) =>
    `the example from ${starts} is due ${stated ?? 'never'}, reckoned ${reckoned ?? 'never'}`,
  'example.level-differs': ({ example, stated, reckoned }) =>
    `example ${example} says "${stated}" (percent, level, the lowest and the highest), reckoned "${reckoned}"`,
  'quotient.by-nothing': () => 'it could divide by zero, or an axis has no factors',
  'factor.twice': ({ factor }) => `it asks twice about ${factor}`,
}

export const lawFaultWords: Readonly<Record<Language, Sentences<Fault>>> = { es, en }

/** A line for each fault: where it is, and what it is. */
export const faultLines = (faults: readonly Fault[], language: Language): string[] =>
  faults.map((fault) => `  ${fault.at ? `${fault.at}: ` : ''}${sentenceOf(lawFaultWords[language], fault)}`)
