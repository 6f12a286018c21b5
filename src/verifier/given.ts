import { checkpointText } from '../log/checkpoint.js'
import { type Committed, commitment, fieldDigest } from '../log/commitment.js'
import { cosign } from '../log/cosignature.js'
import { sign } from '../log/ed25519.js'
import { actLeaf } from '../log/entry.js'
import { append, growingRoot, nothing } from '../log/growing.js'
import { leafHash, nodeHash } from '../log/hash.js'
import { noteText, verifierText } from '../log/note.js'
import { promise } from '../log/promise.js'
import { type Receipt, receiptText } from '../log/receipt.js'
import { shortFormText } from '../log/short-form.js'
import { signingKey } from '../log/signing-key.js'
import { logProofText } from '../log/tlog-proof.js'
import { inclusionProof, type Nodes } from '../log/tree.js'
import { beforeOf } from '../log/verify.js'

/** An invented log, three invented witnesses, and receipts of an invented act: what the tests of both verifiers judge. */
export const log = signingKey('log.example', 'note', Buffer.alloc(32, 100))
export const stranger = signingKey('log.example', 'note', Buffer.alloc(32, 50))
const witnesses = [1, 2, 3].map((n) => signingKey(`w${n}.example`, 'cosignature', Buffer.alloc(32, n)))

export const policyText = `log ${verifierText(log.verifier)}
${witnesses.map(({ verifier }, i) => `witness W${i + 1} ${verifierText(verifier)}`).join('\n')}
group two 2 W1 W2 W3
quorum two
`

type Times = readonly (number | undefined)[]

/** A checkpoint signed by the log, and by these witnesses at these times. */
export function cosigned(size: number, root: Uint8Array, times: Times, by = log): string {
  const text = checkpointText({ origin: log.verifier.name, size, root })
  const { name, keyId } = by.verifier
  const cosignatures = times.flatMap((time, i) =>
    time ? [cosign(witnesses[i]!.key, witnesses[i]!.verifier, text, time)] : [],
  )
  return noteText({ text, signatures: [{ name, keyId, bytes: sign(by.key, Buffer.from(text)) }, ...cosignatures] })
}

const seen = Date.UTC(2026, 2, 2, 18, 41) / 1000
const since = cosigned(7, Buffer.alloc(32, 7), [seen - 180, seen - 170, seen - 160])

const [r, tag, salt] = [Buffer.alloc(32, 9), Buffer.alloc(16, 8), Buffer.alloc(16, 6)]
const receivedAt = '2026-03-02T18:40:00.000Z'

const act = (fields: readonly string[]): Committed => ({
  v: 1,
  kind: 'case/urgent-measures-issued',
  file: 'case-0invent0',
  seq: 3,
  prev_cm: '00',
  at: receivedAt,
  before: beforeOf(since),
  by: { person: 'p-invented0001', office: 'reception-unit' },
  norm: 'mx/federal@2024-04-03',
  basis: ['Art. 26'],
  fields,
})

const shown = [
  { name: 'reasons', value: 'Ejemplo inventado: hay amenazas por teléfono', salt },
  { name: 'measures', value: [{ measure: 'patrols', what: 'Rondines (inventado)' }], salt },
  { name: 'facet:danger', value: true, salt },
]
const secret = fieldDigest(Buffer.alloc(16, 5), 'whereabouts', 'An invented street')
const digests = shown.map(({ name, value }) => fieldDigest(salt, name, value))
const cm = commitment(r, act([secret, ...digests].sort()))

const leaves = [...Array.from({ length: 12 }, (_, i) => leafHash(Buffer.from(String(i)))), actLeaf({ tag, cm })]
const nodes: Nodes = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1))
const [index, size] = [12, 13]
const root = growingRoot(leaves.reduce((tree, leaf) => append(tree, leaf), nothing))

export const proofWith = (times: Times, by = log): string =>
  logProofText({ index, proof: inclusionProof(nodes, index, size), checkpoint: cosigned(size, root, times, by) })

/** Whole: promised, included, seen by the quorum, not before another checkpoint. */
export const receipt: Receipt = {
  committed: act([secret]),
  r,
  tag,
  disclosed: shown,
  promise: promise(log, cm, receivedAt),
  proof: proofWith([seen, seen + 60, undefined]),
  since,
}

/** With nothing but the log's promise, as it is given in the first minute. */
export const promisedOnly = ({ committed, disclosed, promise: given }: Receipt): Receipt => ({
  committed,
  r,
  tag,
  disclosed,
  promise: given!,
})

/** Included, and not yet seen by the quorum. */
export const provisional: Receipt = { ...receipt, proof: proofWith([seen, undefined, undefined]) }

/** Somebody moved a field after the fact. */
export const altered: Receipt = {
  ...receipt,
  disclosed: [{ ...receipt.disclosed[0]!, value: 'Ejemplo inventado: no hay amenazas' }, ...receipt.disclosed.slice(1)],
}

/** The same log told somebody else another history of the same size. */
export const forked: Receipt = { ...receipt, since: cosigned(size, Buffer.alloc(32, 3), [seen]) }

export const shortText = shortFormText({ file: 'case-0invent0', r, promise: promise(log, cm, receivedAt) })

export const textOf = receiptText
