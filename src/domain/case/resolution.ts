import { type Ground, isOf, type Place, type Refusal, unless } from '../act.js'
import { itemResolved } from '../session/acts/item-resolved.js'
import type { Motion } from '../session/motions.js'
import type { CaseFile } from './case.js'

const keyOf = ({ file, seq }: Place) => `${file}/${seq}`

/** The Board decides in session: every decision rests upon one item that was carried, about this file and this motion, and upon none twice. */
export function resolutionAgainst({ itemsUsed }: CaseFile, motion: Motion, { file, cited }: Ground): Refusal[] {
  const [resolution, ...more] = cited.filter((act) => isOf(itemResolved, act))
  if (!resolution || more.length > 0) return [{ because: 'decision.not-cited' }]
  const { facets } = resolution
  return [
    ...unless(facets.outcome === 'carried', 'decision.not-carried'),
    ...unless(facets.case === file, 'decision.other-case'),
    ...unless(facets.motion === motion, 'decision.other-motion'),
    ...unless(!itemsUsed.includes(keyOf(resolution)), 'decision.item-used'),
  ]
}

/** The items that decisions rest upon, with those that this one cites. */
export const withItem = ({ itemsUsed }: CaseFile, cites: readonly Place[]): string[] => [
  ...itemsUsed,
  ...cites.filter(({ file }) => file.startsWith('session-')).map(keyOf),
]
