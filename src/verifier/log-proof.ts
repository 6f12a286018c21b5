import { type Bytes, fromBase64, fromDecimal, joined, same } from './bytes.js'
import type { Checkpoint } from './checkpoint.js'
import { sha256 } from './sha-256.js'

/** That an entry stands in a log (C2SP tlog-proof). `checkpoint` is a whole note. */
export type LogProof = Readonly<{ index: number; path: readonly Bytes[]; checkpoint: string }>

const longestPath = 63

function headOf([header, ...lines]: readonly string[]): Omit<LogProof, 'checkpoint'> | undefined {
  const extra = lines[0]?.startsWith('extra ') ? lines.shift() : undefined
  const index = /^index (.+)$/.exec(lines.shift() ?? '')?.[1]
  const number = index === undefined ? undefined : fromDecimal(index)
  const path = lines.map(fromBase64)
  const isWhole = path.every((hash): hash is Bytes => hash?.length === 32) && path.length <= longestPath
  if (header !== 'c2sp.org/tlog-proof@v1' || number === undefined || !isWhole) return undefined
  if (extra !== undefined && !fromBase64(extra.slice('extra '.length))) return undefined
  return { index: number, path }
}

/** Reads a proof; nothing when it is malformed. */
export function readLogProof(text: string): LogProof | undefined {
  const parting = text.indexOf('\n\n')
  if (parting < 0) return undefined
  const head = headOf(text.slice(0, parting).split('\n'))
  return head && { ...head, checkpoint: text.slice(parting + 2) }
}

const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> => sha256(Uint8Array.of(1), left, right)

/** The largest power of two below a number of leaves: so many stand on the left of the root. */
function leftOf(leaves: number): number {
  let left = 1
  while (left * 2 < leaves) left *= 2
  return left
}

/** The root that a path leads to, told as the tree is defined (RFC 6962, 2.1.1); nothing when its length is not that of the place. */
async function rootOf(leaf: Bytes, index: number, leaves: number, path: readonly Bytes[]): Promise<Bytes | undefined> {
  const sibling = path.at(-1)
  if (leaves === 1) return sibling ? undefined : leaf
  if (!sibling) return undefined
  const [left, below] = [leftOf(leaves), path.slice(0, -1)]
  const isLeft = index < left
  const own = await (isLeft ? rootOf(leaf, index, left, below) : rootOf(leaf, index - left, leaves - left, below))
  if (!own) return undefined
  return isLeft ? nodeHash(own, sibling) : nodeHash(sibling, own)
}

/** Whether the act with this tag and commitment stands in the log at that checkpoint. */
export async function isIncluded(
  act: Readonly<{ tag: Bytes; cm: Bytes }>,
  { index, path }: LogProof,
  { size, root }: Checkpoint,
): Promise<boolean> {
  if (index >= size) return false
  const leaf = await sha256(joined(Uint8Array.of(0), Uint8Array.of(1), act.tag, act.cm))
  const reached = await rootOf(leaf, index, size, path)
  return reached !== undefined && same(reached, root)
}
