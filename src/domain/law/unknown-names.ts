/** An entry names something that is not there. `at` is the entry. */
export type UnknownName = Readonly<{ because: 'name.unknown'; at: string; name: string }>

export const unknownNames = (known: ReadonlySet<string>, named: readonly string[], at: string): UnknownName[] =>
  named.filter((name) => !known.has(name)).map((name) => ({ because: 'name.unknown', at, name }))

export const idsOf = (entries: readonly Readonly<{ id: string }>[]): Set<string> => new Set(entries.map(({ id }) => id))
