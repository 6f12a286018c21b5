import { hasHalfCharacter } from './bytes.js'

/** What a receipt may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('not a whole number')
  if (typeof value === 'string' && hasHalfCharacter(value)) throw new RangeError('half a character')
  return JSON.stringify(value)
}

/** Canonical JSON (RFC 8785) of whole numbers only; throws on what has no such form. */
export function canonical(value: Json): string {
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.entries(value).map(([name, inner]): [string, string] => [name, canonical(inner)])
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${scalar(name)}:${inner}`).join(',')}}`
}
