import { hashLength, nodeHash, same } from './hash.js'

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0

const wellFormed = (hashes: readonly Uint8Array[]): boolean => hashes.every(({ length }) => length === hashLength)

/** Sizes go beyond 32 bits, where bit operators stop: halving and looking at the last bit are arithmetic. */
const half = (n: number): number => Math.floor(n / 2)
const odd = (n: number): boolean => n % 2 === 1

type Place = Readonly<{ at: number; last: number }>

/** One step up the tree: whether the hash met there stands on the left, and where one comes to. */
function up({ at, last }: Place): Place & { left: boolean } {
  const left = odd(at) || at === last
  let above = { at, last }
  while (left && !odd(above.at) && above.at !== 0) above = { at: half(above.at), last: half(above.last) }
  return { left, at: half(above.at), last: half(above.last) }
}

export type Inclusion = Readonly<{
  index: number
  size: number
  leaf: Uint8Array
  proof: readonly Uint8Array[]
  root: Uint8Array
}>

/** Whether the leaf hash stands at that index in the tree of that size and root (RFC 9162, 2.1.3.2). Never throws. */
export function isIncluded({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !wellFormed([leaf, root, ...proof])) return false
  let [place, hash]: [Place, Uint8Array] = [{ at: index, last: size - 1 }, leaf]
  for (const other of proof) {
    if (place.last === 0) return false
    const step = up(place)
    hash = step.left ? nodeHash(other, hash) : nodeHash(hash, other)
    place = step
  }
  return place.last === 0 && same(hash, root)
}

export type Consistency = Readonly<{
  size1: number
  size2: number
  root1: Uint8Array
  root2: Uint8Array
  proof: readonly Uint8Array[]
}>

/** Where a consistency proof begins: at the root of the smaller tree's last complete subtree. */
function beginning(size1: number, size2: number): Place {
  let place = { at: size1 - 1, last: size2 - 1 }
  while (odd(place.at)) place = { at: half(place.at), last: half(place.last) }
  return place
}

/** The roots that a proof leads to: of the smaller and of the larger tree. Nothing when it has too many or too few hashes. */
function rootsBy(begin: Place, [first, ...rest]: readonly [Uint8Array, ...Uint8Array[]]) {
  let [place, older, newer] = [begin, first, first]
  for (const other of rest) {
    if (place.last === 0) return undefined
    const step = up(place)
    older = step.left ? nodeHash(other, older) : older
    newer = step.left ? nodeHash(other, newer) : nodeHash(newer, other)
    place = step
  }
  return place.last === 0 ? { older, newer } : undefined
}

/**
 * Whether the larger tree begins with the smaller one (RFC 9162, 2.1.4.2). Never throws. A proof from size 0 is refused: an
 * empty tree needs none, and whoever meets one says so by itself.
 */
export function isConsistent(claim: Consistency): boolean {
  const { size1, size2, root1, root2, proof } = claim
  if (!isSize(size1) || !isSize(size2) || size1 === 0 || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && same(root1, root2)
  const [first, ...rest] = proof
  if (!first || !wellFormed([root1, root2, ...proof])) return false
  const isComplete = Number.isInteger(Math.log2(size1))
  const roots = rootsBy(beginning(size1, size2), isComplete ? [root1, first, ...rest] : [first, ...rest])
  return roots !== undefined && same(roots.older, root1) && same(roots.newer, root2)
}
