import { emptyRoot, nodeHash } from './hash.js'

/** What has to be kept of a tree in order to append to it: the roots of its complete subtrees, largest first. */
export type Growing = Readonly<{ size: number; peaks: readonly Uint8Array[] }>

export const nothing: Growing = { size: 0, peaks: [] }

/** The tree with one leaf more: each subtree that becomes complete is told, from the leaf upwards. */
export function append(
  { size, peaks }: Growing,
  leaf: Uint8Array,
  told?: (level: number, index: number, hash: Uint8Array) => void,
): Growing {
  const left = [...peaks]
  let [hash, level, index] = [leaf, 0, size]
  told?.(level, index, hash)
  while (index % 2 === 1) {
    hash = nodeHash(left.pop()!, hash)
    level += 1
    index = (index - 1) / 2
    told?.(level, index, hash)
  }
  return { size: size + 1, peaks: [...left, hash] }
}

export const growingRoot = ({ peaks }: Growing): Uint8Array =>
  peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right))
