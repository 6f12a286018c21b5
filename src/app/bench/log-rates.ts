import { actEntry, actLeaf } from '../../log/entry.js'
import { extend, type LogFile } from '../../log/extend.js'
import { type Growing, growingRoot, nothing } from '../../log/growing.js'
import { isIncluded } from '../../log/proof.js'
import { consistencyProof, inclusionProof } from '../../log/tree.js'
import { nodesOf } from '../../log/tree-of.js'
import { rateOf } from './pace.js'

/** How quick a log is with so many leaves, in one thread and in memory: appends a second, and proofs made and verified a second. */
export type LogRates = Readonly<{
  leaves: number
  append: number
  inclusion: number
  consistency: number
  verify: number
  /** A path of such a tree, for knowing how long a receipt gets. */
  path: readonly Uint8Array[]
}>

const batch = 1000

/** An entry that looks like those of acts: what it commits to does not matter here. */
function entryOf(index: number): { tag: Uint8Array; cm: Uint8Array } {
  const [tag, cm] = [Buffer.alloc(16), Buffer.alloc(32)]
  tag.writeUInt32BE(index)
  cm.writeUInt32BE(index)
  return { tag, cm }
}

type Grown = Readonly<{ tree: Growing; read(path: string): Uint8Array; perSecond: number }>

const isNeeded = (path: string): boolean => !path.startsWith('tile/entries/') || path.includes('.p/')

/** The tile that a path names, whatever its width. */
const tileOf = (path: string): string => path.replace(/\.p\/\d+$/, '')

/** What has been published, as far as proofs and what is added need it: bundles go once they are full. */
function published() {
  const files = new Map<string, Uint8Array>()
  return {
    read: (path: string): Uint8Array => {
      const bytes = files.get(path) ?? files.get(tileOf(path))
      if (!bytes) throw new RangeError(`Nothing was published as ${path}`)
      return bytes
    },
    publish: (made: readonly LogFile[]) => {
      const widened = new Set(made.map(({ path }) => tileOf(path)))
      const narrower = [...files.keys()].filter((path) => path.includes('.p/') && widened.has(tileOf(path)))
      for (const path of narrower) files.delete(path)
      for (const { path, bytes } of made.filter(({ path }) => isNeeded(path))) files.set(path, bytes)
    },
  }
}

/** Grows a log batch by batch, with every tile that would be published. */
function grow(leaves: number): Grown {
  const { read, publish } = published()
  const began = performance.now()
  let tree = nothing
  while (tree.size < leaves) {
    const count = Math.min(batch, leaves - tree.size)
    const entries = Array.from({ length: count }, (_, i) => actEntry(entryOf(tree.size + i)))
    const next = extend(tree, entries, read)
    publish(next.files)
    tree = next.tree
  }
  return { tree, read, perSecond: (leaves * 1000) / (performance.now() - began) }
}

export function logRates(leaves: number): LogRates {
  const { tree, read, perSecond } = grow(leaves)
  const root = growingRoot(tree)
  let at = 0
  /** Somewhere else each time, so that no tile is at hand from the proof before. */
  const next = () => {
    at = (at + 7919 * 257) % leaves
    return at
  }
  const prove = (index: number) => inclusionProof(nodesOf(read, leaves), index, leaves)
  const index = next()
  const path = prove(index)
  return {
    leaves,
    append: perSecond,
    inclusion: rateOf(1, () => void prove(next())),
    consistency: rateOf(1, () => void consistencyProof(nodesOf(read, leaves), next() + 1, leaves)),
    verify: rateOf(1, () => void isIncluded({ index, size: leaves, leaf: actLeaf(entryOf(index)), proof: path, root })),
    path,
  }
}
