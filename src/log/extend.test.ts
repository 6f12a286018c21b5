import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extend } from './extend.js'
import { growingRoot, nothing } from './growing.js'
import { leafHash } from './hash.js'
import { entriesPath, nodesIn, readBundle, tilePath, tilesBetween } from './tile.js'
import { rootOf } from './tree.js'

const entriesFrom = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => Buffer.from(`entry ${from + i}`))

/** Publishes batches of these sizes one after another, as a log does. */
function publishing(batches: readonly number[]) {
  const files = new Map<string, Uint8Array>()
  let tree = nothing
  for (const count of batches) {
    const next = extend(tree, entriesFrom(tree.size, count), (path) => {
      const bytes = files.get(path)
      assert.ok(bytes, `${path} was published`)
      return bytes
    })
    for (const { path, bytes } of next.files) {
      const before = files.get(path)
      if (before) assert.deepEqual(Buffer.from(bytes), Buffer.from(before), `${path} never changes`)
      files.set(path, bytes)
    }
    tree = next.tree
  }
  return { files, tree }
}

const batches = fc.array(fc.oneof(fc.nat(3), fc.nat(300), fc.constant(256)), { maxLength: 8 })

test('however a log is batched its tiles give its root, and its bundles its leaves', () =>
  fc.assert(
    fc.property(batches, (counts) => {
      const { files, tree } = publishing(counts)
      const nodes = nodesIn((tile) => files.get(tilePath(tile))!, tree.size)
      assert.deepEqual(Buffer.from(rootOf(nodes, tree.size)), Buffer.from(growingRoot(tree)))
      for (const { level, index, width } of tilesBetween(0, tree.size)) {
        if (level > 0) continue
        const entries = readBundle(files.get(entriesPath(index, width))!)!
        assert.equal(entries.length, width)
        entries.forEach((entry, i) => {
          assert.deepEqual(leafHash(entry), Buffer.from(nodes(0, index * 256 + i)))
        })
      }
    }),
    { numRuns: 40 },
  ))

test('nothing new asks for nothing to be written', () => {
  const { tree } = publishing([5])
  assert.deepEqual(extend(tree, [], () => assert.fail('nothing is read')).files, [])
})
