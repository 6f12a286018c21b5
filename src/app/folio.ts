import { randomInt } from 'node:crypto'

/** Crockford's alphabet: no I, L, O or U, so that what is read aloud is written down right. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const length = 8

const alike: Readonly<Record<string, string>> = { i: '1', l: '1', o: '0', u: 'v' }

/** A new case's file. The name says nothing of when or how many: 40 random bits. */
export const newCase = (): string =>
  `case-${Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')}`

/** The folio of a case as people see and say it: `7K2F-9QX4`. */
export const folioOf = (file: string): string => {
  const name = file.slice('case-'.length).toUpperCase()
  return `${name.slice(0, length / 2)}-${name.slice(length / 2)}`
}

/** The case a typed folio means, whatever its case, blanks and hyphens; nothing when it cannot be one. */
export function caseOf(typed: string): string | undefined {
  const name = [...typed.toLowerCase().replace(/[^a-z0-9]/g, '')].map((sign) => alike[sign] ?? sign).join('')
  return name.length === length ? `case-${name}` : undefined
}
