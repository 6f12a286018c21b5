import type { z } from 'zod'

type Issue = z.core.$ZodIssue

/** Content that is not shaped as a law. `at` is where it stands. */
export type ShapeFault = Readonly<{ at: string }> &
  (
    | Readonly<{ because: 'field.missing' | 'field.malformed' }>
    | Readonly<{ because: 'field.type'; expected: string }>
    | Readonly<{ because: 'field.value'; allowed: readonly string[] }>
    | Readonly<{ because: 'field.unknown'; names: readonly string[] }>
    /** `bound` as mathematics writes it: `>= 1`. */
    | Readonly<{ because: 'field.bound'; bound: string }>
    | Readonly<{ because: 'field.date' | 'field.instant' }>
    | Readonly<{ because: 'field.pattern'; pattern: string }>
  )

/** Files that are no law: not to be read, not JSON (`said` is the reason as the system gave it), of another name or shape. */
export type FileFault =
  | ShapeFault
  | (Readonly<{ at: string }> &
      (
        | Readonly<{ because: 'file.unreadable' | 'file.not-json'; said: string }>
        | Readonly<{ because: 'law.misnamed'; name: string }>
      ))

const valueAt = (content: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], content)

/** Where in the files a fault lies: `clocks 3 (risk-study) within.count`. */
function placeOf(content: unknown, [key, index, ...rest]: readonly PropertyKey[]): string {
  const entry = key === undefined || index === undefined ? undefined : valueAt(content, [key, index])
  const id = (entry as { id?: unknown } | undefined)?.id
  const parts = [key, index, id ? `(${String(id)})` : '', rest.join('.')]
  return parts.filter((part) => part !== undefined && part !== '').join(' ')
}

type FormatIssue = Extract<Issue, { code: 'invalid_format' }>

function formatFault({ format, pattern }: FormatIssue, at: string): ShapeFault {
  if (format === 'date') return { because: 'field.date', at }
  if (format === 'datetime') return { because: 'field.instant', at }
  return pattern ? { because: 'field.pattern', at, pattern } : { because: 'field.malformed', at }
}

const bound = (least: string, inclusive: boolean | undefined, count: number | bigint) =>
  `${least}${inclusive ? '=' : ''} ${count}`

/** What the schema found wrong with the content, without its sentence. */
export function shapeFault(content: unknown, issue: Issue): ShapeFault {
  const at = placeOf(content, issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return { because: 'field.unknown', at, names: issue.keys }
    case 'invalid_format':
      return formatFault(issue, at)
    case 'too_small':
      return { because: 'field.bound', at, bound: bound('>', issue.inclusive, issue.minimum) }
    case 'too_big':
      return { because: 'field.bound', at, bound: bound('<', issue.inclusive, issue.maximum) }
  }
  if (valueAt(content, issue.path) === undefined) return { because: 'field.missing', at }
  if (issue.code === 'invalid_type') return { because: 'field.type', at, expected: issue.expected }
  if (issue.code === 'invalid_value') return { because: 'field.value', at, allowed: issue.values.map(String) }
  return { because: 'field.malformed', at }
}
