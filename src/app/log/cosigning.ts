import { Temporal } from 'temporal-polyfill'
import { cosignedBy } from '../../log/cosignature.js'
import { requestText } from '../../log/judge.js'
import { claimedBy, type Note, noteText, readSignatures, type Signature } from '../../log/note.js'
import type { Policy, Witness } from '../../log/policy.js'
import { type Cosigner, type QuorumNote, quorumNote } from '../../log/quorum-note.js'
import { consistencyProof, type Nodes } from '../../log/tree.js'
import { beforeOf } from '../../log/verify.js'
import type { CosignedRow } from '../../store/cosigned.js'
import type { Signed } from './signer.js'
import type { WitnessAnswer, WitnessCall } from './witness-call.js'

/** What came of asking a witness. `behind`: it holds a larger tree than ours; `forked`: it holds another one. */
export type Heard = 'cosigned' | 'silent' | 'refused' | 'behind' | 'forked'

/** What is known of a witness. */
export type WitnessStanding = Readonly<{
  name: string
  heard: Heard | 'not-asked'
  /** Size of the largest tree that it cosigned, as far as we know. */
  size: number
  /** Of its newest cosignature, seconds since 1970. */
  time?: number
}>

/** The cosignatures of the newest checkpoint, as they come in. */
export type Cosigning = Readonly<{
  /** Asks one witness for the checkpoint. `nodes` are those of its tree. */
  ask(name: string, signed: Signed, nodes: Nodes): Promise<Heard>
  standings(): readonly WitnessStanding[]
  /** The checkpoint with all that cosigned it so far. */
  noteOf(signed: Signed): string
  /** The newest checkpoint that the quorum cosigned: none before the first. */
  newest(): CosignedRow | undefined
}>

type Asked = { heard: WitnessStanding['heard']; size: number; text?: string; signature?: Signature; time?: number }

const cosignedRow = ({ note, time }: QuorumNote, size: number): CosignedRow => ({
  hash: beforeOf(note),
  size,
  at: Temporal.Instant.fromEpochMilliseconds(time * 1000).toString({ fractionalSecondDigits: 3 }),
  note,
})

/** The last second of the year 9999, in seconds since 1970: a later one has no place in a date. */
const lastSecond = 253_402_300_799

/** A witness's one signature under the text, when it is one and says a time that can be written down. */
function cosignatureIn(body: string, { text }: Note, { verifier }: Witness) {
  const [signature, ...more] = claimedBy({ signatures: readSignatures(body) ?? [] }, verifier)
  const cosigned = signature && cosignedBy({ text, signatures: [signature] }, verifier)
  if (!cosigned || more.length > 0 || cosigned.time > lastSecond) return undefined
  return { signature, time: cosigned.time }
}

const sizeIn = ({ status, body }: WitnessAnswer): number | undefined =>
  status === 409 && /^\d{1,15}\n$/.test(body) ? Number(body) : undefined

/** What an answer means by its status alone; all others refuse. */
const heardAs: Readonly<Record<number, Heard>> = { 0: 'silent', 422: 'forked' }

export function cosigningOf(
  policy: Policy,
  calls: ReadonlyMap<string, WitnessCall>,
  begun: CosignedRow | undefined,
): Cosigning {
  const asked = new Map<string, Asked>(policy.witnesses.map(({ name }) => [name, { heard: 'not-asked', size: 0 }]))
  let newest = begun
  let proven: Readonly<{ old: number; signed: Signed; proof: readonly Uint8Array[] }> | undefined

  const cosignersOf = ({ note: { text } }: Signed): Cosigner[] =>
    [...asked].flatMap(([name, one]) =>
      one.text === text && one.signature ? [{ name, time: one.time!, signature: one.signature }] : [],
    )

  /** A quorum for the same tree with later times takes the place of the one before: what is made now is made after it. */
  function count(signed: Signed): void {
    const whole = quorumNote(policy, signed.note, cosignersOf(signed))
    const row = whole && cosignedRow(whole, signed.checkpoint.size)
    if (row && (!newest || row.size > newest.size || (row.size === newest.size && row.at > newest.at))) newest = row
  }

  function take(one: Asked, witness: Witness, { note, checkpoint: { size } }: Signed, body: string): Heard {
    const cosignature = cosignatureIn(body, note, witness)
    if (!cosignature) return 'refused'
    Object.assign(one, { size, text: note.text, ...cosignature })
    return 'cosigned'
  }

  /** Most witnesses hold the same size: the proof from it is made once. */
  function proofFrom(old: number, signed: Signed, nodes: Nodes): readonly Uint8Array[] {
    const { size } = signed.checkpoint
    if (old === 0 || old >= size) return []
    if (proven?.old !== old || proven.signed !== signed)
      proven = { old, signed, proof: consistencyProof(nodes, old, size) }
    return proven.proof
  }

  async function attempt(witness: Witness, signed: Signed, nodes: Nodes): Promise<Heard | 'again'> {
    const one = asked.get(witness.name)!
    const { size } = signed.checkpoint
    const proof = proofFrom(one.size, signed, nodes)
    const answer = await calls.get(witness.name)!.add(requestText(one.size, proof, signed.note))
    if (answer.status === 200) return take(one, witness, signed, answer.body)
    const held = sizeIn(answer)
    if (held === undefined) return heardAs[answer.status] ?? 'refused'
    if (held > size) return 'behind'
    one.size = held
    return 'again'
  }

  return {
    async ask(name, signed, nodes) {
      const witness = policy.witnesses.find((one) => one.name === name)!
      const one = asked.get(name)!
      const first = await attempt(witness, signed, nodes)
      // It named the size that it holds: now the proof can begin there. Named twice, it is not to be talked with.
      const last = first === 'again' ? await attempt(witness, signed, nodes) : first
      one.heard = last === 'again' ? 'refused' : last
      if (one.heard === 'cosigned') count(signed)
      return one.heard
    },
    standings: () =>
      [...asked].map(([name, { heard, size, time }]) => ({ name, heard, size, ...(time ? { time } : {}) })),
    noteOf: (signed) => {
      const { text, signatures } = signed.note
      const cosignatures = cosignersOf(signed).map(({ signature }) => signature)
      return noteText({ text, signatures: [...signatures, ...cosignatures] })
    },
    newest: () => newest,
  }
}
