import { type Checkpoint, checkpointText, readCheckpoint } from '../../log/checkpoint.js'
import { sign } from '../../log/ed25519.js'
import { same } from '../../log/hash.js'
import { isNoteBy, type Note, noteText, readNote } from '../../log/note.js'
import { isConsistent } from '../../log/proof.js'
import type { SigningKey } from '../../log/signing-key.js'
import type { LogFolder } from '../../store/log-folder.js'
import { Unusable } from '../../store/unusable.js'

/** A checkpoint that the log signed. */
export type Signed = Readonly<{ checkpoint: Checkpoint; note: Note }>

/** Signs checkpoints, each only when it goes on from the last one that it remembers, in a file of its own. */
export type Signer = Readonly<{
  last(): Signed | undefined
  /**
   * Signs a tree. `proof` is that it goes on from the last one. When it resolves the note is on the disk, and so can never be
   * forgotten once others have it. Throws when the tree does not go on, or somebody else signed meanwhile.
   */
  sign(next: Checkpoint, proof: readonly Uint8Array[]): Promise<Signed>
}>

/** Reads what the signer remembers. Throws when it is none of its own notes: a signer that forgot must not sign. */
function remembered(text: string, { verifier }: SigningKey): Signed {
  const note = readNote(text)
  const checkpoint = note && readCheckpoint(note.text)
  if (!checkpoint || checkpoint.origin !== verifier.name || !isNoteBy(note, verifier))
    throw new Unusable({ because: 'log.torn' })
  return { checkpoint, note }
}

function goesOn({ size, root }: Checkpoint, next: Checkpoint, proof: readonly Uint8Array[]): boolean {
  if (next.size === size) return same(next.root, root)
  return size === 0 || isConsistent({ size1: size, size2: next.size, root1: root, root2: next.root, proof })
}

export function signerOf(folder: Pick<LogFolder, 'signed' | 'keepSigned'>, signing: SigningKey): Signer {
  let kept = folder.signed()
  let last = kept === undefined ? undefined : remembered(kept, signing)
  return {
    last: () => last,
    async sign(next, proof) {
      if (folder.signed() !== kept) throw new Unusable({ because: 'log.signed-elsewhere' })
      if (last && !goesOn(last.checkpoint, next, proof)) throw new Unusable({ because: 'log.torn' })
      if (last?.checkpoint.size === next.size) return last
      const text = checkpointText(next)
      const { name, keyId } = signing.verifier
      const note = { text, signatures: [{ name, keyId, bytes: sign(signing.key, Buffer.from(text)) }] }
      await folder.keepSigned(noteText(note))
      kept = noteText(note)
      last = { checkpoint: next, note }
      return last
    },
  }
}
