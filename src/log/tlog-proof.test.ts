import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { logProofText, readLogProof } from './tlog-proof.js'

const proof = {
  index: 73894,
  proof: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)],
  checkpoint: 'o\n109482\nroot\n\n— o AAAA\n',
}

test('a proof is written as the specification lays it out', () =>
  assert.equal(
    logProofText({ ...proof, extra: Buffer.from('more') }),
    `c2sp.org/tlog-proof@v1
extra bW9yZQ==
index 73894
${Buffer.alloc(32, 1).toString('base64')}
${Buffer.alloc(32, 2).toString('base64')}

o
109482
root

— o AAAA
`,
  ))

test('what was written is read back', () => {
  for (const one of [proof, { ...proof, extra: Buffer.from('x') }, { ...proof, index: 0, proof: [] }])
    assert.deepEqual(readLogProof(logProofText(one)), one)
})

test('malformed proofs are not read', () => {
  const text = logProofText(proof)
  for (const bad of [
    '',
    text.replace('@v1', '@v2'),
    text.replace('index 73894', 'index 073894'),
    text.replace('index', 'at'),
    text.replace('AQEB', 'AQE'),
    text.replace('\n\n', '\n'),
    logProofText({ ...proof, proof: Array(64).fill(Buffer.alloc(32)) }),
  ])
    assert.equal(readLogProof(bad.replace(/\n\n— .*/s, '')), undefined, bad.slice(0, 80))
})

test('no text is a fault', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      readLogProof(`c2sp.org/tlog-proof@v1\n${text}`)
    }),
  ))
