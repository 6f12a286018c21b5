import { type Growing, growingRoot } from './growing.js'
import { same } from './hash.js'
import { nodesIn, tilePath } from './tile.js'
import type { Nodes } from './tree.js'

/** The nodes of a tree of `size` leaves out of its published files, each read once. Throws, when asked, for what is not there whole. */
export function nodesOf(read: (path: string) => Uint8Array, size: number): Nodes {
  const tiles = new Map<string, Uint8Array>()
  const tileAt = (path: string) => {
    const bytes = tiles.get(path) ?? read(path)
    tiles.set(path, bytes)
    return bytes
  }
  return nodesIn((tile) => tileAt(tilePath(tile)), size)
}

/** The complete subtrees of a tree of `size` leaves, largest first: one for each bit of the size. */
export function growingOf(nodes: Nodes, size: number): Growing {
  const peaks: Uint8Array[] = []
  let from = 0
  for (let level = Math.floor(Math.log2(size || 1)); level >= 0; level -= 1) {
    const width = 2 ** level
    if (from + width > size) continue
    peaks.push(nodes(level, from / width))
    from += width
  }
  return { size, peaks }
}

/** The tree that was published with that root; nothing when what is published is torn, or another one. */
export function publishedTree(
  read: (path: string) => Uint8Array,
  { size, root }: Readonly<{ size: number; root: Uint8Array }>,
): Growing | undefined {
  try {
    const tree = growingOf(nodesOf(read, size), size)
    return same(growingRoot(tree), root) ? tree : undefined
  } catch {
    return undefined
  }
}
