import { fromBase64, fromDecimal, toBase64 } from './base64.js'
import { hashLength } from './hash.js'

/** What a log says of itself at one size (C2SP tlog-checkpoint). Extension lines are read, and nothing is made of them. */
export type Checkpoint = Readonly<{ origin: string; size: number; root: Uint8Array; extensions?: readonly string[] }>

export const checkpointText = ({ origin, size, root, extensions = [] }: Checkpoint): string =>
  [origin, size, toBase64(root), ...extensions, ''].join('\n')

/** Reads the text of a checkpoint's note; nothing when it is malformed. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  const read = { size: fromDecimal(size ?? ''), root: fromBase64(root ?? '') }
  if (!origin || read.size === undefined || read.root?.length !== hashLength || extensions.includes(''))
    return undefined
  return { origin, size: read.size, root: read.root, ...(extensions.length > 0 ? { extensions } : {}) }
}
