import type { Checkpoint } from '../../log/checkpoint.js'
import { actEntry } from '../../log/entry.js'
import { extend } from '../../log/extend.js'
import { type Growing, growingRoot, nothing } from '../../log/growing.js'
import type { SigningKey } from '../../log/signing-key.js'
import { consistencyProof } from '../../log/tree.js'
import { nodesOf, publishedTree } from '../../log/tree-of.js'
import type { Queryable } from '../../store/db.js'
import { type LeafRow, leavesFrom, mostAtOnce, takePlaces } from '../../store/leaves.js'
import type { LogFolder } from '../../store/log-folder.js'
import { Unusable } from '../../store/unusable.js'
import { type Signed, signerOf } from './signer.js'

/** Puts acts into the public log. One at a time in a process; a second process is refused by what the signer remembers. */
export type Publisher = Readonly<{
  /** The last checkpoint that was signed. */
  signed(): Signed | undefined
  /** Gives what waits its indexes, which nothing changes from then on. Answers whether more may wait. */
  take(): Promise<boolean>
  /** Writes the tiles of all that has an index, and answers how many leaves that is. Nothing is signed. */
  write(): Promise<number>
  /** Waits until what was signed last is on the disk: before that nobody may see it. */
  settle(): Promise<void>
  /** Signs the tree that was written. Its tiles are on the disk by then, and when it resolves the checkpoint is, too. */
  sign(): Promise<Signed>
  /** Lets go of tiles that fuller ones stand for, once what they belong to is signed and shown. */
  tidy(): Promise<void>
}>

export type Publishing = Readonly<{ db: Queryable; folder: LogFolder; signing: SigningKey }>

const entryOf = ({ entry, tag, cm }: LeafRow): Uint8Array => entry ?? actEntry({ tag: tag!, cm: cm! })

/** The tree as it was signed; throws when its files are not what was signed. */
function treeOf(folder: LogFolder, { size, root }: Checkpoint): Growing {
  const tree = publishedTree(folder.read, { size, root })
  if (!tree) throw new Unusable({ because: 'log.torn' })
  return tree
}

/** Opens the log where it was left. Throws `Unusable` when what is published and what was signed do not agree. */
export function publisherOf({ db, folder, signing }: Publishing): Publisher {
  const signer = signerOf(folder, signing)
  const begun = signer.last()
  let tree = begun ? treeOf(folder, begun.checkpoint) : nothing
  let unsigned: string[] = []

  async function add(rows: readonly LeafRow[]): Promise<void> {
    const next = extend(tree, rows.map(entryOf), folder.read)
    await folder.publish(next.files)
    unsigned.push(...next.files.map(({ path }) => path))
    tree = next.tree
  }

  async function write(): Promise<number> {
    for (;;) {
      const rows = await leavesFrom(db, tree.size)
      if (rows.length > 0) await add(rows)
      if (rows.length < mostAtOnce) return tree.size
    }
  }

  return {
    signed: signer.last,
    take: () => takePlaces(db),
    write,
    settle: signer.settle,
    sign() {
      const { size } = tree
      const proofFrom = (last: number) => consistencyProof(nodesOf(folder.read, size), last, size)
      return signer.sign({ origin: signing.verifier.name, size, root: growingRoot(tree) }, proofFrom)
    },
    async tidy() {
      await folder.tidy(unsigned)
      unsigned = []
    },
  }
}
