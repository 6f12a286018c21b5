import type { Language } from './words.js'

/** An instant by the reader's own clock, and in universal time. What is no instant is told as it stands. */
export function momentWords(language: Language, given: number | string): string {
  const instant = new Date(typeof given === 'number' ? given * 1000 : given)
  if (Number.isNaN(instant.getTime())) return String(given)
  const here = new Intl.DateTimeFormat(language === 'es' ? 'es-MX' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'long',
    hourCycle: 'h23',
  })
  const [day = '', time = ''] = instant.toISOString().slice(0, 19).split('T')
  const isSameDay = instant.getDate() === instant.getUTCDate()
  return `${here.format(instant)} (${isSameDay ? time : `${day} ${time}`} UTC)`
}
