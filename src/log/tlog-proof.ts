import { fromBase64, fromDecimal, toBase64 } from './base64.js'
import { hashLength } from './hash.js'

/** That an entry is in a log, to be verified with nothing else but a policy (C2SP tlog-proof). `checkpoint` is the whole note. */
export type LogProof = Readonly<{
  index: number
  proof: readonly Uint8Array[]
  checkpoint: string
  extra?: Uint8Array
}>

const header = 'c2sp.org/tlog-proof@v1'

/** A tree of 2^53 leaves has no longer path. */
const longestPath = 63

export const logProofText = ({ index, proof, checkpoint, extra }: LogProof): string =>
  [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...proof.map(toBase64),
    '',
    checkpoint,
  ].join('\n')

function readHead(lines: readonly string[]): Omit<LogProof, 'checkpoint'> | undefined {
  const hasExtra = lines[1]?.startsWith('extra ') ?? false
  const extra = hasExtra ? fromBase64(lines[1]!.slice('extra '.length)) : undefined
  const [indexLine = '', ...path] = lines.slice(hasExtra ? 2 : 1)
  const index = indexLine.startsWith('index ') ? fromDecimal(indexLine.slice('index '.length)) : undefined
  const hashes = path.map(fromBase64).filter((hash) => hash?.length === hashLength) as Uint8Array[]
  if (lines[0] !== header || index === undefined || (hasExtra && !extra)) return undefined
  if (hashes.length !== path.length || path.length > longestPath) return undefined
  return { index, proof: hashes, ...(extra ? { extra } : {}) }
}

/** Reads a proof; nothing when it is malformed. */
export function readLogProof(text: string): LogProof | undefined {
  const at = text.indexOf('\n\n')
  const head = at < 0 ? undefined : readHead(text.slice(0, at).split('\n'))
  return head && { ...head, checkpoint: text.slice(at + 2) }
}
