import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { test } from 'node:test'
import { isSignedBy, isSoundPoint, privateKey, publicKeyOf, sign } from './ed25519.js'
import { vector } from './given.js'

type Odd = Readonly<{ key: string; sig: string; msg: string }>

test('of 914 odd signatures all but one are refused, on every runtime alike', async () => {
  const odd = JSON.parse(await vector('ed25519-edge-cases/ed25519vectors.json')) as readonly Odd[]
  assert.equal(odd.length, 914)
  const accepted = odd.filter(({ key, sig, msg }) => {
    const bytes = Buffer.from(key, 'hex')
    return isSoundPoint(bytes) && isSignedBy(bytes, Buffer.from(msg), Buffer.from(sig, 'hex'))
  })
  assert.equal(accepted.length, 1)
})

test('under a sound key no odd point R passes: whatever verifies has a sound one', async () => {
  const odd = JSON.parse(await vector('ed25519-edge-cases/ed25519vectors.json')) as readonly Odd[]
  for (const { key, sig, msg } of odd) {
    const [publicKey, signature] = [Buffer.from(key, 'hex'), Buffer.from(sig, 'hex')]
    if (isSoundPoint(publicKey) && isSignedBy(publicKey, Buffer.from(msg), signature))
      assert.ok(isSoundPoint(signature.subarray(0, 32)), sig)
  }
})

test('what a key signs verifies, and nothing else does', () => {
  const key = privateKey(randomBytes(32))
  const publicKey = publicKeyOf(key)
  const message = Buffer.from('a message')
  const signature = sign(key, message)
  assert.ok(isSoundPoint(publicKey))
  assert.ok(isSignedBy(publicKey, message, signature))
  assert.ok(!isSignedBy(publicKey, Buffer.from('another'), signature))
  assert.ok(!isSignedBy(publicKeyOf(privateKey(randomBytes(32))), message, signature))
  for (const length of [0, 31, 63]) assert.ok(!isSignedBy(publicKey, message, signature.subarray(0, length)))
})

test('a private key of RFC 8032 has the public key printed there', () => {
  const seed = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'
  const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'
  assert.equal(publicKeyOf(privateKey(Buffer.from(seed, 'hex'))).toString('hex'), publicKey)
})
