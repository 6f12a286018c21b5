import assert from 'node:assert/strict'
import { readdir } from 'node:fs/promises'
import { test } from 'node:test'
import fc from 'fast-check'
import { vector, vectorFolder } from './given.js'
import { append, growingRoot, nothing } from './growing.js'
import { leafHash, nodeHash } from './hash.js'
import { isConsistent, isIncluded } from './proof.js'
import { consistencyProof, inclusionProof, type Nodes, rootOf } from './tree.js'

type Case = Readonly<{
  desc: string
  wantErr: boolean
  proof: readonly string[] | null
  leafIdx: number
  treeSize: number
  leafHash: string
  root: string
  size1: number
  size2: number
  root1: string
  root2: string
}>

/** Numbers beyond 2^53 are left as they are read: too large for any tree, they are refused. */
async function cases(kind: string): Promise<Case[]> {
  const names = await readdir(new URL(`merkle/${kind}/`, vectorFolder), { recursive: true })
  const texts = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => vector(`merkle/${kind}/${name}`)),
  )
  return texts.map((text) => JSON.parse(text) as Case)
}

const bytes = (text: string): Buffer => Buffer.from(text, 'base64')
const proofOf = ({ proof }: Case) => (proof ?? []).map(bytes)

test('every published inclusion proof is judged as published', async () => {
  const all = await cases('inclusion')
  assert.equal(all.length, 98)
  for (const one of all) {
    const [index, size] = [one.leafIdx, one.treeSize]
    const claim = { index, size, leaf: bytes(one.leafHash), root: bytes(one.root), proof: proofOf(one) }
    assert.equal(isIncluded(claim), !one.wantErr, one.desc)
  }
})

test('every published consistency proof is judged as published', async () => {
  const all = await cases('consistency')
  assert.equal(all.length, 98)
  for (const one of all) {
    const claim = {
      size1: one.size1,
      size2: one.size2,
      root1: bytes(one.root1),
      root2: bytes(one.root2),
      proof: proofOf(one),
    }
    assert.equal(isConsistent(claim), !one.wantErr, one.desc)
  }
})

const leaves = Array.from({ length: 70 }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)))

/** The definition itself, slowly: hashes of ranges by splitting at the largest power of two. */
const nodes: Nodes = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1))

const roots = Array.from({ length: leaves.length + 1 }, (_, size) => rootOf(nodes, size))

test('in every tree up to seventy leaves each leaf is proven where it stands, and nowhere else', () => {
  for (let size = 1; size <= leaves.length; size += 1)
    for (let index = 0; index < size; index += 1) {
      const claim = { index, size, leaf: leaves[index]!, root: roots[size]!, proof: inclusionProof(nodes, index, size) }
      assert.ok(isIncluded(claim), `${index} in ${size}`)
      assert.ok(!isIncluded({ ...claim, index: (index + 1) % size }) || size === 1)
      assert.ok(!isIncluded({ ...claim, leaf: leaves[(index + 1) % leaves.length]! }))
    }
})

test('every tree up to seventy leaves goes on from every smaller one', () => {
  for (let size2 = 1; size2 <= leaves.length; size2 += 1)
    for (let size1 = 1; size1 <= size2; size1 += 1) {
      const claim = {
        size1,
        size2,
        root1: roots[size1]!,
        root2: roots[size2]!,
        proof: consistencyProof(nodes, size1, size2),
      }
      assert.ok(isConsistent(claim), `${size1} to ${size2}`)
      assert.ok(!isConsistent({ ...claim, root1: roots[size1 - 1]! }))
    }
})

test('a tree grown leaf by leaf has the same roots, and tells each node once', () => {
  const told = new Map<string, Uint8Array>()
  leaves.reduce((growing, leaf, i) => {
    const next = append(growing, leaf, (level, index, hash) => {
      assert.ok(!told.has(`${level}/${index}`))
      told.set(`${level}/${index}`, hash)
    })
    assert.deepEqual(growingRoot(next), roots[i + 1])
    return next
  }, nothing)
  for (const [place, hash] of told) {
    const [level, index] = place.split('/').map(Number)
    assert.deepEqual(hash, nodes(level!, index!))
  }
})

test('an empty tree needs no proof, and none from it is accepted', () =>
  assert.ok(!isConsistent({ size1: 0, size2: 3, root1: roots[0]!, root2: roots[3]!, proof: [] })))

const hash = fc.uint8Array({ minLength: 30, maxLength: 33 })

test('whatever is claimed is judged without a fault, and chance proves nothing', () =>
  fc.assert(
    fc.property(fc.double(), fc.double(), fc.array(hash), hash, hash, (a, b, proof, one, other) => {
      assert.ok(!isIncluded({ index: a, size: b, leaf: one, root: other, proof }) || proof.length === 0)
      assert.ok(!isConsistent({ size1: a, size2: b, root1: one, root2: other, proof }) || a === b)
    }),
  ))
