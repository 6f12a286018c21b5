import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkpointText, readCheckpoint } from './checkpoint.js'
import { cosign, cosignedBy, cosignedMessage } from './cosignature.js'
import { privateKey, publicKeyOf } from './ed25519.js'
import { vector } from './given.js'
import { readNote, readSignatures, readVerifier, verifierOf } from './note.js'

test('the specification’s checkpoint is read and written back', async () => {
  const note = readNote(await vector('c2sp/checkpoint.txt'))!
  const checkpoint = readCheckpoint(note.text)!
  assert.deepEqual([checkpoint.origin, checkpoint.size], ['example.com/behind-the-sofa', 20852163])
  assert.equal(checkpointText(checkpoint), note.text)
})

test('extension lines are read and kept', () => {
  const text = `o\n0\n${Buffer.alloc(32).toString('base64')}\nmore\n`
  assert.deepEqual(readCheckpoint(text)?.extensions, ['more'])
  assert.equal(checkpointText(readCheckpoint(text)!), text)
})

test('malformed checkpoints are not read', () => {
  const root = Buffer.alloc(32).toString('base64')
  for (const text of [
    '',
    'o',
    'o\n1\n',
    `\n1\n${root}\n`,
    `o\n01\n${root}\n`,
    `o\n-1\n${root}\n`,
    `o\n1e3\n${root}\n`,
    `o\n9007199254740993\n${root}\n`,
    `o\n1\n${root}`,
    `o\n1\n${root}\n\n`,
    `o\n1\nAAAA\n`,
  ])
    assert.equal(readCheckpoint(text), undefined, text)
})

test('what a witness signs is what the specification prints', async () => {
  const note = readNote(await vector('c2sp/checkpoint-cosigned.txt'))!
  assert.equal(cosignedMessage(note.text, 1679315147).toString(), await vector('c2sp/cosignature-v1-message.txt'))
})

const cosigners = [
  ['witness', 'witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN'],
  ['witness2', 'witness2.example.org+2e55b896+BIZ7fpceQWd60IfqQeS9IAnmNOCZjMDne8lZuguz/bi9'],
  ['mirror', 'mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O'],
] as const

test('cosignatures made by another program verify, with their time', async () => {
  for (const [folder, key] of cosigners) {
    const note = readNote(await vector(`sunlight/${folder}/checkpoint`))!
    assert.equal(cosignedBy(note, readVerifier(key)!)?.time, 1767139200, folder)
  }
})

test('one log with two roots of one size is seen to be two', async () => {
  const read = async (folder: string) => readCheckpoint(readNote(await vector(`sunlight/${folder}/checkpoint`))!.text)!
  const [one, other] = [await read('witness'), await read('mirror')]
  assert.deepEqual([one.origin, one.size], [other.origin, other.size])
  assert.notDeepEqual(one.root, other.root)
})

test('times too large to be exact are no times', async () => {
  const lines = readSignatures(await vector('c2sp/add-checkpoint-response.txt'))!
  const text = readNote(await vector('c2sp/checkpoint.txt'))!.text
  for (const { name, keyId } of lines)
    assert.equal(
      cosignedBy({ text, signatures: lines }, { name, keyId, type: 'cosignature', key: Buffer.alloc(32) }),
      undefined,
    )
})

const key = privateKey(Buffer.alloc(32, 3))
const verifier = verifierOf('w.example', 'cosignature', publicKeyOf(key))

test('a cosignature says when, of one checkpoint and no other', () => {
  const text = `o\n1\n${Buffer.alloc(32).toString('base64')}\n`
  const signature = cosign(key, verifier, text, 1_800_000_000)
  assert.equal(cosignedBy({ text, signatures: [signature] }, verifier)?.time, 1_800_000_000)
  assert.equal(cosignedBy({ text: text.replace('1', '2'), signatures: [signature] }, verifier), undefined)
  const later = cosign(key, verifier, text, 1_800_000_060)
  assert.equal(cosignedBy({ text, signatures: [later, signature] }, verifier)?.time, 1_800_000_000)
  const moved = { ...signature, bytes: Buffer.from(signature.bytes) }
  moved.bytes[7]! ^= 1
  assert.equal(cosignedBy({ text, signatures: [moved] }, verifier), undefined, 'a time moved by a second')
})

test('no text is a fault', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      const read = readCheckpoint(text)
      if (read) assert.equal(checkpointText(read), text)
    }),
  ))
