import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compare as compareHere } from '../log/compare.js'
import * as log from '../log/ed25519.js'
import { vector } from '../log/given.js'
import { canonical, type Json } from '../log/jcs.js'
import { isFault as isFaultHere, readPolicy as readPolicyHere } from '../log/policy.js'
import { readReceipt as readHere } from '../log/receipt.js'
import { readShortForm as readShortHere } from '../log/short-form.js'
import { verify as verifyHere, verifyShort as verifyShortHere } from '../log/verify.js'
import { isAble } from './able.js'
import { compare } from './compare.js'
import { isSignedBy, isSoundPoint } from './ed25519.js'
import {
  altered,
  forked,
  policyText,
  promisedOnly,
  provisional,
  receipt,
  shortText,
  stranger,
  textOf,
} from './given.js'
import { isFault, readPolicy } from './policy.js'
import { readReceipt } from './receipt.js'
import { readShortForm } from './short-form.js'
import { verify, verifyShort } from './verify.js'

/** A few hundred where every change is tried; a soak asks for a hundred thousand. */
const rounds = Number(process.env.RESGUARDO_ROUNDS ?? 300)

/** Bytes of either verifier as the same thing. */
const plain = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, one: unknown) => {
      const bytes = (one as { type?: string; data?: number[] } | null)?.type === 'Buffer'
      return bytes ? (one as { data: number[] }).data : one instanceof Uint8Array ? [...one] : one
    }) ?? 'null',
  )

/** What the node's verifier says of a text, by a policy. */
function saidHere(policy: string, text: string): unknown {
  const read = readPolicyHere(policy)
  if (isFaultHere(read)) return read
  const [whole, short] = [readHere(text), readShortHere(text)]
  if (whole) return { ...verifyHere(read, whole), compared: compareHere(read, whole, forked) }
  return short ? verifyShortHere(read, short) : 'no receipt'
}

/** What the browser's verifier says of the same. */
async function saidThere(policy: string, text: string): Promise<unknown> {
  const read = await readPolicy(policy)
  if (isFault(read)) return read
  const [whole, short] = [readReceipt(text), readShortForm(text)]
  const other = readReceipt(textOf(forked))!
  if (whole) return { ...(await verify(read, whole)), compared: await compare(read, whole, other) }
  return short ? verifyShort(read, short) : 'no receipt'
}

async function agree(policy: string, text: string): Promise<unknown> {
  const here = plain(saidHere(policy, text))
  assert.deepEqual(plain(await saidThere(policy, text)), here)
  return here
}

const sound = [receipt, provisional, promisedOnly(receipt), altered, forked].map(textOf)

test('both verifiers say the same of receipts whole, early, altered and forked', async () => {
  const said = (await Promise.all([...sound, shortText].map((text) => agree(policyText, text)))) as {
    holds?: boolean
  }[]
  assert.deepEqual(
    said.map(({ holds }) => holds),
    [true, true, true, false, false, undefined],
  )
})

test('two roots of one size, signed by one log, are a fork; receipts of one history agree', async () => {
  const policy = await readPolicy(policyText)
  assert.ok(!isFault(policy))
  const [whole, other, early] = [receipt, forked, promisedOnly(receipt)].map((one) => readReceipt(textOf(one))!)
  assert.deepEqual(await compare(policy, whole!, other!), { says: 'forked', origin: 'log.example', size: 13 })
  assert.deepEqual(await compare(policy, whole!, whole!), { says: 'agree', origin: 'log.example', size: 13 })
  assert.deepEqual(await compare(policy, whole!, early!), { says: 'apart' })
})

type Odd = Readonly<{ key: string; sig: string; msg: string }>

test('of 914 odd signatures both accept the same one', async () => {
  const odd = JSON.parse(await vector('ed25519-edge-cases/ed25519vectors.json')) as readonly Odd[]
  for (const { key, sig, msg } of odd) {
    const [bytes, signature, message] = [Buffer.from(key, 'hex'), Buffer.from(sig, 'hex'), Buffer.from(msg)]
    assert.equal(isSoundPoint(bytes), log.isSoundPoint(bytes), key)
    const here = log.isSoundPoint(bytes) && log.isSignedBy(bytes, message, signature)
    assert.equal(isSoundPoint(bytes) && (await isSignedBy(bytes, message, signature)), here, sig)
  }
})

const place = fc.nat(100_000)
const sign = fc.constantFrom('', '0', 'A', '/', '=', '+', ' ', '\n', '"', '\\', '—', 'ñ', '\u0000', '\ud800', 'none')

/** A stroke of the pen somewhere in a text: something is left out there, and something put in. */
const stroke = fc.record({ at: place, out: fc.nat(3), put: sign })
const stricken = (text: string, { at, out, put }: { at: number; out: number; put: string }): string => {
  const from = at % (text.length + 1)
  return text.slice(0, from) + put + text.slice(from + out)
}

/** Lines of a text left out, doubled or changed about. */
const shuffle = fc.record({ from: fc.nat(20), to: fc.nat(20), how: fc.constantFrom('drop', 'double', 'swap') })
function shuffled(text: string, { from, to, how }: { from: number; to: number; how: string }): string {
  const lines = text.split('\n')
  const [a, b] = [from % lines.length, to % lines.length]
  if (how === 'drop') return lines.toSpliced(a, 1).join('\n')
  if (how === 'double') return lines.toSpliced(b, 0, lines[a]!).join('\n')
  return lines.with(a, lines[b]!).with(b, lines[a]!).join('\n')
}

const values = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 2 ** 53 - 1, '', 'none', [], {}, [''], { person: '', office: '' }),
  fc.string(),
  fc.base64String(),
  fc.constant('2026-03-02T18:40:00.001Z'),
)

type Record = { [name: string]: Json | undefined }

/** A value somewhere in a receipt replaced, or left out; written down in the canonical way again. */
function replaced(text: string, path: readonly number[], value: Json | undefined): string {
  const whole = JSON.parse(text) as Record
  let within = whole
  let name = 'act'
  for (const step of path) {
    const names = Object.keys(within)
    name = names[step % names.length]!
    const inner = within[name]
    if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break
    if (step % 3 > 0) within = inner as Record
  }
  within[name in within ? name : Object.keys(within)[0]!] = value
  return canonical(whole)
}

/** One of the notes inside a receipt changed, so that all around it stays canonical. */
const inNote = (text: string, name: 'promise' | 'proof' | 'since', change: (note: string) => string): string => {
  const whole = JSON.parse(text) as Record
  const note = whole[name]
  return typeof note === 'string' ? canonical({ ...whole, [name]: change(note).toWellFormed() }) : text
}

const noteName = fc.constantFrom('promise' as const, 'proof' as const, 'since' as const)
const change = fc.oneof(
  stroke.map((one) => (text: string) => stricken(text, one)),
  fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 4 }), fc.option(values, { nil: undefined })).map(
    ([path, value]) =>
      (text: string) =>
        replaced(text, path, value),
  ),
  fc.tuple(noteName, stroke).map(
    ([name, one]) =>
      (text: string) =>
        inNote(text, name, (note) => stricken(note, one)),
  ),
  fc.tuple(noteName, shuffle).map(
    ([name, one]) =>
      (text: string) =>
        inNote(text, name, (note) => shuffled(note, one)),
  ),
  fc.tuple(noteName, noteName).map(([from, to]) => (text: string) => {
    const other = (JSON.parse(text) as Record)[from]
    return typeof other === 'string' ? inNote(text, to, () => other) : text
  }),
)

const policies = fc.oneof(
  { weight: 3, arbitrary: fc.constant(policyText) },
  stroke.map((one) => stricken(policyText, one)),
  shuffle.map((one) => shuffled(policyText, one)),
  fc
    .constantFrom('none', 'W1', 'W3', 'W9', 'any', 'all', '1', '3', '0', '4')
    .map((word) => policyText.replace(/two 2|quorum two/, (found) => `${found.split(' ')[0]} ${word}`)),
)

test(`both verifiers say the same of ${rounds} receipts altered at random, by policies altered at random`, () =>
  fc.assert(
    fc.asyncProperty(policies, fc.constantFrom(...sound), change, async (policy, text, alter) => {
      await agree(policy, alter(text))
    }),
    { numRuns: rounds },
  ))

test('both verifiers say the same of codes on paper altered at random', () =>
  fc.assert(
    fc.asyncProperty(
      policies,
      fc.oneof(
        stroke.map((one) => stricken(shortText, one)),
        shuffle.map((one) => shuffled(shortText, one)),
      ),
      async (policy, text) => {
        await agree(policy, text)
      },
    ),
    { numRuns: Math.ceil(rounds / 4) },
  ))

test('a stranger with the name of the log is believed by neither', async () => {
  const text = textOf({
    ...receipt,
    promise: receipt.promise!.replace(
      / \S+\n$/,
      ` ${Buffer.from(stranger.verifier.keyId, 'hex').toString('base64')}\n`,
    ),
  })
  const said = (await agree(policyText, text)) as { holds: boolean }
  assert.equal(said.holds, false)
})

test('a browser that reckons rightly is found able', async () => assert.equal(await isAble(), true))
