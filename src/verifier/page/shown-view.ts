import type { Json } from '../canonical.js'
import type { Disclosed } from '../receipt.js'
import { type Content, element, pairs } from './element.js'
import type { Speech } from './words.js'

type Labels = Readonly<Record<string, string>>

/** What a field is called: a part after its field, a facet after the field it is taken from; its own name otherwise. */
const labelOf = (labels: Labels, name: string): string => labels[name] ?? labels[name.replace(/^facet:/, '')] ?? name

function valueView({ words }: Speech, value: Json): Content {
  const { yes, no, empty } = words.shown
  if (value === null || value === '') return empty
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value !== 'object') return element('span', { class: 'told' }, String(value))
  return undefined
}

/** A value, whatever it is made of: lists as lists, parts under their names. */
function drawn(speech: Speech, labels: Labels, value: Json): Content {
  if (typeof value !== 'object' || value === null) return valueView(speech, value)
  if (Array.isArray(value))
    return element(
      'ul',
      {},
      (value as readonly Json[]).map((one) => element('li', {}, drawn(speech, labels, one))),
    )
  const parts = Object.entries(value).map(([name, one]) => [labelOf(labels, name), drawn(speech, labels, one)] as const)
  return pairs(parts)
}

/** The fields that a receipt shows, under what they are called; facets are mostly taken from what the request said. */
export function shownView(speech: Speech, kind: string, shown: readonly Disclosed[]): HTMLElement {
  const { kinds, parts, words } = speech
  const labels: Labels = {
    ...kinds['case/request-received']?.fields,
    ...parts,
    ...kinds[kind]?.fields,
    'act:cites': words.shown.cites,
  }
  return pairs(shown.map(({ name, value }) => [labelOf(labels, name), drawn(speech, labels, value)]))
}
