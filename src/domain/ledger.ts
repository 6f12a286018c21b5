import type { Act, Place } from './act.js'
import { byFile } from './by-file.js'
import { fileKindOf, fold } from './file.js'

/** Files as far as they are known, act by act. What a file has come to is carried on from act to act, never reckoned anew. */
export type Ledger = Readonly<{
  acts(file: string): readonly Act[]
  /** What the acts of a file come to. */
  state(file: string): unknown
  /** Nothing when no act stands there. A file is known from its first act on, so the number of an act says where it stands. */
  at(place: Place): Act | undefined
  enter(act: Act): void
}>

export function ledgerOf(known: readonly Act[]): Ledger {
  const files = byFile(known)
  const states = new Map<string, Readonly<{ state: unknown; seq: number }>>()
  const acts = (file: string): readonly Act[] => files.get(file) ?? []
  return {
    acts,
    state(file) {
      const own = acts(file)
      const before = states.get(file)
      const state = fold(fileKindOf(file), own.slice(before?.seq ?? 0), before?.state)
      states.set(file, { state, seq: own.length })
      return state
    },
    at: ({ file, seq }) => acts(file)[seq - 1],
    enter(act) {
      const own = files.get(act.file)
      if (own) own.push(act)
      else files.set(act.file, [act])
    },
  }
}
