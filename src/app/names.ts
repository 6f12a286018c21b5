import type { Act } from '../domain/act.js'
import { actKindOf, fileKindOf } from '../domain/file.js'
import { spelling } from '../domain/spelling.js'
import type { Keyring } from '../store/custody.js'
import type { NameRow } from '../store/names.js'

/** A name as the index holds it. */
export const blindOf = ({ blind }: Keyring, name: string): Uint8Array => blind(spelling(name))

/** The names by which the files of these acts can be found from now on. */
export const namesOf = (keys: Keyring, acts: readonly Act[]): NameRow[] =>
  acts.flatMap(({ file, kind, body }) => {
    const names = actKindOf(fileKindOf(file), kind).names?.(body) ?? []
    return names.map((name) => ({ file, blind: blindOf(keys, name) }))
  })
