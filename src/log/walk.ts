import { append, type Growing, growingRoot, nothing } from './growing.js'
import { hashLength, leafHash, same } from './hash.js'
import { entriesPath, readBundle, type Tile, tilePath, tileWidth } from './tile.js'

/** Gives a published file, by its path below the log's prefix; nothing when it is not there. */
export type Fetch = (path: string) => Promise<Uint8Array | undefined>

/** A file of a mirror that is not there, has another length than the tree asks for, or says something else than what stands below it. */
export type FileFault = Readonly<{ because: 'mirror.missing' | 'mirror.torn' | 'mirror.differs'; path: string }>

export type Walking = Readonly<{
  /** Sizes at which the root is wanted as well: of checkpoints that were seen before. */
  sizes?: Iterable<number>
  /** Told each bundle of entries in its order, from the index of its first one on. */
  told?: (from: number, entries: readonly Uint8Array[]) => void
}>

/** What was found on the way through a whole tree. */
export type Walked = Readonly<{
  /** The root as it was reckoned; nothing when a hole or too many faults ended the way before. */
  root?: Uint8Array
  roots: ReadonlyMap<number, Uint8Array>
  /** Whether the entries are there. Some mirrors keep the hashes alone. */
  entries: boolean
  faults: readonly FileFault[]
}>

/** Beyond so many nobody reads the list, and a mirror that claims to be huge and is empty must not be asked for ever. */
const mostFaults = 20

const isFault = (read: readonly Uint8Array[] | FileFault): read is FileFault => 'because' in read

function hashesIn(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes.length % hashLength !== 0) return undefined
  const count = bytes.length / hashLength
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * hashLength, (i + 1) * hashLength))
}

const pathOf = ({ level, index, width }: Tile, entries: boolean): string =>
  entries ? entriesPath(index, width) : tilePath({ level, index, width })

/** What a tile or bundle holds. A narrower one may be gone once the full one stands, which begins with the same. */
async function itemsOf(get: Fetch, tile: Tile, entries: boolean): Promise<readonly Uint8Array[] | FileFault> {
  const [path, full] = [pathOf(tile, entries), pathOf({ ...tile, width: tileWidth }, entries)]
  const own = await get(path)
  const bytes = own ?? (path === full ? undefined : await get(full))
  if (!bytes) return { because: 'mirror.missing', path }
  const items = entries ? readBundle(bytes) : hashesIn(bytes)
  if (items?.length !== (own ? tile.width : tileWidth)) return { because: 'mirror.torn', path: own ? path : full }
  return items.slice(0, tile.width)
}

const allSame = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some.length === others.length && some.every((one, i) => same(one, others[i]!))

/** A tree that grows leaf by leaf: it remembers the roots that are wanted, and hands out each tile above the leaves when it is whole. */
function growing(sizes: ReadonlySet<number>) {
  const roots = new Map<number, Uint8Array>()
  const above: { index: number; hashes: Uint8Array[] }[] = []
  let tree: Growing = nothing
  const note = () => {
    if (sizes.has(tree.size)) roots.set(tree.size, growingRoot(tree))
  }
  note()

  const told = (level: number, _: number, hash: Uint8Array) => {
    if (level === 0 || level % 8 !== 0) return
    above[level / 8 - 1] ??= { index: 0, hashes: [] }
    above[level / 8 - 1]!.hashes.push(hash)
  }
  /** Of those above, what is whole; at the end also what is not. */
  const take = (isWanted: (width: number) => boolean) =>
    above.flatMap((tile, i) => {
      const { index, hashes } = tile
      if (!isWanted(hashes.length)) return []
      Object.assign(tile, { index: index + 1, hashes: [] })
      return [{ tile: { level: i + 1, index, width: hashes.length }, hashes }]
    })
  return {
    roots,
    root: () => growingRoot(tree),
    grow(leaves: readonly Uint8Array[]) {
      for (const leaf of leaves) {
        tree = append(tree, leaf, told)
        note()
      }
    },
    whole: () => take((width) => width === tileWidth),
    rest: () => take((width) => width > 0),
  }
}

/** The leaves of one tile: of its entries, compared with its hashes; of the hashes where entries are not to be had. */
async function leavesOf(get: Fetch, tile: Tile, withEntries: boolean) {
  const hashes = await itemsOf(get, tile, false)
  const entries = withEntries ? await itemsOf(get, tile, true) : []
  const faults = [hashes, entries].filter((read) => isFault(read))
  const reckoned = withEntries && !isFault(entries) ? entries.map((entry) => leafHash(entry)) : undefined
  if (reckoned && !isFault(hashes) && !allSame(reckoned, hashes))
    faults.push({ because: 'mirror.differs', path: tilePath(tile) })
  const leaves = reckoned ?? (isFault(hashes) ? undefined : hashes)
  return { faults, leaves, entries: reckoned && !isFault(entries) ? entries : undefined }
}

/**
 * Goes through a whole tree of `size` leaves, from its entries up to its root, and names every file that is missing, torn or
 * not what it should be. However large the tree, no more of it is held than a tile for each level.
 */
export async function walk(get: Fetch, size: number, { sizes = [], told }: Walking = {}): Promise<Walked> {
  const tree = growing(new Set(sizes))
  const faults: FileFault[] = []
  const first = { level: 0, index: 0, width: Math.min(size, tileWidth) }
  const begun = size === 0 ? [] : await itemsOf(get, first, true)
  const entries = !isFault(begun) || begun.because !== 'mirror.missing'

  const compare = async (made: ReturnType<typeof tree.whole>) => {
    for (const { tile, hashes } of made) {
      const read = await itemsOf(get, tile, false)
      if (isFault(read)) faults.push(read)
      else if (!allSame(read, hashes)) faults.push({ because: 'mirror.differs', path: tilePath(tile) })
    }
  }

  for (let index = 0; index * tileWidth < size; index += 1) {
    const from = index * tileWidth
    const found = await leavesOf(get, { level: 0, index, width: Math.min(tileWidth, size - from) }, entries)
    faults.push(...found.faults)
    if (!found.leaves || faults.length >= mostFaults) return { roots: tree.roots, entries, faults }
    tree.grow(found.leaves)
    if (found.entries) told?.(from, found.entries)
    await compare(tree.whole())
  }
  await compare(tree.rest())
  return { root: tree.root(), roots: tree.roots, entries, faults }
}
