import { actKindOf, fileKindOf } from '../../domain/file.js'
import { doneWords } from '../acts/story.js'
import type { Page } from '../page.js'

type Line = Readonly<Record<string, string>>

/** What an act is called where receipts are offered: acts of a session have no story of their own. */
export const actName = (page: Page, kind: string): string =>
  (page.words.receipts.sessions as Line)[kind] ?? doneWords(page, kind)

const labelsOf = ({ words }: Page, kind: string): Line =>
  (words.acts.kinds as Readonly<Record<string, { fields: Line }>>)[kind]?.fields ?? {}

/** What the act calls a field; of one that has parts, what it calls each. */
function ownName(page: Page, kind: string, name: string): string | undefined {
  const labels = labelsOf(page, kind)
  const parts = Object.keys(labels).filter((label) => label === name || label.startsWith(`${name}.`))
  return parts.length > 0 ? parts.map((part) => labels[part]).join(' · ') : undefined
}

/** The name of a committed field in words: `happened`, `contact`, `facet:danger`, `act:cites`. */
export function fieldName(page: Page, kind: string, name: string): string {
  const plain = name.replace(/^facet:/, '')
  return ownName(page, kind, plain) ?? (page.words.receipts.fields as Line)[plain] ?? plain
}

/** The fields of an act by who may choose them: in clear, told, and sealed apart because they tell where somebody is. */
export function sorted(place: Readonly<{ file: string; kind: string }>, names: readonly string[]) {
  const apart = actKindOf(fileKindOf(place.file), place.kind).apart ?? []
  const isClear = (name: string) => name.startsWith('facet:') || name.startsWith('act:')
  return {
    clear: names.filter(isClear),
    told: names.filter((name) => !isClear(name) && !apart.includes(name)),
    apart: names.filter((name) => apart.includes(name)),
  }
}
