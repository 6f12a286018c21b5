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
   * Waits until what it remembers is on the disk: whoever was killed while keeping it left it where it can be read, and a
   * power cut would still take it away.
   */
  settle(): Promise<void>
  /**
   * Signs a tree. `proofFrom` shows that it goes on from an earlier size. When it resolves the note is on the disk, and so
   * can never be forgotten once others have it. Throws when the tree does not go on, or somebody else signed meanwhile.
   */
  sign(next: Checkpoint, proofFrom: ProofFrom): Promise<Signed>
}>

/** The proof that a tree goes on from its first so many leaves. */
export type ProofFrom = (size: number) => readonly Uint8Array[]

/** Reads what the signer remembers. Throws when it is none of its own notes: a signer that forgot must not sign. */
function remembered(text: string, { verifier }: SigningKey): Signed {
  const note = readNote(text)
  const checkpoint = note && readCheckpoint(note.text)
  if (!checkpoint || checkpoint.origin !== verifier.name || !isNoteBy(note, verifier))
    throw new Unusable({ because: 'log.torn' })
  return { checkpoint, note }
}

function goesOn({ size, root }: Checkpoint, next: Checkpoint, proofFrom: ProofFrom): boolean {
  if (next.size === size) return same(next.root, root)
  if (next.size < size) return false
  return (
    size === 0 || isConsistent({ size1: size, size2: next.size, root1: root, root2: next.root, proof: proofFrom(size) })
  )
}

function signedBy({ key, verifier: { name, keyId } }: SigningKey, checkpoint: Checkpoint): Signed {
  const text = checkpointText(checkpoint)
  return { checkpoint, note: { text, signatures: [{ name, keyId, bytes: sign(key, Buffer.from(text)) }] } }
}

export function signerOf(folder: Pick<LogFolder, 'signed' | 'keepSigned'>, signing: SigningKey): Signer {
  let kept = folder.signed()
  let last = kept === undefined ? undefined : remembered(kept, signing)
  /** What may be on the disk or not: keeping it was begun, and failed or was never waited for. */
  let unsure = last

  async function keep(signed: Signed): Promise<void> {
    unsure = signed
    await folder.keepSigned(noteText(signed.note))
    kept = noteText(signed.note)
    last = signed
    unsure = undefined
  }

  async function settle(): Promise<void> {
    const found = folder.signed()
    if (found !== kept && !(unsure && found === noteText(unsure.note)))
      throw new Unusable({ because: 'log.signed-elsewhere' })
    if (unsure) await keep(unsure)
  }

  return {
    last: () => last,
    settle,
    async sign(next, proofFrom) {
      await settle()
      if (last && !goesOn(last.checkpoint, next, proofFrom)) throw new Unusable({ because: 'log.torn' })
      if (last?.checkpoint.size === next.size) return last
      const signed = signedBy(signing, next)
      await keep(signed)
      return signed
    },
  }
}
