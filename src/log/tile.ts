import { hashLength, nodeHash } from './hash.js'
import type { Nodes } from './tree.js'

/** Hashes of a full tile: a subtree of height 8, named by its leaves (C2SP tlog-tiles). */
export const tileWidth = 256

/** One tile of the tree: its level counts tiles, not nodes. `width` is 256 when it is full. */
export type Tile = Readonly<{ level: number; index: number; width: number }>

/** A number as a path of three digits each, as in `x001/x234/067`: any web server can serve it. */
function digits(index: number): string {
  const text = String(index)
  const parts = text.padStart(Math.ceil(text.length / 3) * 3, '0').match(/.{3}/g)!
  return parts.map((part, i) => (i < parts.length - 1 ? `x${part}` : part)).join('/')
}

const suffix = (width: number): string => (width === tileWidth ? '' : `.p/${width}`)

/** Where a tile of hashes is served, below the log's prefix. */
export const tilePath = ({ level, index, width }: Tile): string => `tile/${level}/${digits(index)}${suffix(width)}`

/** Where the entries of a tile of level 0 are served. */
export const entriesPath = (index: number, width: number): string => `tile/entries/${digits(index)}${suffix(width)}`

const number = String.raw`(?:x\d{3}/)*\d{3}`
const form = new RegExp(`^tile/(entries|0|[1-9]|[1-5]\\d|6[0-3])/(${number})(?:\\.p/([1-9]\\d{0,2}))?$`)

/** What a path asks for; nothing when it is no path of a tile, or not the one way to write it. */
export function readTilePath(path: string): (Tile & { entries: boolean }) | undefined {
  const [, level, index, partial] = form.exec(path) ?? []
  if (!level || !index) return undefined
  const entries = level === 'entries'
  const width = partial ? Number(partial) : tileWidth
  const tile = { level: entries ? 0 : Number(level), index: Number(index.replace(/[x/]/g, '')), width, entries }
  const written = entries ? entriesPath(tile.index, width) : tilePath(tile)
  return written === path && Number.isSafeInteger(tile.index) ? tile : undefined
}

/** The tiles by which a tree of `size` leaves differs from that of the first `old`: all that is new or wider. */
export function tilesBetween(old: number, size: number): Tile[] {
  const tiles: Tile[] = []
  for (let [level, before, after] = [0, old, size]; after > 0; level += 1) {
    const first = Math.floor(before / tileWidth)
    for (let index = first; index * tileWidth < after; index += 1) {
      const width = Math.min(tileWidth, after - index * tileWidth)
      if (index * tileWidth + width > before) tiles.push({ level, index, width })
    }
    ;[before, after] = [Math.floor(before / tileWidth), Math.floor(after / tileWidth)]
  }
  return tiles
}

/** Hashes of one tile of a tree of `size` leaves, in their order. Throws when the tree has no such tile. */
export function hashesOf(nodes: Nodes, { level, index, width }: Tile): Buffer {
  return Buffer.concat(Array.from({ length: width }, (_, i) => nodes(8 * level, index * tileWidth + i)))
}

/** Gives the bytes of a tile of level 0 and up; throws when there are none, or not as many as there should be. */
export type Tiles = (tile: Tile) => Uint8Array

const widthOf = (level: number, index: number, size: number): number =>
  Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth)

/** The nodes of a tree of `size` leaves, out of its tiles: what lies between two levels of tiles is hashed again. */
export function nodesIn(tiles: Tiles, size: number): Nodes {
  const node = (level: number, index: number): Uint8Array => {
    const inTile = level % 8
    if (inTile > 0) return nodeHash(node(level - 1, 2 * index), node(level - 1, 2 * index + 1))
    const tile = { level: level / 8, index: Math.floor(index / tileWidth) }
    const bytes = tiles({ ...tile, width: widthOf(tile.level, tile.index, size) })
    const at = (index % tileWidth) * hashLength
    if (bytes.length < at + hashLength) throw new RangeError('A tile is torn')
    return bytes.subarray(at, at + hashLength)
  }
  return node
}

/** Entries as a bundle: each after its length in two bytes. Throws on an entry longer than that can say. */
export const bundle = (entries: readonly Uint8Array[]): Buffer =>
  Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(entry.length)
      return [length, entry]
    }),
  )

/** The entries of a bundle; nothing when it is torn, or holds more than a bundle does. */
export function readBundle(bytes: Uint8Array): Buffer[] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const entries: Buffer[] = []
  for (let at = 0; at < buffer.length; ) {
    const end = at + 2 <= buffer.length ? at + 2 + buffer.readUInt16BE(at) : Number.POSITIVE_INFINITY
    if (end > buffer.length || entries.length === tileWidth) return undefined
    entries.push(buffer.subarray(at + 2, end))
    at = end
  }
  return entries
}
