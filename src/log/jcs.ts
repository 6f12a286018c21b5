/** What canonical JSON is made of here: no floating point, so that every reader writes the same bytes. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'string' && !value.isWellFormed())
    throw new Error('Text with a lone surrogate has no canonical form')
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error('Only whole numbers have a place in an act')
  return JSON.stringify(value)
}

/** How deep lists and records may stand in one another: so that no reader runs out of room before another does. */
const deepest = 100

function written(value: Json, depth: number): string {
  if (value === null || typeof value !== 'object') return scalar(value)
  if (depth >= deepest) throw new Error('Nothing so deep has a place in an act')
  if (Array.isArray(value)) return `[${value.map((inner) => written(inner, depth + 1)).join(',')}]`
  const record = value as { readonly [name: string]: Json | undefined }
  const members = Object.keys(record)
    .filter((name) => record[name] !== undefined)
    .sort()
    .map((name) => `${scalar(name)}:${written(record[name]!, depth + 1)}`)
  return `{${members.join(',')}}`
}

/**
 * Canonical JSON (RFC 8785), of whole numbers only: names in order of their UTF-16 units, no white space.
 * A property that is undefined is left out. Throws on what has no canonical form.
 */
export const canonical = (value: Json): string => written(value, 0)
