import { Temporal } from 'temporal-polyfill'
import type { Act } from '../domain/act.js'
import { decide, type Proposal } from '../domain/decide.js'
import type { FileKeys, WrappedKeys } from '../store/custody.js'
import type { Queryable } from '../store/db.js'
import { type ActRow, encode } from '../store/encode.js'
import { write, writeDerived } from '../store/write.js'
import { deriveFile } from './derive.js'
import { namesOf } from './names.js'
import { filesOf, type GivenCode } from './record.js'
import type { World } from './world.js'

/** Something that was to be filled in is refused, as it would have been by `record`: the story told is impossible. */
export class Unfillable extends Error {
  override name = 'Unfillable'
}

/** New files, decided act by act as all others are, and held in memory until all of them are written together. */
export type Filling = Readonly<{
  /** The acts so far of a file. */
  acts(file: string): readonly Act[]
  /** Decides these as of an instant, all or none. Throws `Unfillable` when they are refused. */
  say(at: Temporal.Instant, proposals: readonly Proposal[], codes?: readonly GivenCode[]): readonly Act[]
  /** Seals and writes everything, in the order of time and all or nothing. Throws when one of the files exists. */
  write(db: World['db']): Promise<void>
}>

/** As much as a statement takes well: with more at once the embedded engine slows down. */
const actsInOne = 1000
const filesInOne = 500

function* portions<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += most) yield items.slice(i, i + most)
}

type Sealing = Readonly<{ keys: ReadonlyMap<string, FileKeys>; last: Map<string, ActRow> }>

const sealed = (acts: readonly Act[], { keys, last }: Sealing): ActRow[] =>
  acts.map((act) => {
    const row = encode(act, keys.get(act.file)!, { previous: last.get(act.file)?.cm, before: '' })
    last.set(act.file, row)
    return row
  })

type Told = Readonly<{
  /** Everything, in the order in which it was said. */
  said: readonly Act[]
  files: ReadonlyMap<string, readonly Act[]>
  codes: readonly GivenCode[]
}>

async function writeAll(tx: Queryable, { law, keys: keyring }: Pick<World, 'law' | 'keys'>, told: Told) {
  const keys = new Map<string, FileKeys>()
  const wrapped: WrappedKeys[] = []
  for (const file of told.files.keys()) {
    const fresh = keyring.make(file)
    keys.set(file, fresh.keys)
    wrapped.push(fresh.wrapped)
  }
  await write(tx, [
    { acts: [], keys: wrapped, codes: told.codes, names: namesOf(keyring, told.said), cosigned: [], derived: [] },
  ])
  const sealing: Sealing = { keys, last: new Map() }
  // Acts of one instant stay in the order in which they were said, and so each file in its own.
  const inTime = told.said.toSorted((a, b) => Temporal.Instant.compare(a.at, b.at))
  for (const acts of portions(inTime, actsInOne))
    await write(tx, [{ acts: sealed(acts, sealing), keys: [], codes: [], names: [], cosigned: [], derived: [] }])
  for (const some of portions([...told.files.values()], filesInOne))
    await writeDerived(
      tx,
      some.map((acts) => deriveFile(law, acts)),
    )
}

/**
 * Fills a database with invented files: for the demonstration and for measuring, and for nothing else. Every act passes
 * the same gate as in `record` and is sealed and derived by the same code; only reading back, waiting for others and a
 * commit for each act are left out. What is said of one file has to be said in the order of time.
 */
export function filling({ law, keys }: Pick<World, 'law' | 'keys'>): Filling {
  const files = new Map<string, Act[]>()
  const said: Act[] = []
  const given: GivenCode[] = []
  const actsOf = (file: string): readonly Act[] => files.get(file) ?? []
  return {
    acts: actsOf,
    say: (at, proposals, codes = []) => {
      const decision = decide({ law, acts: filesOf(proposals).flatMap(actsOf) }, proposals, at)
      if (decision.refused)
        throw new Unfillable(`${proposals.map(({ kind }) => kind).join(', ')}: ${JSON.stringify(decision.refused)}`)
      for (const act of decision.acts) files.get(act.file)?.push(act) ?? files.set(act.file, [act])
      said.push(...decision.acts)
      given.push(...codes)
      return decision.acts
    },
    write: (db) => db.transaction((tx) => writeAll(tx, { law, keys }, { said, files, codes: given })),
  }
}
