import assert from 'node:assert/strict'
import { fromBase64, fromDecimal, toBase64 } from '../../src/log/base64.js'
import { checkpointText, readCheckpoint } from '../../src/log/checkpoint.js'
import { cosign, cosignedBy } from '../../src/log/cosignature.js'
import { actEntry, noticeEntry, readEntry } from '../../src/log/entry.js'
import { canonical, type Json } from '../../src/log/jcs.js'
import { judge, readRequest, requestText } from '../../src/log/judge.js'
import {
  isNoteBy,
  noteText,
  readNote,
  readSignatures,
  readVerifier,
  signatureText,
  verifierText,
} from '../../src/log/note.js'
import { isFault, isQuorum, type Policy, readPolicy } from '../../src/log/policy.js'
import { promise, readPromise } from '../../src/log/promise.js'
import { readReceipt, receiptText } from '../../src/log/receipt.js'
import { readSeen } from '../../src/log/seen.js'
import { readShortForm, shortFormText } from '../../src/log/short-form.js'
import { readSigningKey, signingKeyText } from '../../src/log/signing-key.js'
import { bundle, entriesPath, readBundle, readTilePath, tilePath } from '../../src/log/tile.js'
import { logProofText, readLogProof } from '../../src/log/tlog-proof.js'
import { verify } from '../../src/log/verify.js'
import { asks, log, origin, rootAt, signed, witnessKey } from '../../src/witness/given.js'
import { memoryText, readMemory } from '../../src/witness/memory.js'

/** A reader of texts that come from anywhere: it throws at nothing, and what it accepts has one way to be written. */
export type Parser = Readonly<{
  name: string
  valid: readonly string[]
  /** Reads the text and asserts whatever must hold. Answers whether it was accepted. */
  reads(text: string): boolean
}>

/** A parser whose result can be written again: to the same text. */
const written = <T>(
  name: string,
  valid: readonly string[],
  read: (text: string) => T | undefined,
  write: (read: T) => string,
): Parser => ({
  name,
  valid,
  reads(text) {
    const value = read(text)
    if (value === undefined) return false
    assert.equal(write(value), text)
    return true
  },
})

/** The same for what is read as bytes, each of them a character of the text. */
const writtenInBytes = <T>(
  name: string,
  valid: readonly Uint8Array[],
  read: (bytes: Uint8Array) => T | undefined,
  write: (read: T) => Uint8Array,
): Parser => {
  const texts = written(
    name,
    valid.map(textOf),
    (text) => read(bytesOf(text)),
    (value) => textOf(write(value)),
  )
  return { ...texts, reads: (text) => texts.reads(textOf(bytesOf(text))) }
}

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const checkpoint = { origin, size: 9, root: rootAt(9) }
const byLog = signed(checkpoint)
const cosignature = cosign(witnessKey.key, witnessKey.verifier, byLog.text, 1_800_000_000)
const note = { ...byLog, signatures: [...byLog.signatures, cosignature] }
const noted = noteText(note)
const extended = signed({ ...checkpoint, extensions: ['an extension', 'another'] })
/** All that was ever signed here: nothing else may pass for signed. */
const texts = new Set([
  byLog.text,
  extended.text,
  ...[asks(0, 3), asks(3, 9), asks(5, 40)].map((body) => readRequest(body)!.note.text),
])

const policyText = `# Invented
log ${verifierText(log.verifier)} https://log.example/
witness w1 ${verifierText(witnessKey.verifier)} https://w1.example/
group all-of-them all w1
group any-of-them any all-of-them
quorum any-of-them
`
const policy = readPolicy(policyText) as Policy
const promised = promise(log, Buffer.alloc(32, 9), '2026-03-01T15:00:00.000Z')

const proof = logProofText({ index: 3, proof: [rootAt(1), rootAt(2)], checkpoint: noted })
const receipt = receiptText({
  committed: {
    v: 1,
    kind: 'case/urgent-measures-issued',
    file: 'case-invented',
    seq: 2,
    prev_cm: '00'.repeat(32),
    at: '2026-03-01T15:00:00.000Z',
    before: '',
    by: { person: 'p-officer00001', office: 'reception-unit' },
    norm: 'example@1',
    basis: ['1', '2'],
    fields: ['ab'.repeat(32)],
  },
  r: Buffer.alloc(32, 1),
  tag: Buffer.alloc(16, 2),
  disclosed: [{ name: 'measures', value: [{ what: 'ñ', many: 3 }], salt: Buffer.alloc(16, 3) }],
  promise: promised,
  proof,
  since: noted,
})

const seed = Buffer.alloc(32, 7)
const seedIn = (key: { export(options: { format: 'jwk' }): { d?: string } }) =>
  Buffer.from(key.export({ format: 'jwk' }).d!, 'base64url')
const memory = memoryText(new Map([[origin, noted]]))

const isAbout = (text: string) => texts.has(text)

const policies: Parser = {
  name: 'policy',
  valid: [policyText, 'quorum none\n'],
  reads(text) {
    const read = readPolicy(text)
    if (isFault(read)) return false
    const all = new Set(read.witnesses.map(({ name }) => name))
    assert.ok(isQuorum(read, all), 'everybody is a quorum')
    assert.equal(isQuorum(read, new Set()), read.quorum === 'none', 'nobody is one only where none is asked for')
    return true
  },
}

const cosignatures: Parser = {
  name: 'cosignature',
  valid: [noted],
  reads(text) {
    const read = readNote(text)
    const cosigned = read && cosignedBy(read, witnessKey.verifier)
    if (!cosigned) return false
    assert.ok(isAbout(read.text) && cosigned.time === 1_800_000_000)
    return true
  },
}

const logSignatures: Parser = {
  name: 'signature of a log',
  valid: [noted, noteText(extended)],
  reads(text) {
    const read = readNote(text)
    if (!read || !isNoteBy(read, log.verifier)) return false
    assert.ok(isAbout(read.text))
    return true
  },
}

const checkpointsSeen: Parser = {
  name: 'checkpoint by a policy',
  valid: [noted],
  reads(text) {
    const seen = readSeen(policy, text)
    if (!seen) return false
    assert.ok(isAbout(checkpointText(seen.checkpoint)))
    return true
  },
}

const promises: Parser = {
  name: 'promise',
  valid: [promised],
  reads(text) {
    const read = readPromise(policy, text)
    if (!read) return false
    assert.equal(promise(log, read.cm, read.receivedAt).split('\n\n')[0], text.split('\n\n')[0])
    assert.equal(toBase64(read.cm), toBase64(Buffer.alloc(32, 9)))
    return true
  },
}

const receipts: Parser = {
  name: 'receipt',
  valid: [receipt, `${receipt}\n`],
  reads(text) {
    const read = readReceipt(text)
    if (!read) return false
    assert.equal(receiptText(read), text.trimEnd())
    verify(policy, read)
    return true
  },
}

const signingKeys: Parser = {
  name: 'signing key',
  valid: [signingKeyText('log.example/one', 'note', seed)],
  reads(text) {
    const read = readSigningKey(text, 'note')
    if (!read) return false
    const { name, type } = read.verifier
    assert.equal(signingKeyText(name, type, seedIn(read.key)), `${text.trimEnd()}\n`)
    assert.ok(readSignatures(signatureText({ ...read.verifier, bytes: seed })), 'what it signs can be read')
    return true
  },
}

const judgements: Parser = {
  name: 'what a witness judges',
  valid: [asks(0, 3), asks(3, 9), asks(5, 40)],
  reads(text) {
    const judgement = judge([log.verifier], () => ({ size: 3, root: rootAt(3) }), text)
    assert.ok([200, 400, 403, 404, 409, 422].includes(judgement.status))
    if (judgement.status !== 200) return false
    assert.ok(isAbout(judgement.request.note.text) && judgement.request.old === 3)
    return true
  },
}

/** What has no canonical form is refused with one of three sentences. */
const refusal =
  /^(Text with a lone surrogate has no canonical form|(Only whole numbers have|Nothing so deep has) a place in an act)$/

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

function canonicalOf(value: Json): string | undefined {
  try {
    return canonical(value)
  } catch (error) {
    assert.match((error as Error).message, refusal)
    return undefined
  }
}

const json: Parser = {
  name: 'canonical JSON',
  valid: [receipt, '{"a":[1,true,null,"ñ / \\"x\\" \\u0001"],"b":{"__proto__":-3}}'],
  reads(text) {
    const value = parsed(text)
    const once = value === undefined ? undefined : canonicalOf(value)
    if (once === undefined) return false
    assert.equal(canonical(JSON.parse(once)), once)
    return true
  },
}

const tilePaths = written(
  'path of a tile',
  ['tile/0/x001/x234/067', 'tile/entries/000.p/3', 'tile/63/000', 'tile/2/000.p/255'],
  readTilePath,
  (tile) => (tile.entries ? entriesPath(tile.index, tile.width) : tilePath(tile)),
)

/** Every reader of texts from outside that log and witness have. */
export const parsers: readonly Parser[] = [
  written('note', [noted, noteText(extended)], readNote, noteText),
  written('signatures', [note.signatures.map(signatureText).join('')], readSignatures, (read) =>
    read.map(signatureText).join(''),
  ),
  written(
    'verifier’s key',
    [verifierText(log.verifier), verifierText(witnessKey.verifier)],
    readVerifier,
    verifierText,
  ),
  written('checkpoint', [byLog.text, extended.text], readCheckpoint, checkpointText),
  cosignatures,
  logSignatures,
  checkpointsSeen,
  tilePaths,
  writtenInBytes('bundle', [bundle([Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(49, 1)])], readBundle, bundle),
  writtenInBytes(
    'entry',
    [actEntry({ tag: Buffer.alloc(16, 1), cm: Buffer.alloc(32, 2) }), noticeEntry('ñ — x')],
    readEntry,
    ({ act, notice }) => (act ? actEntry(act) : noticeEntry(notice ?? '')),
  ),
  written(
    'proof of a log',
    [proof, logProofText({ index: 0, proof: [], checkpoint: noted, extra: Buffer.from('x') })],
    readLogProof,
    logProofText,
  ),
  policies,
  promises,
  receipts,
  written(
    'short form',
    [shortFormText({ file: 'case-invented', r: seed, promise: promised })],
    readShortForm,
    shortFormText,
  ),
  signingKeys,
  written('request to a witness', [asks(0, 3), asks(3, 9)], readRequest, ({ old, proof, note }) =>
    requestText(old, proof, note),
  ),
  judgements,
  written('memory of a witness', [memory, '{}'], (text) => readMemory(text, witnessKey.verifier), memoryText),
  json,
  written('base64', [toBase64(seed), 'AA==', ''], fromBase64, toBase64),
  written('decimal', ['0', '1', '9007199254740991'], fromDecimal, String),
]
