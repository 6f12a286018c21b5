import type { Act } from '../../domain/act.js'
import { fileKindOf, fold } from '../../domain/file.js'
import { actRows, filesAfter, keyRows } from '../../store/acts.js'
import { decode } from '../../store/encode.js'
import { rebuild } from '../rebuild.js'
import type { World } from '../world.js'
import { rateOf } from './pace.js'

/** How many acts a second each of these does, alone and in one thread. */
export type Rates = Readonly<{ unseal: number; fold: number; rebuild: number }>

const mostFiles = 200

/** Files that were recorded, not written again by the floor: theirs alone can be opened. */
const recorded = async ({ db }: World): Promise<string[]> =>
  (await filesAfter(db, 'case-', 100_000)).filter((file) => file.split('-').length === 2).slice(0, mostFiles)

/** Opening sealed acts whole, folding opened ones into a state, and making everything derived again. */
export async function ratesOf(world: World): Promise<Rates> {
  const files = await recorded(world)
  const rows = await actRows(world.db, files)
  const keys = new Map((await keyRows(world.db, files)).map((row) => [row.file, world.keys.open(row)]))
  const acts = files.map((file) =>
    rows.filter((row) => row.file === file).map((row) => decode(row, undefined, 'facets')),
  )
  const foldAll = (all: readonly Act[][]) => {
    for (const one of all) fold(fileKindOf(one[0]!.file), one)
  }
  const unseal = rateOf(rows.length, () => {
    for (const row of rows) decode(row, keys.get(row.file), 'whereabouts')
  })
  const foldRate = rateOf(rows.length, () => foldAll(acts))
  const total = rows.length / files.length
  const began = performance.now()
  const rebuilt = await rebuild(world)
  return { unseal, fold: foldRate, rebuild: (rebuilt * total * 1000) / (performance.now() - began) }
}
