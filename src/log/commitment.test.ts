import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'
import { blindOf, type Committed, commitment, fieldDigest, saltOf, tagOf } from './commitment.js'
import type { Json } from './jcs.js'

type Vectors = Readonly<{
  fields: readonly { salt: string; name: string; value: Json; digest: string }[]
  commitments: readonly { r: string; committed: Committed; cm: string }[]
  keyed: readonly { key: string; seq: number; tag: string; r: string; salts: Record<string, string> }[]
}>

const vectors = JSON.parse(await readFile('test/vectors/commitment.json', 'utf8')) as Vectors
const bytes = (hex: string) => Buffer.from(hex, 'hex')

for (const { salt, name, value, digest } of vectors.fields)
  test(`the digest of the field ${name} is what it always was`, () =>
    assert.equal(fieldDigest(bytes(salt), name, value), digest))

for (const { r, committed, cm } of vectors.commitments)
  test(`the commitment of act ${committed.seq} is what it always was`, () =>
    assert.equal(commitment(bytes(r), committed).toString('hex'), cm))

for (const { key, seq, tag, r, salts } of vectors.keyed)
  test(`tag, r and salts of act ${seq} follow from the file’s keys as they always did`, () => {
    assert.equal(tagOf(bytes(key), seq).toString('hex'), tag)
    assert.equal(blindOf(bytes(key), seq).toString('hex'), r)
    for (const [name, salt] of Object.entries(salts)) assert.equal(saltOf(bytes(key), seq, name).toString('hex'), salt)
  })

test('no part of an act changes without changing its commitment', () => {
  const { r, committed, cm } = vectors.commitments[1]!
  const changed: Partial<Record<keyof Committed, unknown>> = {
    kind: 'case/urgent-measures-denied',
    file: 'case-7k2f9qx5',
    seq: 3,
    prev_cm: '',
    at: '2026-03-02T10:00:00.000Z',
    before: '',
    by: { person: 'p-officer00002', office: 'reception-unit' },
    norm: 'mx/federal@2012-06-26',
    basis: ['26-I'],
    fields: ['00'.repeat(32)],
  }
  assert.deepEqual([...Object.keys(changed), 'v'].sort(), Object.keys(committed).sort())
  for (const [part, value] of Object.entries(changed))
    assert.notEqual(commitment(bytes(r), { ...committed, [part]: value } as Committed).toString('hex'), cm, part)
  assert.notEqual(commitment(Buffer.alloc(32), committed).toString('hex'), cm)
})

test('two fields never share a digest by moving the border between name and value', () => {
  const salt = Buffer.alloc(16)
  assert.notEqual(fieldDigest(salt, 'a', 'b'), fieldDigest(salt, 'a\0"b', ''))
  assert.notEqual(fieldDigest(salt, 'a', '1'), fieldDigest(salt, 'a', 1))
})
