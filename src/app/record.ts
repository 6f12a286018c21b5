import type { Act } from '../domain/act.js'
import { type Decision, decide, type Proposal } from '../domain/decide.js'
import { type FileKeys, newFileKeys, type WrappedKeys } from '../store/custody.js'
import { type ActRow, decode, encode } from '../store/encode.js'
import { deriveFile } from './derive.js'
import type { World } from './world.js'

/** A code given to a person together with their file: only its hash is kept. */
export type GivenCode = Readonly<{ file: string; verifier: Uint8Array }>

type Opened = { rows: readonly ActRow[]; keys: Map<string, FileKeys>; created: WrappedKeys[] }

/** The files as they stand, and keys for those that are new. */
async function open({ master, stored, unwrap }: World, files: readonly string[]): Promise<Opened> {
  const { rows, keys: wrapped } = await stored(files)
  const keys = new Map(wrapped.map((row) => [row.file, unwrap(row)]))
  const created: WrappedKeys[] = []
  for (const file of files.filter((file) => !keys.has(file) && !rows.some((row) => row.file === file))) {
    const fresh = newFileKeys(master, file)
    keys.set(file, fresh.keys)
    created.push(fresh.wrapped)
  }
  return { rows, keys, created }
}

function sealed(acts: readonly Act[], { rows, keys }: Opened): ActRow[] {
  const result: ActRow[] = []
  for (const act of acts) {
    const fileKeys = keys.get(act.file)
    if (!fileKeys) throw new Error('The key of this file was destroyed: nothing more can be written in it')
    const previous = [...rows, ...result].findLast(({ file }) => file === act.file)
    result.push(encode(act, fileKeys, previous?.cm))
  }
  return result
}

/** Answers nothing when another process wrote in one of the files meanwhile: it has to be decided again. */
async function attempt(
  world: World,
  proposals: readonly Proposal[],
  codes: readonly GivenCode[],
): Promise<Decision | undefined> {
  const written = [...new Set(proposals.map(({ file }) => file))]
  const cited = proposals.flatMap(({ cites = [] }) => cites.map(({ file }) => file))
  const opened = await open(world, [...new Set([...written, ...cited])])
  const known = opened.rows.map((row) => decode(row, opened.keys.get(row.file), 'story'))
  const decision = decide({ law: world.law, acts: known }, proposals, world.now())
  if (decision.refused) return decision
  const all = [...known, ...decision.acts]
  const derived = written.map((file) =>
    deriveFile(
      world.law,
      file,
      all.filter((act) => act.file === file),
    ),
  )
  const keys = opened.created.filter(({ file }) => written.includes(file))
  const stands = await world.write({ acts: sealed(decision.acts, opened), keys, codes, derived })
  return stands ? decision : undefined
}

/** How often a number may be lost to other processes before somebody is told to try again: only a storm comes so far. */
const mostAttempts = 100

async function decided(world: World, proposals: readonly Proposal[], codes: readonly GivenCode[]): Promise<Decision> {
  for (let i = 0; i < mostAttempts; i += 1) {
    const decision = await attempt(world, proposals, codes)
    if (decision) return decision
  }
  return { refused: [{ because: 'overtaken' }] }
}

/**
 * Records acts in one file or several, all or none, or says why not. Nothing else in the system writes to a file.
 * The clock is read here, once for each decision: who loses a number to another process is decided again upon what now
 * stands, so that only those are overtaken whose act rests upon it. The bodies are opened for the decision alone and
 * shown to nobody.
 */
export const record = (world: World, proposals: readonly Proposal[], codes: readonly GivenCode[] = []) =>
  world.turns(
    proposals.map(({ file }) => file),
    () => decided(world, proposals, codes),
  )
