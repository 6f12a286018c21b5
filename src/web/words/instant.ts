import type { Temporal } from 'temporal-polyfill'
import type { Words } from './catalogue.js'

const two = (value: number): string => String(value).padStart(2, '0')

/** What a zone of time is called: after its place, or after its own identifier when the catalogue has no name for it. */
export const zoneWords = ({ common }: Words, zone: string): string =>
  common.time.zone({ place: (common.zones as Readonly<Record<string, string>>)[zone] ?? zone })

/** A civil date: *23 de noviembre de 2026*. */
export const dateWords = ({ common }: Words, { day, month, year }: Temporal.PlainDate): string =>
  common.time.on({ day, month: common.months[month - 1]!, year })

/**
 * An instant as the clocks of a zone show it, with that zone's name, to the minute:
 * *23 de noviembre de 2026, 15:04 (hora de Ciudad de México)*.
 */
export function instantWords(words: Words, instant: Temporal.Instant, zone: string): string {
  const there = instant.toZonedDateTimeISO(zone)
  return words.common.time.at({
    date: dateWords(words, there.toPlainDate()),
    clock: `${two(there.hour)}:${two(there.minute)}`,
    zone: zoneWords(words, zone),
  })
}
