import { type Checkpoint, readCheckpoint } from '../../src/log/checkpoint.js'
import { append, growingRoot, nothing } from '../../src/log/growing.js'
import { leafHash, same } from '../../src/log/hash.js'
import { readNote } from '../../src/log/note.js'
import { entriesPath, readBundle, tileWidth } from '../../src/log/tile.js'
import { publishedTree } from '../../src/log/tree-of.js'
import { type LogFolder, logFolder } from '../../src/store/log-folder.js'

/** What was found wrong in a run, in words. */
export type Wrongs = string[]

export const checkpointIn = (note: string): Checkpoint | undefined => readCheckpoint(readNote(note)?.text ?? '')

type Read = (path: string) => Uint8Array

/** All entries of a tree of that size, out of its bundles; nothing when one is not whole. */
export function entriesIn(read: Read, size: number): Uint8Array[] | undefined {
  const entries: Uint8Array[] = []
  for (let index = 0; index * tileWidth < size; index += 1) {
    const width = Math.min(tileWidth, size - index * tileWidth)
    const inBundle = readBundle(read(entriesPath(index, width)))?.slice(0, width)
    if (inBundle?.length !== width) return undefined
    entries.push(...inBundle)
  }
  return entries
}

/** Whether a tree stands whole in its files: its tiles and its bundles have the root that the checkpoint names. */
export function isWhole(read: Read, { size, root }: Checkpoint): boolean {
  if (!publishedTree(read, { size, root })) return false
  try {
    const entries = entriesIn(read, size) ?? []
    const tree = entries.reduce((tree, entry) => append(tree, leafHash(entry)), nothing)
    return tree.size === size && same(growingRoot(tree), root)
  } catch {
    return false
  }
}

/** The folder as a power cut at this moment would leave it, for reading. */
export function keptFolder(path: string, readKept: Read): LogFolder {
  const never = () => Promise.reject(new Error('What is kept is only read'))
  return logFolder(path, {
    read: readKept,
    write: never,
    rename: never,
    makeFolder: never,
    settle: never,
    remove: never,
  })
}

/** Everything that was ever signed, shown, sent or cosigned, and what was wrong with it. */
export type Notes = Readonly<{
  /** `to` names who gets to see it; the signer alone is nobody. */
  meet(note: string, to?: string): void
  wrongs: Wrongs
}>

/**
 * Looks at each note in the moment in which it leaves the signer: of one size there is one root, its tiles are on the disk,
 * and so is the note itself before anybody else has it.
 */
export function notesOver(kept: LogFolder): Notes {
  const roots = new Map<number, Uint8Array>()
  const wrongs: Wrongs = []
  const forgets = (size: number) => (checkpointIn(kept.signed() ?? '')?.size ?? -1) < size
  /** Of one size looked at once: what was waited for stays, and at the end the whole tree is looked at again. */
  const unkept = (checkpoint: Checkpoint) => !roots.has(checkpoint.size) && !isWhole(kept.read, checkpoint)

  function look(checkpoint: Checkpoint, to: string | undefined): void {
    const { size, root } = checkpoint
    if (!same(roots.get(size) ?? root, root)) wrongs.push(`Two roots were signed for ${size} leaves`)
    if (unkept(checkpoint)) wrongs.push(`${size} leaves were signed before their tiles were kept`)
    if (to && forgets(size)) wrongs.push(`${to} saw ${size} leaves before a power cut would leave them signed`)
    roots.set(size, root)
  }

  return {
    wrongs,
    meet(note, to) {
      const checkpoint = checkpointIn(note)
      if (checkpoint) look(checkpoint, to)
      else wrongs.push(`What is no checkpoint was given to ${to ?? 'the signer'}`)
    },
  }
}
