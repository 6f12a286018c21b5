import { isUtf8 } from 'node:buffer'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Witness } from './witness.js'

/** Longest request, in bytes: a checkpoint with its signatures and sixty-three hashes is far shorter. */
const longest = 100_000

type Reply = Readonly<{ status: number; type: string; body: string }>

const say = (status: number, body: string): Reply => ({ status, type: 'text/plain; charset=utf-8', body })

/** The body; nothing when it is too long. What comes after is read and thrown away, so that the answer arrives. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length
    if (length <= longest) parts.push(part)
  }
  return length <= longest ? Buffer.concat(parts) : undefined
}

async function add(witness: Witness, request: IncomingMessage): Promise<Reply> {
  const body = await bodyOf(request)
  if (body === undefined) return say(413, 'The request is too long.\n')
  // A note has to be UTF-8; what is not is malformed, and never read as something like it.
  return isUtf8(body) ? witness.add(body.toString()) : say(400, 'The request is malformed.\n')
}

async function reply(witness: Witness, request: IncomingMessage): Promise<Reply> {
  const { method = '', url = '' } = request
  if (url === '/add-checkpoint') return method === 'POST' ? add(witness, request) : say(405, 'Only POST.\n')
  const [, hash] = /^\/([0-9a-f]{64})\/checkpoint$/.exec(url) ?? []
  if (!hash) return say(404, 'Nothing is here.\n')
  return method === 'GET' ? witness.latest(hash) : say(405, 'Only GET.\n')
}

async function serve(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  // A disk that cannot keep what would be signed: nothing is signed, and the log asks again.
  const { status, type, body } = await reply(witness, request).catch(() => say(503, 'Not now.\n'))
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) }).end(body)
}

/** The witness over HTTP. Slow senders are cut off after twenty seconds. */
export const serverOf = (witness: Witness): Server =>
  createServer({ requestTimeout: 20_000, headersTimeout: 10_000, maxHeaderSize: 8192 }, (request, response) => {
    void serve(witness, request, response)
  })
