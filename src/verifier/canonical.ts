import { hasHalfCharacter } from './bytes.js'

/** What a receipt may hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError('not a whole number')
  if (typeof value === 'string' && hasHalfCharacter(value)) throw new RangeError('half a character')
  return JSON.stringify(value)
}

/** How deep lists and records may stand in one another. */
const deepest = 100

function written(value: Json, depth: number): string {
  if (typeof value !== 'object' || value === null) return scalar(value)
  if (depth >= deepest) throw new RangeError('too deep')
  if (Array.isArray(value)) return `[${value.map((inner) => written(inner, depth + 1)).join(',')}]`
  const members = Object.entries(value).map(([name, inner]): [string, string] => [name, written(inner, depth + 1)])
  members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, inner]) => `${scalar(name)}:${inner}`).join(',')}}`
}

/** Canonical JSON (RFC 8785) of whole numbers only; throws on what has no such form. */
export const canonical = (value: Json): string => written(value, 0)
