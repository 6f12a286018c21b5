import { Temporal } from 'temporal-polyfill'
import type { Act } from '../domain/act.js'
import { byFile } from '../domain/by-file.js'
import { decideIn, type Proposal } from '../domain/decide.js'
import { ledgerOf } from '../domain/ledger.js'
import type { CosignedRow } from '../store/cosigned.js'
import type { FileKeys, WrappedKeys } from '../store/custody.js'
import type { Queryable } from '../store/db.js'
import { write, writeDerived } from '../store/write.js'
import { deriveFile } from './derive.js'
import { namesOf } from './names.js'
import type { GivenCode } from './record.js'
import { type Sealing, sealed } from './sealed.js'
import type { World } from './world.js'

/** Something that was to be filled in is refused, as it would have been by `record`: the story told is impossible. */
export class Unfillable extends Error {
  override name = 'Unfillable'
}

/** New files, decided act by act as all others are, and held in memory until all of them are written together. */
export type Filling = Readonly<{
  /** The acts so far of a file. */
  acts(file: string): readonly Act[]
  /** Decides these as of an instant. Throws `Unfillable` when one is refused: nothing more is filled in by this one then. */
  say(at: Temporal.Instant, proposals: readonly Proposal[], codes?: readonly GivenCode[]): readonly Act[]
  /**
   * Seals and writes everything, in the order of time and all or nothing. Throws when one of the files exists. With a log that
   * is told over, each act is published as if it had been when it was made.
   */
  write(db: World['db'], log?: ToldLog): Promise<void>
}>

/** Acts that go into the log together. `opens`: witnesses are asked once more before them. */
export type Batch = Readonly<{ acts: readonly Act[]; opens?: Temporal.Instant; closes: Temporal.Instant }>

/** The log while acts of the past are written: its clock is set to each instant in turn. */
export type Journal = Readonly<{
  newest(): CosignedRow | undefined
  /** Publishes what waits and asks the witnesses, at that instant. */
  settle(at: Temporal.Instant): Promise<void>
  /** Asks the witnesses once more about what they have seen already, at that instant. */
  askAgain(at: Temporal.Instant): Promise<void>
}>

/** A log that is told over together with what is filled in. */
export type ToldLog = Readonly<{
  batches(acts: readonly Act[]): readonly Batch[]
  open(db: Queryable): Promise<Journal>
}>

/** As much as a statement takes well: with more at once the embedded engine slows down. */
const actsInOne = 1000
const filesInOne = 500

function* portions<Item>(items: readonly Item[], most: number): Generator<readonly Item[]> {
  for (let i = 0; i < items.length; i += most) yield items.slice(i, i + most)
}

async function writeActs(tx: Queryable, acts: readonly Act[], made: Sealing & { after?: CosignedRow | undefined }) {
  const cosigned = made.after ? [made.after] : []
  for (const some of portions(acts, actsInOne)) {
    const rows = sealed(some, made, made.after?.hash ?? '')
    await write(tx, [{ acts: rows, keys: [], codes: [], names: [], cosigned, derived: [] }])
  }
}

/** Writes acts batch by batch, each made after what the log had cosigned by then. */
async function writeInBatches(
  tx: Queryable,
  acts: readonly Act[],
  { sealing, log }: { sealing: Sealing; log: ToldLog },
) {
  const journal = await log.open(tx)
  for (const { acts: some, opens, closes } of log.batches(acts)) {
    if (opens) await journal.askAgain(opens)
    await writeActs(tx, some, { ...sealing, after: journal.newest() })
    await journal.settle(closes)
  }
}

type Filled = Pick<World, 'law' | 'keys'> & Readonly<{ log: ToldLog | undefined }>

type Told = Readonly<{
  /** Everything, in the order in which it was said. */
  said: readonly Act[]
  files: ReadonlyMap<string, readonly Act[]>
  codes: readonly GivenCode[]
}>

async function writeAll(tx: Queryable, { law, keys: keyring, log }: Filled, told: Told) {
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
  await (log ? writeInBatches(tx, inTime, { sealing, log }) : writeActs(tx, inTime, sealing))
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
  const ledger = ledgerOf([])
  const said: Act[] = []
  const given: GivenCode[] = []
  return {
    acts: ledger.acts,
    say: (at, proposals, codes = []) => {
      const { acts, refused } = decideIn({ law, ledger }, proposals, at)
      if (refused) throw new Unfillable(`${proposals.map(({ kind }) => kind).join(', ')}: ${JSON.stringify(refused)}`)
      said.push(...acts)
      given.push(...codes)
      return acts
    },
    write: (db, log) =>
      db.transaction((tx) => writeAll(tx, { law, keys, log }, { said, files: byFile(said), codes: given })),
  }
}
