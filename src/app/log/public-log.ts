import type { Temporal } from 'temporal-polyfill'
import type { Policy } from '../../log/policy.js'
import { policyNotice } from '../../log/policy-notice.js'
import type { SigningKey } from '../../log/signing-key.js'
import { nodesOf } from '../../log/tree-of.js'
import { type CosignedRow, keepCosigned, newestCosigned } from '../../store/cosigned.js'
import type { Queryable } from '../../store/db.js'
import { lastEntry, leafCount, placeEntry, waiting } from '../../store/leaves.js'
import type { LogFolder } from '../../store/log-folder.js'
import { cosigningOf, type WitnessStanding } from './cosigning.js'
import { heldBy, type MaySign, mayGoOn } from './held-elsewhere.js'
import { publisherOf } from './publisher.js'
import type { Signed } from './signer.js'
import type { Trust } from './trust.js'

/** How the log stands, for whoever asks. */
export type LogStanding = Readonly<{
  may: MaySign
  signed?: Signed | undefined
  /** When this process signed it, by its own clock; nothing when another one did, before it began. */
  signedAt?: Temporal.Instant | undefined
  /** Since when a checkpoint waits for the quorum: what was recorded since then is provisional. Nothing when none waits. */
  provisionalSince?: Temporal.Instant | undefined
  newest?: CosignedRow | undefined
  witnesses: readonly WitnessStanding[]
}>

/** The public log of this node: everything that a receipt comes from. */
export type PublicLog = Readonly<{
  signing: SigningKey
  policy: Policy
  policyText: string
  folder: LogFolder
  /** The newest checkpoint that the quorum cosigned: whatever is signed now is made after it. */
  newest(): CosignedRow | undefined
  standing(): LogStanding
  /**
   * Publishes what waits, when it is time, at once when it is urgent; and shows who has cosigned meanwhile. Not to be called
   * twice at a time.
   */
  publish(): Promise<void>
  /** Asks one witness of the policy, when there is something to ask. */
  ask(witness: string): Promise<void>
}>

export type LogParts = Trust &
  Readonly<{
    db: Queryable
    folder: LogFolder
    now(): Temporal.Instant
    /** The kinds of act that do not wait for their batch. */
    urgent: readonly string[]
  }>

/** Each act is in a signed checkpoint within sixty seconds, and witnesses are asked again as often: no word of theirs is older. */
const every = { batch: 45, word: 45 }

/** Opens the log where it was left. Throws `Unusable` when what is published and what was signed do not agree. */
export async function openLog(parts: LogParts): Promise<PublicLog> {
  const { db, folder, signing, policy, policyText, calls, now, urgent } = parts
  const publisher = publisherOf(parts)
  const cosigning = cosigningOf(policy, calls, await newestCosigned(db))
  const elsewhere = { policy, calls, log: signing.verifier, folder }
  const asked = new Map<string, Readonly<{ text: string; at: Temporal.Instant }>>()
  const opened = now()
  let may: MaySign = 'asking'
  /** Checkpoints that the quorum has yet to cosign, and when each was signed. */
  let provisional: readonly Readonly<{ size: number; at: Temporal.Instant }>[] = []
  let signedAt: Temporal.Instant | undefined
  let shown = folder.checkpoint()
  /** Size of the largest checkpoint with a quorum that the database has. */
  let keptSize = cosigning.newest()?.size ?? 0

  /** Also when the clock was put back meanwhile: a wrong clock must not keep witnesses from being asked. */
  const isOlder = (instant: Temporal.Instant | undefined, seconds: number) =>
    !instant || Math.abs(now().since(instant).total('seconds')) >= seconds

  /** Everybody may read whose word counts from here on: the policy is an entry of the log itself. */
  async function placePolicy(): Promise<void> {
    const notice = policyNotice(policyText)
    const last = await lastEntry(db)
    if (!last || Buffer.compare(last, notice) !== 0) await placeEntry(db, notice)
  }

  async function begin(): Promise<void> {
    await publisher.settle()
    const size = await publisher.write()
    const found = (await leafCount(db)) < size ? 'behind' : await mayGoOn(elsewhere, size)
    if (found === 'signing') await placePolicy()
    may = found
  }

  async function takePlaces(): Promise<void> {
    const { any, urgent: pressing } = await waiting(db, urgent)
    if (any && (pressing || isOlder(signedAt, every.batch))) while (await publisher.take());
  }

  async function sign(): Promise<void> {
    const { checkpoint } = await publisher.sign()
    signedAt = now()
    provisional = [...provisional, { size: checkpoint.size, at: signedAt }]
  }

  /**
   * Shows what was signed last, with those who have cosigned it so far; also when a process ended or a disk failed in
   * between. What others cosigned before this process started is not shown barer until they have done so again.
   */
  async function show(): Promise<void> {
    const signed = publisher.signed()
    const note = signed && cosigning.noteOf(signed)
    if (note === undefined || note === shown) return
    if (shown?.startsWith(signed!.note.text) && shown.length > note.length) return
    await folder.publishCheckpoint(note)
    shown = note
  }

  async function count(newest: CosignedRow | undefined): Promise<void> {
    if (!newest) return
    provisional = provisional.filter(({ size }) => size > newest.size)
    if (newest.size <= keptSize) return
    await keepCosigned(db, newest)
    keptSize = newest.size
  }

  async function publish(): Promise<void> {
    if (may !== 'signing') await begin()
    if (may !== 'signing') return
    await takePlaces()
    const size = await publisher.write()
    // A witness may have come back meanwhile that holds more.
    if (may !== 'signing') return
    if (size > 0 && size !== publisher.signed()?.checkpoint.size) await sign()
    await show()
    await publisher.tidy()
  }

  /** Whether a witness has cosigned this very checkpoint, and lately. */
  function isAnswered(witness: string, { note: { text } }: Signed): boolean {
    const last = asked.get(witness)
    return last?.text === text && !isOlder(last.at, every.word)
  }

  async function cosigned(witness: string, signed: Signed): Promise<void> {
    asked.set(witness, { text: signed.note.text, at: now() })
    await count(cosigning.newest())
  }

  /** Its word alone stops nothing: only what the log itself signed speaks against the log. */
  async function accused(witness: string, { checkpoint: { size } }: Signed): Promise<void> {
    const held = await heldBy(elsewhere, witness, size)
    if (held === 'behind' || held === 'forked') may = held
  }

  async function ask(witness: string): Promise<void> {
    const signed = publisher.signed()
    if (!signed || may !== 'signing' || isAnswered(witness, signed)) return
    const heard = await cosigning.ask(witness, signed, nodesOf(folder.read, signed.checkpoint.size))
    if (heard === 'cosigned') await cosigned(witness, signed)
    if (heard === 'behind' || heard === 'forked') await accused(witness, signed)
  }

  function standing(): LogStanding {
    const [signed, newest] = [publisher.signed(), cosigning.newest()]
    const waits = signed && signed.checkpoint.size > (newest?.size ?? 0)
    const provisionalSince = waits ? (provisional[0]?.at ?? opened) : undefined
    return { may, signed, signedAt, newest, witnesses: cosigning.standings(), provisionalSince }
  }

  return { signing, policy, policyText, folder, newest: cosigning.newest, standing, publish, ask }
}
