import { emptyRoot, nodeHash } from './hash.js'

/**
 * The hash of a complete subtree: of the 2^level leaves from `index` × 2^level on. Throws when the tree does not have it.
 * Level 0 are the hashes of leaves.
 */
export type Nodes = (level: number, index: number) => Uint8Array

/** The largest power of two below n, for n > 1. */
const below = (n: number): number => 2 ** Math.floor(Math.log2(n - 1))

const isPower = (n: number): boolean => Number.isInteger(Math.log2(n))

/** Hash of the leaves from `from` (a multiple of the largest power of two it can hold) to before `to`. */
function rangeHash(nodes: Nodes, from: number, to: number): Uint8Array {
  const count = to - from
  if (isPower(count)) return nodes(Math.log2(count), from / count)
  const middle = from + below(count)
  return nodeHash(rangeHash(nodes, from, middle), rangeHash(nodes, middle, to))
}

/** Root of the tree over the first `size` leaves. */
export const rootOf = (nodes: Nodes, size: number): Uint8Array => (size === 0 ? emptyRoot : rangeHash(nodes, 0, size))

function path(nodes: Nodes, index: number, from: number, to: number): Uint8Array[] {
  if (to - from === 1) return []
  const middle = from + below(to - from)
  return index < middle
    ? [...path(nodes, index, from, middle), rangeHash(nodes, middle, to)]
    : [...path(nodes, index, middle, to), rangeHash(nodes, from, middle)]
}

/** Proof that the leaf at `index` is in the tree of `size` leaves (RFC 6962, 2.1.1). Throws when it is not. */
export function inclusionProof(nodes: Nodes, index: number, size: number): Uint8Array[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`A tree of ${size} has no leaf ${index}`)
  return path(nodes, index, 0, size)
}

type Part = Readonly<{ from: number; to: number; whole: boolean }>

function subproof(nodes: Nodes, old: number, { from, to, whole }: Part): Uint8Array[] {
  if (old === to) return whole ? [] : [rangeHash(nodes, from, to)]
  const middle = from + below(to - from)
  return old <= middle
    ? [...subproof(nodes, old, { from, to: middle, whole }), rangeHash(nodes, middle, to)]
    : [...subproof(nodes, old, { from: middle, to, whole: false }), rangeHash(nodes, from, middle)]
}

/** Proof that the tree of `size` leaves goes on from that of the first `old` (RFC 6962, 2.1.2). Throws unless 0 < old ≤ size. */
export function consistencyProof(nodes: Nodes, old: number, size: number): Uint8Array[] {
  if (!(old > 0 && old <= size)) throw new RangeError(`A tree of ${size} does not go on from one of ${old}`)
  return subproof(nodes, old, { from: 0, to: size, whole: true })
}
