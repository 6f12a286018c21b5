import type { Temporal } from 'temporal-polyfill'

/** A letter's place in the series of its year, which begins with 1 and has no gap. */
export type LetterNumber = Readonly<{ year: number; number: number }>

/** The name of the letter with this number: `instruction-2026-0001`. */
export const letterFile = ({ year, number }: LetterNumber): string =>
  `instruction-${year}-${String(number).padStart(4, '0')}`

/** The number that a name means; nothing when no letter is named so. */
export function numberOf(file: string): LetterNumber | undefined {
  const [, year, digits] = /^instruction-(\d{4})-(\d{4,})$/.exec(file) ?? []
  const number = { year: Number(year), number: Number(digits) }
  return number.number > 0 && letterFile(number) === file ? number : undefined
}

/** The year whose series is counted at an instant, where the law's days end. */
export const yearAt = (at: Temporal.Instant, zone: string): number => at.toZonedDateTimeISO(zone).year

/** The letter before this one in its series; nothing before the first. */
export const letterBefore = ({ year, number }: LetterNumber): string | undefined =>
  number > 1 ? letterFile({ year, number: number - 1 }) : undefined
