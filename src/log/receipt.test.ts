import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkpointText } from './checkpoint.js'
import { type Committed, commitment, fieldDigest } from './commitment.js'
import { cosign } from './cosignature.js'
import { sign } from './ed25519.js'
import { actLeaf } from './entry.js'
import { append, growingRoot, nothing } from './growing.js'
import { leafHash, nodeHash } from './hash.js'
import { noteText, verifierText } from './note.js'
import { isFault, type Policy, readPolicy } from './policy.js'
import { promise } from './promise.js'
import { commitmentOf, type Receipt, readReceipt, receiptText } from './receipt.js'
import { readShortForm, shortFormText } from './short-form.js'
import { signingKey } from './signing-key.js'
import { logProofText } from './tlog-proof.js'
import { inclusionProof, type Nodes } from './tree.js'
import { beforeOf, verify, verifyShort } from './verify.js'

const log = signingKey('log.example', 'note', Buffer.alloc(32, 100))
const witnesses = [1, 2, 3].map((n) => signingKey(`w${n}.example`, 'cosignature', Buffer.alloc(32, n)))

const policyText = `log ${verifierText(log.verifier)}
${witnesses.map(({ verifier }, i) => `witness W${i + 1} ${verifierText(verifier)}`).join('\n')}
group two 2 W1 W2 W3
quorum two
`
const read = readPolicy(policyText)
assert.ok(!isFault(read))
const policy: Policy = read

/** A checkpoint signed by the log, and by these witnesses at these times. */
function cosigned(size: number, root: Uint8Array, times: readonly (number | undefined)[], by = log): string {
  const text = checkpointText({ origin: log.verifier.name, size, root })
  const { name, keyId } = by.verifier
  const signatures = [{ name, keyId, bytes: sign(by.key, Buffer.from(text)) }]
  const cosignatures = times.flatMap((time, i) =>
    time ? [cosign(witnesses[i]!.key, witnesses[i]!.verifier, text, time)] : [],
  )
  return noteText({ text, signatures: [...signatures, ...cosignatures] })
}

const since = cosigned(7, Buffer.alloc(32, 7), [1000, 1010, 1020])

const [r, tag, salt] = [Buffer.alloc(32, 9), Buffer.alloc(16, 8), Buffer.alloc(16, 6)]
const secret = fieldDigest(Buffer.alloc(16, 5), 'where', 'An invented street')

const act = (fields: readonly string[]): Committed => ({
  v: 1,
  kind: 'case/urgent-measures-issued',
  file: 'case-invented0',
  seq: 3,
  prev_cm: '00',
  at: '2026-03-02T12:40:00.000Z',
  before: beforeOf(since),
  by: { person: 'p-invented0001', office: 'reception-unit' },
  norm: 'example@2024-07-01',
  basis: ['10'],
  fields,
})

const shown = { name: 'reasons', value: 'Danger to life', salt }
const whole = act([secret, fieldDigest(salt, shown.name, shown.value)].sort())
const cm = commitment(r, whole)

const leaves = [...Array.from({ length: 12 }, (_, i) => leafHash(Buffer.from(String(i)))), actLeaf({ tag, cm })]
const nodes: Nodes = (level, index) =>
  level === 0 ? leaves[index]! : nodeHash(nodes(level - 1, 2 * index), nodes(level - 1, 2 * index + 1))
const [index, size] = [12, 13]
const root = growingRoot(leaves.reduce((tree, leaf) => append(tree, leaf), nothing))

const proofWith = (times: readonly (number | undefined)[], by = log) =>
  logProofText({ index, proof: inclusionProof(nodes, index, size), checkpoint: cosigned(size, root, times, by) })

const receipt: Receipt = {
  committed: act([secret]),
  r,
  tag,
  disclosed: [shown],
  promise: promise(log, cm, '2026-03-02T12:40:00.000Z'),
  proof: proofWith([2000, 2060, undefined]),
  since,
}

const says = (given: Receipt) => verify(policy, given).findings.map(({ says }) => says)

test('a receipt shows some fields and commits to all', () => assert.deepEqual(commitmentOf(receipt), cm))

test('it existed not later than the quorum was whole, and not earlier than the checkpoint it names', () => {
  const verdict = verify(policy, receipt)
  assert.deepEqual(
    { ...verdict, findings: says(receipt) },
    {
      holds: true,
      final: true,
      findings: ['promised', 'included', 'witnessed', 'not-before'],
      shown: [shown],
      notAfter: 2060,
      notBefore: 1010,
    },
  )
})

test('without the quorum it is provisional; a witness more moves no time later', () => {
  const provisional = { ...receipt, proof: proofWith([2000, undefined, undefined]) }
  assert.equal(verify(policy, provisional).final, false)
  assert.deepEqual(says(provisional), ['promised', 'included', 'provisional', 'not-before'])
  assert.equal(verify(policy, { ...receipt, proof: proofWith([2000, 2060, 9000]) }).notAfter, 2060)
})

test('a promise alone holds, and is not final', () => {
  const { proof: _, since: __, ...promised } = receipt
  assert.deepEqual(says(promised), ['promised', 'proof-missing', 'before-unknown'])
  assert.deepEqual([verify(policy, promised).holds, verify(policy, promised).final], [true, false])
})

const stranger = signingKey('log.example', 'note', Buffer.alloc(32, 50))

test('whatever is changed is told exactly, and then nothing is shown', () => {
  const changed: readonly (readonly [Partial<Receipt>, string])[] = [
    [{ disclosed: [{ ...shown, value: 'No danger' }] }, 'promise-of-another'],
    [{ disclosed: [{ ...shown, value: 'No danger' }] }, 'not-included'],
    [{ committed: { ...receipt.committed, at: '2026-03-02T11:40:00.000Z' } }, 'not-included'],
    [{ tag: Buffer.alloc(16, 1) }, 'not-included'],
    [{ promise: promise(stranger, cm, '2026-03-02T12:40:00.000Z') }, 'promise-broken'],
    [{ proof: proofWith([2000, 2060], stranger) }, 'checkpoint-unsigned'],
    [{ proof: 'c2sp.org/tlog-proof@v2' }, 'proof-malformed'],
    [{ since: cosigned(8, Buffer.alloc(32, 7), [1000, 1010]) }, 'before-of-another'],
    [{ since: 'nothing' }, 'before-malformed'],
  ]
  for (const [change, finding] of changed) {
    const verdict = verify(policy, { ...receipt, ...change })
    assert.ok(
      verdict.findings.some((one) => one.says === finding),
      finding,
    )
    assert.deepEqual([verdict.holds, verdict.shown], [false, []], finding)
  }
})

test('an act that no signature binds is not proven to be later than anything', () => {
  const { promise: _, proof: __, ...unbound } = receipt
  assert.deepEqual(says(unbound), ['promise-missing', 'proof-missing'])
  assert.ok(!says({ ...receipt, disclosed: [] }).includes('not-before'))
})

test('a receipt is read as it was written, and in no other way', () => {
  const text = receiptText(receipt)
  assert.deepEqual(readReceipt(`${text}\n`), receipt)
  assert.ok(!text.includes('street'))
  for (const bad of [
    '',
    '[]',
    '{}',
    text.replace('receipt/v1', 'receipt/v2'),
    `${text}{}`,
    text.replace('{', '{ '),
    text.replace('"act"', '"extra":1,"act"'),
    text.replace('"seq":3', '"seq":3.5'),
    text.replace('"value":"Danger to life"', '').replace(',}', '}'),
  ])
    assert.equal(readReceipt(bad), undefined, bad.slice(0, 60))
})

test('the code on the paper names the promise, fits in four hundred bytes, and holds by the same policy', () => {
  const given = promise(log, cm, '2026-03-02T12:40:00.000Z')
  const text = shortFormText({ file: 'case-0invent0', r, promise: given })
  assert.ok(text.length <= 400)
  const short = readShortForm(text)
  assert.deepEqual(short, { file: 'case-0invent0', r, promise: given })
  assert.equal(verifyShort(policy, short!).says, 'promised')
  assert.equal(verifyShort(policy, { ...short!, promise: given.replace('12:40', '11:40') }).says, 'promise-broken')
  for (const bad of ['', 'resguardo/short/v1', text.replace('v1', 'v2'), text.replace('case-0', 'case 0')])
    assert.equal(readShortForm(bad), undefined)
})

test('no text is a fault', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), fc.nat(2000), (text, at) => {
      const good = receiptText(receipt)
      readShortForm(text)
      readReceipt(text)
      const read = readReceipt(good.slice(0, at) + text + good.slice(at + text.length))
      if (read) verify(policy, read)
    }),
  ))
