import { append, type Growing } from './growing.js'
import { leafHash } from './hash.js'
import { bundle, entriesPath, hashesOf, type Tile, tilePath, tilesBetween, tileWidth } from './tile.js'

/** A file of the published log, by its path below the log's prefix. */
export type LogFile = Readonly<{ path: string; bytes: Uint8Array }>

/** Gives the bytes of a file published before. Throws when it is not there. */
export type Published = (path: string) => Uint8Array

/** Width that a tile of a level had in a tree of `size` leaves. */
const widthBefore = ({ level, index }: Tile, size: number): number =>
  Math.min(tileWidth, Math.max(0, Math.floor(size / tileWidth ** level) - index * tileWidth))

/** What stood in a tile before, and what was added to it, in this order. */
function grown(before: number, written: (width: number) => Uint8Array, added: Uint8Array): Buffer {
  return before > 0 ? Buffer.concat([written(before), added]) : Buffer.from(added)
}

/**
 * The tree with these entries more, and every tile and bundle that has to be on the disk before its checkpoint may be
 * signed. What was published before is read and never written again under its name: a wider tile has another.
 */
export function extend(
  tree: Growing,
  entries: readonly Uint8Array[],
  published: Published,
): { tree: Growing; files: LogFile[] } {
  const made = new Map<string, Uint8Array>()
  const told = (level: number, index: number, hash: Uint8Array) => void made.set(`${level}/${index}`, hash)
  const next = entries.reduce<Growing>((growing, entry) => append(growing, leafHash(entry), told), tree)
  const tiles = tilesBetween(tree.size, next.size).map((tile) => {
    const before = widthBefore(tile, tree.size)
    const added = hashesOf((level, index) => made.get(`${level}/${index + before}`)!, {
      ...tile,
      width: tile.width - before,
    })
    return { path: tilePath(tile), bytes: grown(before, (width) => published(tilePath({ ...tile, width })), added) }
  })
  const bundles = tilesBetween(tree.size, next.size)
    .filter(({ level }) => level === 0)
    .map((tile) => {
      const before = widthBefore(tile, tree.size)
      const from = tile.index * tileWidth + before - tree.size
      const added = bundle(entries.slice(from, from + tile.width - before))
      return {
        path: entriesPath(tile.index, tile.width),
        bytes: grown(before, (width) => published(entriesPath(tile.index, width)), added),
      }
    })
  return { tree: next, files: [...bundles, ...tiles] }
}
