import { readEntry } from '../../log/entry.js'

/** The entries of a log, held in memory so that acts are found in it by their tags. */
export type Logged = Readonly<{
  size(): number
  at(index: number): Uint8Array
  /** Where entries with this tag stand, in order. */
  with(tag: Uint8Array): readonly number[]
  add(entries: readonly Uint8Array[]): void
}>

const nameOf = (tag: Uint8Array) => Buffer.from(tag).toString('latin1')

/** An empty log, to be filled in order. */
export function logged(): Logged {
  const all: Uint8Array[] = []
  const first = new Map<string, number>()
  /** The places of the few tags that stand there more than once. */
  const more = new Map<string, number[]>()
  const note = (tag: string, index: number) => {
    const before = first.get(tag)
    if (before === undefined) first.set(tag, index)
    else more.set(tag, [...(more.get(tag) ?? [before]), index])
  }
  return {
    size: () => all.length,
    at: (index) => all[index]!,
    with: (tag) => {
      const name = nameOf(tag)
      const one = first.get(name)
      return one === undefined ? [] : (more.get(name) ?? [one])
    },
    add: (entries) => {
      for (const entry of entries) {
        const act = readEntry(entry)?.act
        if (act) note(nameOf(act.tag), all.length)
        all.push(entry)
      }
    },
  }
}
