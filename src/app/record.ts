import { setImmediate as nextTurn } from 'node:timers/promises'
import { byFile } from '../domain/by-file.js'
import { type Decision, decide, type Proposal } from '../domain/decide.js'
import type { FileKeys, WrappedKeys } from '../store/custody.js'
import { type ActRow, decodeLater } from '../store/encode.js'
import { deriveFile } from './derive.js'
import { namesOf } from './names.js'
import { sealed } from './sealed.js'
import type { World } from './world.js'

/** A code given to a person together with their file: only its hash is kept. */
export type GivenCode = Readonly<{ file: string; verifier: Uint8Array }>

type Opened = { rows: readonly ActRow[]; keys: Map<string, FileKeys>; created: WrappedKeys[] }

/** The files as they stand, and keys for those that are new. */
async function open(world: World, files: readonly string[]): Promise<Opened> {
  const { rows, keys: wrapped } = await world.files.take(files)
  const keys = new Map(wrapped.map((row) => [row.file, world.keys.open(row)]))
  const created: WrappedKeys[] = []
  for (const file of files.filter((file) => !keys.has(file) && !rows.some((row) => row.file === file))) {
    const fresh = world.keys.make(file)
    keys.set(file, fresh.keys)
    created.push(fresh.wrapped)
  }
  return { rows, keys, created }
}

/** Every file that these write in or cite. */
const filesOf = (proposals: readonly Proposal[]): string[] => [
  ...new Set(proposals.flatMap(({ file, cites = [] }) => [file, ...cites.map((place) => place.file)])),
]

/** Answers nothing when another process wrote in one of the files meanwhile: it has to be decided again. */
async function attempt(
  world: World,
  proposals: readonly Proposal[],
  codes: readonly GivenCode[],
): Promise<Decision | undefined> {
  const written = [...new Set(proposals.map(({ file }) => file))]
  const opened = await open(world, filesOf(proposals))
  // Deciding and sealing take a while: a database beside this process is given its next work in between.
  if (world.db.beside) await nextTurn()
  // A file whose key was destroyed is forgotten: it can be counted, and nothing more can be written in it.
  if (written.some((file) => !opened.keys.has(file))) return { refused: [{ because: 'file.forgotten' }] }
  const known = opened.rows.map((row) => decodeLater(row, opened.keys.get(row.file)))
  const decision = decide({ law: world.law, acts: known }, proposals, world.now())
  if (decision.refused) return decision
  const [before, added] = [byFile(known), byFile(decision.acts)]
  const derived = written.map((file) => {
    const own = before.get(file) ?? []
    return deriveFile(world.law, [...own, ...(added.get(file) ?? [])], own.length)
  })
  const keys = opened.created.filter(({ file }) => written.includes(file))
  const newest = world.newest()
  const last = new Map(opened.rows.map((row) => [row.file, row]))
  const rows = sealed(decision.acts, { keys: opened.keys, last }, newest?.hash ?? '')
  const names = namesOf(world.keys, decision.acts)
  const cosigned = newest ? [newest] : []
  if (!(await world.write({ acts: rows, keys, codes, names, cosigned, derived }))) return undefined
  world.files.keep({ rows, keys })
  return decision
}

/** How often a number may be lost to other processes before somebody is told to try again: only a storm comes so far. */
const mostAttempts = 100

async function decided(world: World, proposals: readonly Proposal[], codes: readonly GivenCode[]): Promise<Decision> {
  const decision = await attempt(world, proposals, codes)
  if (decision?.acts) return decision
  for (let i = 0; i < mostAttempts; i += 1) {
    // Nothing is refused, and no number given up, upon what was only remembered.
    world.files.forget(filesOf(proposals))
    const decision = await attempt(world, proposals, codes)
    if (decision) return decision
  }
  return { refused: [{ because: 'overtaken' }] }
}

/**
 * Records acts in one file or several, all or none, or says why not. Nothing else in the system writes to a file, but for
 * `fill`, which only the demonstration and the bench may use.
 * The clock is read here, once for each decision: who loses a number to another process is decided again upon what now
 * stands, so that only those are overtaken whose act rests upon it. The bodies are opened for the decision alone and
 * shown to nobody.
 */
export const record = (world: World, proposals: readonly Proposal[], codes: readonly GivenCode[] = []) =>
  world.turns(
    proposals.map(({ file }) => file),
    () => decided(world, proposals, codes),
  )
