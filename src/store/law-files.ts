import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsOf, type LawFault } from '../domain/law/faults.js'
import { type LawInTime, lawSchema } from '../domain/law/law.js'
import { type FileFault, shapeFault } from './law-shape.js'
import { Unusable } from './unusable.js'

/** Where the project's own jurisdictions stand. */
export const lawFolder = fileURLToPath(new URL('../../../law', import.meta.url))

/** The files of a jurisdiction are no law. Carries all that is wrong with them. */
export class LawUnsound extends Unusable {
  override name = 'LawUnsound'
  constructor(
    readonly jurisdiction: string,
    readonly faults: readonly (LawFault | FileFault)[],
  ) {
    super({ because: 'law.unsound', jurisdiction, faults })
  }
}

/** The jurisdictions under a folder, by the path of the folder that holds each `law.json`: `mx/federal`. */
export async function jurisdictionsIn(folder = lawFolder): Promise<string[]> {
  const names = await readdir(folder, { recursive: true })
  return names
    .filter((name) => basename(name) === 'law.json')
    .map(dirname)
    .sort()
}

/** The key of the schema that a file holds: `by-law.json` has `byLaw`. `law.json` has those that are no lists. */
const keyOf = (file: string) => file.replace(/\.json$/, '').replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())

const unreadable = (id: string, at: string) => (error: Error) => {
  throw new LawUnsound(id, [{ because: 'file.unreadable', at, said: error.message }])
}

async function parsed(id: string, folder: string, file: string): Promise<unknown> {
  const text = await readFile(join(folder, id, file), 'utf8').catch(unreadable(id, file))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new LawUnsound(id, [{ because: 'file.not-json', at: file, said: (error as Error).message }])
  }
}

async function assembled(id: string, folder: string): Promise<Record<string, unknown>> {
  const files = (await readdir(join(folder, id)).catch(unreadable(id, id))).filter((name) => name.endsWith('.json'))
  const parts = await Promise.all(
    files.map(async (file) => {
      const content = await parsed(id, folder, file)
      return file === 'law.json' ? (content as Record<string, unknown>) : { [keyOf(file)]: content }
    }),
  )
  return Object.assign({}, ...parts)
}

const misnamed = (law: LawInTime, id: string): FileFault[] =>
  law.id === id ? [] : [{ because: 'law.misnamed', at: 'law.json', name: law.id }]

/** The whole law of one jurisdiction, read from its folder and found sound. Throws a `LawUnsound` that lists all that is wrong. */
export async function readLaw(id: string, folder = lawFolder): Promise<LawInTime> {
  const content = await assembled(id, folder)
  const shaped = lawSchema.safeParse(content)
  if (!shaped.success)
    throw new LawUnsound(
      id,
      shaped.error.issues.map((issue) => shapeFault(content, issue)),
    )
  const faults = [...misnamed(shaped.data, id), ...faultsOf(shaped.data)]
  if (faults.length > 0) throw new LawUnsound(id, faults)
  return shaped.data
}
