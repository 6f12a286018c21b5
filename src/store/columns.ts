type Parse = (text: string) => unknown

/** PostgreSQL's text of an instant (session zone UTC) as RFC 3339 with milliseconds. */
export const instantOf = (text: string): string => {
  const [, day, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/.exec(text) ?? []
  if (!day) throw new RangeError('An instant that is not in UTC, or not of our era')
  return `${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}Z`
}

const integerOf = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError('An integer too large to be exact')
  return value
}

/** Both engines' own way with bytes is slower: the embedded one takes each apart as text. */
export const bytesOf = (text: string): Uint8Array => Buffer.from(text.slice('\\x'.length), 'hex')
export const textOfBytes = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`

/** The types that the store knows, by PostgreSQL's numbers for them. */
export const type = { bool: 16, bytea: 17, int8: 20, int2: 21, int4: 23, json: 114, float8: 701, date: 1082 } as const
const [timestamp, timestamptz, interval, jsonb] = [1114, 1184, 1186, 3802]

const asItIs: Parse = (text) => text

/**
 * How the text of a column becomes a value, the same on both engines. What is not here stays text, so that no engine
 * makes anything of its own of it: `numeric` and `date` among others.
 */
export const columns: Readonly<Record<number, Parse>> = {
  [type.bool]: (text) => text === 't',
  [type.bytea]: bytesOf,
  [type.int8]: integerOf,
  [type.int2]: integerOf,
  [type.int4]: integerOf,
  [type.json]: (text) => JSON.parse(text),
  [jsonb]: (text) => JSON.parse(text),
  [type.float8]: Number,
  [type.date]: asItIs,
  [timestamp]: asItIs,
  [timestamptz]: instantOf,
  [interval]: asItIs,
}

/** The types of lists, each with the type of what is in it. */
const lists: Readonly<Record<number, number>> = { 1005: type.int2, 1007: type.int4, 1009: 25, 1016: type.int8 }

/** The items of a list of one dimension, as PostgreSQL writes it: `{one,"two, quoted",NULL}`. */
const itemsOf = (text: string): (string | null)[] =>
  [...text.matchAll(/"((?:[^"\\]|\\.)*)"|[^,{}]+/gs)].map(([bare, quoted]) => {
    if (quoted !== undefined) return quoted.replace(/\\(.)/gs, '$1')
    return bare === 'NULL' ? null : bare
  })

export function parserOf(oid: number): Parse {
  const element = lists[oid]
  if (element === undefined) return columns[oid] ?? asItIs
  const parse = parserOf(element)
  return (text) => itemsOf(text).map((item) => (item === null ? null : parse(item)))
}
