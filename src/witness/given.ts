import { type Checkpoint, checkpointText } from '../log/checkpoint.js'
import { sign } from '../log/ed25519.js'
import { append, growingRoot, nothing } from '../log/growing.js'
import { leafHash, nodeHash } from '../log/hash.js'
import { requestText } from '../log/judge.js'
import type { Note } from '../log/note.js'
import { type SigningKey, signingKey } from '../log/signing-key.js'
import { consistencyProof, type Nodes } from '../log/tree.js'

export const origin = 'log.example/tests'
export const log: SigningKey = signingKey(origin, 'note', Buffer.alloc(32, 1))
export const other: SigningKey = signingKey(origin, 'note', Buffer.alloc(32, 2))
export const witnessKey: SigningKey = signingKey('witness.example/one', 'cosignature', Buffer.alloc(32, 3))

/** A tree whose leaves say `word` and their number. */
export function treeOf(word: string, size: number) {
  const leaves = Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`${word} ${i}`)))
  const nodes: Nodes = (level, index) =>
    level === 0 ? leaves[index]! : nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1))
  const rootAt = (n: number) => growingRoot(leaves.slice(0, n).reduce((tree, leaf) => append(tree, leaf), nothing))
  return { nodes, rootAt }
}

export function signed(checkpoint: Checkpoint, { key, verifier }: SigningKey = log): Note {
  const text = checkpointText(checkpoint)
  return { text, signatures: [{ name: verifier.name, keyId: verifier.keyId, bytes: sign(key, Buffer.from(text)) }] }
}

const tree = treeOf('leaf', 40)

/** What a log asks for that goes from one size to another of the same tree. */
export const asks = (old: number, size: number, by: SigningKey = log): string =>
  requestText(
    old,
    old === 0 ? [] : consistencyProof(tree.nodes, old, size),
    signed({ origin, size, root: tree.rootAt(size) }, by),
  )

export const rootAt = tree.rootAt
