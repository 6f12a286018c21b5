import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { faultsOf } from '../domain/law/faults.js'
import { type LawInTime, lawSchema } from '../domain/law/law.js'

/** Where the project's own jurisdictions stand. */
export const lawFolder = fileURLToPath(new URL('../../../law', import.meta.url))

/** Why the files of a jurisdiction are no law: a sentence for each fault. */
export class LawFault extends Error {
  constructor(
    readonly jurisdiction: string,
    readonly faults: readonly string[],
  ) {
    super([`The law of ${jurisdiction} is not sound:`, ...faults].join('\n  '))
    this.name = 'LawFault'
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

async function parsed(folder: string, file: string): Promise<unknown> {
  const text = await readFile(join(folder, file), 'utf8')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SyntaxError(`${file} is not JSON: ${(error as Error).message}`)
  }
}

async function assembled(folder: string): Promise<Record<string, unknown>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  const parts = await Promise.all(
    files.map(async (file) => {
      const content = await parsed(folder, file)
      return file === 'law.json' ? (content as Record<string, unknown>) : { [keyOf(file)]: content }
    }),
  )
  return Object.assign({}, ...parts)
}

/** Where in the files a fault lies: `clocks 3 (risk-study) within.count`. */
const placeOf = (content: Record<string, unknown>, [key, index, ...rest]: PropertyKey[]) => {
  const list = content[String(key)]
  const entry = Array.isArray(list) ? (list[Number(index)] as { id?: unknown } | undefined) : undefined
  const named = entry?.id ? [`(${String(entry.id)})`] : []
  return [key, index, ...named, rest.join('.')].filter((part) => part !== undefined && part !== '').join(' ')
}

/** The whole law of one jurisdiction, read from its folder and found sound. Throws a `LawFault` that lists all that is wrong. */
export async function readLaw(id: string, folder = lawFolder): Promise<LawInTime> {
  const content = await assembled(join(folder, id)).catch((error: Error) => {
    throw new LawFault(id, [error.message])
  })
  const shaped = lawSchema.safeParse(content)
  if (!shaped.success)
    throw new LawFault(
      id,
      shaped.error.issues.map(({ path, message }) => `${placeOf(content, path)}: ${message}`),
    )
  const faults = [...(shaped.data.id === id ? [] : [`law.json names it ${shaped.data.id}`]), ...faultsOf(shaped.data)]
  if (faults.length > 0) throw new LawFault(id, faults)
  return shaped.data
}
