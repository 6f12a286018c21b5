import type { KeyObject } from 'node:crypto'
import { cosign } from '../log/cosignature.js'
import { hashOfOrigin, type Judgement, judge } from '../log/judge.js'
import { claimedBy, noteText, signatureText, type Verifier } from '../log/note.js'
import type { Memory } from './memory.js'

/** What a witness answers, over HTTP or in the same process. */
export type Answer = Readonly<{ status: 200 | 400 | 403 | 404 | 409 | 422; type: string; body: string }>

export type Witness = Readonly<{
  verifier: Verifier
  /** `POST add-checkpoint`. One after another: judging and remembering are one step. */
  add(body: string): Promise<Answer>
  /** `GET <hash of the origin>/checkpoint`. */
  latest(hash: string): Answer
}>

export type Duties = Readonly<{
  key: KeyObject
  verifier: Verifier
  logs: readonly Verifier[]
  memory: Memory
  /** Seconds since 1970. */
  seconds(): number
  /** Told of what the log signed and does not go on from what is held: it speaks against the log, and is not cosigned. */
  told?(accusing: string): void
}>

const plain = 'text/plain; charset=utf-8'

const refusals = {
  400: 'The request is malformed.\n',
  403: 'No signature of the log verifies.\n',
  404: 'This log is not known here.\n',
  422: 'The checkpoint does not go on from the one before.\n',
} as const

function refusal(judgement: Exclude<Judgement, { status: 200 }>): Answer {
  if (judgement.status === 409) return { status: 409, type: 'text/x.tlog.size', body: `${judgement.size}\n` }
  return { status: judgement.status, type: plain, body: refusals[judgement.status] }
}

/** A witness of these logs. It signs nothing that it has not first written down. */
export function witnessOf({ key, verifier, logs, memory, seconds, told }: Duties): Witness {
  let before: Promise<unknown> = Promise.resolve()

  async function answer(body: string): Promise<Answer> {
    const judgement = judge(logs, memory.heldOf, body)
    if (judgement.status === 422) told?.(body)
    if (judgement.status !== 200) return refusal(judgement)
    const { note, checkpoint } = judgement.request
    const cosignature = cosign(key, verifier, note.text, seconds())
    const byLog = logs.flatMap((log) => claimedBy(note, log))
    await memory.keep(checkpoint.origin, noteText({ text: note.text, signatures: [...byLog, cosignature] }))
    return { status: 200, type: plain, body: signatureText(cosignature) }
  }

  return {
    verifier,
    add(body) {
      const mine = before.then(() => answer(body))
      before = mine.catch(() => undefined)
      return mine
    },
    latest(hash) {
      const origin = logs.map(({ name }) => name).find((name) => hashOfOrigin(name) === hash)
      const note = origin && memory.noteOf(origin)
      return note
        ? { status: 200, type: plain, body: note }
        : { status: 404, type: plain, body: 'Nothing was cosigned.\n' }
    },
  }
}
