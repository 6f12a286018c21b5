import type { Refusal, Signatory } from '../domain/act.js'
import type { Proposal } from '../domain/decide.js'
import { readingOf } from '../domain/reading/reading.js'
import { filesNamed } from '../store/names.js'
import { type FoundRow, foundRows } from '../store/queues.js'
import { caseOf } from './folio.js'
import { blindOf } from './names.js'
import { record } from './record.js'
import type { World } from './world.js'

/** What is looked for, and for what. The purpose is kept and the person reads it; what was typed is not. */
export type Search = Readonly<{ by: 'folio' | 'name'; sought: string; purpose: string }>

/** A file that was found: where it stands, and nothing that was told in it. */
export type Found = FoundRow

export type Findings =
  | Readonly<{ found: readonly Found[]; orMore: boolean; refused?: undefined }>
  | Readonly<{ found?: undefined; refused: readonly Refusal[] }>

/** More than these are not told: whoever needs them has the folio. */
export const mostFound = 50

/** One more than are told, when there are more. */
async function matching({ db, keys }: World, { by, sought }: Search): Promise<FoundRow[]> {
  if (by === 'name') return foundRows(db, await filesNamed(db, blindOf(keys, sought), mostFound + 1))
  const file = caseOf(sought)
  return file ? foundRows(db, [file]) : []
}

/** Searches of one office in one month stand in one file, so that none grows for ever. */
const searchesOf = ({ office }: Signatory, { now }: World) => `reading-search-${office}-${now().toString().slice(0, 7)}`

/**
 * Looks for cases by folio, or by the exact name of whom they are about or of who asked. That it was looked for and what
 * for is on record, durably, before anything is told: in a file of the office's searches and beside the readings of every
 * file that was found. If it cannot be recorded nothing is told.
 */
export async function search(world: World, by: Signatory, asked: Search): Promise<Findings> {
  if (asked.sought.trim() === '') return { refused: [{ because: 'search.sought.blank', field: 'sought' }] }
  if (asked.by === 'folio' && !caseOf(asked.sought)) return { refused: [{ because: 'search.folio', field: 'sought' }] }
  const rows = await matching(world, asked)
  const found = rows.slice(0, mostFound)
  const said = { by: asked.by, purpose: asked.purpose }
  const proposals: Proposal[] = [
    { file: searchesOf(by, world), seen: 0, kind: 'reading/search-made', by, said: { ...said, found: found.length } },
    ...found.map(({ file }) => ({ file: readingOf(file), seen: 0, kind: 'reading/file-found', by, said })),
  ]
  const { refused } = await record(world, proposals)
  return refused ? { refused } : { found, orMore: rows.length > mostFound }
}
