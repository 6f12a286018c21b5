import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCheckpoint } from './checkpoint.js'
import { vector, vectorBytes } from './given.js'
import { leafHash, nodeHash } from './hash.js'
import { readNote } from './note.js'
import {
  bundle,
  entriesPath,
  hashesOf,
  nodesIn,
  readBundle,
  readTilePath,
  type Tile,
  tilePath,
  tilesBetween,
} from './tile.js'
import { consistencyProof, inclusionProof, type Nodes, rootOf } from './tree.js'

test('a tile is named by threes of digits', () => {
  assert.equal(tilePath({ level: 0, index: 1234067, width: 256 }), 'tile/0/x001/x234/067')
  assert.equal(tilePath({ level: 2, index: 0, width: 1 }), 'tile/2/000.p/1')
  assert.equal(entriesPath(273, 112), 'tile/entries/273.p/112')
})

const counted = (tiles: readonly Tile[], level: number) => ({
  full: tiles.filter((tile) => tile.level === level && tile.width === 256).length,
  partial: tiles.filter((tile) => tile.level === level && tile.width < 256).map(({ width }) => width),
})

test('seventy thousand leaves have the tiles that the specification says', () => {
  const tiles = tilesBetween(0, 70_000)
  assert.deepEqual(counted(tiles, 0), { full: 273, partial: [112] })
  assert.deepEqual(counted(tiles, 1), { full: 1, partial: [17] })
  assert.deepEqual(counted(tiles, 2), { full: 0, partial: [1] })
  assert.equal(tiles.length, 273 + 1 + 1 + 1 + 1)
})

test('two hundred and fifty-six leaves fill a tile, and begin the next level', () =>
  assert.deepEqual(tilesBetween(0, 256), [
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ]))

test('what a tree adds are exactly the tiles that it has and the smaller one had not', () =>
  fc.assert(
    fc.property(fc.nat(3000), fc.nat(3000), (a, b) => {
      const [old, size] = a < b ? [a, b] : [b, a]
      const before = new Set(tilesBetween(0, old).map(tilePath))
      const added = tilesBetween(0, size).filter((tile) => !before.has(tilePath(tile)))
      assert.deepEqual(tilesBetween(old, size), added)
    }),
  ))

test('the tiles of another log give the root that it signed', async () => {
  const checkpoint = readCheckpoint(readNote(await vector('sunlight/mirror/checkpoint'))!.text)!
  const [first, second, top] = await Promise.all(
    ['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1'].map((path) => vectorBytes(`sunlight/mirror/${path}`)),
  )
  const files = new Map([
    ['tile/0/000', first!],
    ['tile/0/001.p/44', second!],
    ['tile/1/000.p/1', top!],
  ])
  const nodes = nodesIn((tile) => files.get(tilePath(tile))!, checkpoint.size)
  assert.deepEqual(rootOf(nodes, checkpoint.size), checkpoint.root)
  for (let i = 0; i < checkpoint.size; i += 1) assert.deepEqual(nodes(0, i), leafHash(Buffer.from(`record ${i}`)))
})

const size = 600
const leaves = Array.from({ length: size }, (_, i) => leafHash(Buffer.from(String(i))))
const nodes: Nodes = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1))

test('proofs out of tiles are those out of the leaves', () => {
  const files = new Map(tilesBetween(0, size).map((tile) => [tilePath(tile), hashesOf(nodes, tile)]))
  const tiled = nodesIn((tile) => files.get(tilePath(tile))!, size)
  for (const index of [0, 255, 256, 511, 599])
    assert.deepEqual(inclusionProof(tiled, index, size), inclusionProof(nodes, index, size))
  for (const old of [1, 255, 256, 257, 512, 600])
    assert.deepEqual(consistencyProof(tiled, old, size), consistencyProof(nodes, old, size))
})

test('a torn tile is a fault, and never another hash', () => {
  const files = new Map(tilesBetween(0, size).map((tile) => [tilePath(tile), hashesOf(nodes, tile)]))
  const torn = nodesIn((tile) => files.get(tilePath(tile))!.subarray(0, 40), size)
  assert.throws(() => torn(0, 7), RangeError)
  assert.deepEqual(torn(0, 0), leaves[0])
})

test('entries come out of a bundle as they went in; a torn bundle gives none', () => {
  const entries = [Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(65_535, 7)]
  assert.deepEqual(readBundle(bundle(entries)), entries)
  for (const torn of [1, 4, 8]) assert.equal(readBundle(bundle(entries).subarray(0, torn)), undefined)
  assert.throws(() => bundle([Buffer.alloc(65_536)]), RangeError)
})

test('a path is read only when it is the one way to write it', () => {
  assert.deepEqual(readTilePath('tile/0/x001/x234/067'), { level: 0, index: 1234067, width: 256, entries: false })
  assert.deepEqual(readTilePath('tile/entries/000.p/3'), { level: 0, index: 0, width: 3, entries: true })
  for (const path of [
    'tile/0/x000/001',
    'tile/64/000',
    'tile/00/000',
    'tile/0/000.p/256',
    'tile/0/000.p/0',
    'tile/0/1',
    '../tile/0/000',
  ])
    assert.equal(readTilePath(path), undefined, path)
})

test('no path is a fault', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `tile/${text}`),
      ),
      (path) => {
        readTilePath(path)
      },
    ),
  ))
