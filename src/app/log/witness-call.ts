/** What a witness answers. Status 0: it did not. */
export type WitnessAnswer = Readonly<{ status: number; body: string }>

/** How a witness is asked (C2SP tlog-witness), wherever it is. Never rejects: a witness that is gone answers nothing. */
export type WitnessCall = Readonly<{
  /** `POST add-checkpoint`. */
  add(body: string): Promise<WitnessAnswer>
  /** `GET <hash of the origin>/checkpoint`. */
  latest(hash: string): Promise<WitnessAnswer>
}>

const patience = 5000
/** Longest answer read, in bytes: a checkpoint with its signatures is far shorter. */
const longest = 100_000

const silence: WitnessAnswer = { status: 0, body: '' }

async function answerOf(response: Response): Promise<WitnessAnswer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.length
    if (length > longest) return silence
    parts.push(part)
  }
  return { status: response.status, body: Buffer.concat(parts).toString() }
}

/** A witness over HTTP, at the address that the policy gives. One that is slow is as one that is gone. */
export function witnessAt(address: string, milliseconds = patience): WitnessCall {
  const base = address.endsWith('/') ? address : `${address}/`
  const ask = (path: string, asked: RequestInit) =>
    fetch(new URL(path, base), { ...asked, redirect: 'error', signal: AbortSignal.timeout(milliseconds) })
      .then(answerOf)
      .catch(() => silence)
  return {
    add: (body) => ask('add-checkpoint', { method: 'POST', body }),
    latest: (hash) => ask(`${hash}/checkpoint`, {}),
  }
}
