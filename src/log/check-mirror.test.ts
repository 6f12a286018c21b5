import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkMirror, type MirrorAsked } from './check-mirror.js'
import { checkpointText } from './checkpoint.js'
import { cosign } from './cosignature.js'
import { sign } from './ed25519.js'
import { extend } from './extend.js'
import { vector, vectorBytes } from './given.js'
import { growingRoot, nothing } from './growing.js'
import { noteText, readVerifier, verifierText } from './note.js'
import { isFault, type Policy, readPolicy } from './policy.js'
import { type SigningKey, signingKey } from './signing-key.js'

const log = signingKey('log.example/checked', 'note', Buffer.alloc(32, 1))
const witness = signingKey('w.example', 'cosignature', Buffer.alloc(32, 2))
const read = readPolicy(`log ${verifierText(log.verifier)}
witness W ${verifierText(witness.verifier)}
quorum W
`)
assert.ok(!isFault(read))
const policy: Policy = read

type Files = ReadonlyMap<string, Uint8Array>
type Of = Readonly<{ word?: string; by?: SigningKey; time?: number }>

/** A mirror of a log of so many entries, in memory. */
function mirrorOf(size: number, { word = 'entry', by = log, time }: Of = {}): Map<string, Uint8Array> {
  const entries = Array.from({ length: size }, (_, i) => Buffer.from(`${word} ${i}`))
  const { tree, files } = extend(nothing, entries, () => assert.fail('Nothing was published before'))
  const text = checkpointText({ origin: log.verifier.name, size, root: growingRoot(tree) })
  const { name, keyId } = by.verifier
  const signatures = [{ name, keyId, bytes: sign(by.key, Buffer.from(text)) }]
  const cosigned = time ? [cosign(witness.key, witness.verifier, text, time)] : []
  const note = noteText({ text, signatures: [...signatures, ...cosigned] })
  return new Map<string, Uint8Array>([
    ['checkpoint', Buffer.from(note)],
    ...files.map(({ path, bytes }): [string, Uint8Array] => [path, bytes]),
  ])
}

const check = (files: Files, asked: MirrorAsked = { key: log.verifier }) =>
  checkMirror(async (path) => files.get(path), asked)

const faults = async (files: Files, asked?: MirrorAsked) =>
  (await check(files, asked)).faults.map((fault) =>
    'path' in fault ? `${fault.because} ${fault.path}` : fault.because,
  )

const noteIn = (files: Files) => Buffer.from(files.get('checkpoint')!).toString()

/** Big enough for two full tiles, a partial one, and a tile above. */
const size = 600

test('a whole mirror holds, of whatever size', async () => {
  for (const size of [0, 1, 255, 256, 257, 600, 66_000])
    assert.deepEqual(await faults(mirrorOf(size)), [], String(size))
})

test('each file that is missing, torn or altered is named, and no other', async () => {
  const whole = mirrorOf(size)
  for (const path of [...whole.keys()].filter((path) => path.startsWith('tile/'))) {
    const bytes = whole.get(path)!
    const without = new Map(whole)
    without.delete(path)
    const torn = new Map(whole).set(path, bytes.subarray(0, bytes.length - 1))
    const flipped = Buffer.from(bytes)
    flipped[flipped.length - 1]! ^= 1
    const altered = await faults(new Map(whole).set(path, flipped))
    if (path !== 'tile/entries/000') assert.deepEqual(await faults(without), [`mirror.missing ${path}`])
    assert.deepEqual(await faults(torn), [`mirror.torn ${path}`])
    assert.equal(altered[0], `mirror.differs ${path.replace('entries', '0')}`)
    assert.equal(altered.includes('mirror.root'), path.includes('entries'), 'entries decide')
  }
})

test('where entry and hash are both gone nothing further can be reckoned, and that is no holding', async () => {
  const files = mirrorOf(size)
  files.delete('tile/entries/001')
  files.delete('tile/0/001')
  const checked = await check(files)
  assert.equal(checked.faults.length, 2)
})

test('a mirror that claims to be huge and is empty is not asked for ever', async () => {
  const text = checkpointText({ origin: log.verifier.name, size: 2 ** 52, root: Buffer.alloc(32) })
  const { name, keyId } = log.verifier
  const note = noteText({ text, signatures: [{ name, keyId, bytes: sign(log.key, Buffer.from(text)) }] })
  assert.equal((await faults(new Map([['checkpoint', Buffer.from(note)]]))).length, 1)
})

test('a narrow tile may be gone once the full one stands', async () => {
  const [older, newer] = [mirrorOf(300), mirrorOf(512)]
  const mixed = new Map([...newer, ['checkpoint', older.get('checkpoint')!] as const])
  mixed.set('tile/1/000.p/1', older.get('tile/1/000.p/1')!)
  assert.deepEqual(await faults(mixed), [])
})

test('another key, another name and no checkpoint are told apart', async () => {
  const stranger = signingKey('log.example/checked', 'note', Buffer.alloc(32, 9))
  const elsewhere = signingKey('log.example/other', 'note', Buffer.alloc(32, 1))
  assert.deepEqual(await faults(mirrorOf(3), { key: stranger.verifier }), ['checkpoint.unsigned'])
  assert.deepEqual(await faults(mirrorOf(3), { key: elsewhere.verifier }), ['checkpoint.unsigned'])
  assert.deepEqual(await faults(mirrorOf(3), {}), ['checkpoint.unsigned'])
  assert.deepEqual(await faults(new Map()), ['checkpoint.missing'])
  assert.deepEqual(await faults(new Map([['checkpoint', Buffer.from('nothing')]])), ['checkpoint.malformed'])
})

test('it has to go on from the checkpoint that one kept', async () => {
  const from = (older: Files) => faults(mirrorOf(size), { key: log.verifier, from: noteIn(older) })
  assert.deepEqual(await from(mirrorOf(300)), [])
  assert.deepEqual(await from(mirrorOf(0)), [])
  assert.deepEqual(await from(mirrorOf(size)), [])
  assert.deepEqual(await from(mirrorOf(700)), ['from.rolled-back'])
  assert.deepEqual(await from(mirrorOf(300, { word: 'other' })), ['from.forked'])
  const stranger = signingKey('log.example/checked', 'note', Buffer.alloc(32, 9))
  assert.deepEqual(await from(mirrorOf(300, { by: stranger })), ['from.unsigned'])
  assert.deepEqual(await from(new Map([['checkpoint', Buffer.from('nothing')]])), ['from.malformed'])
})

test('a policy says who cosigned it, and when', async () => {
  const { by, quorum } = await check(mirrorOf(5, { time: 1_800_000_000 }), { policy })
  assert.deepEqual([by, quorum], [[{ name: 'W', time: 1_800_000_000 }], true])
  const alone = await check(mirrorOf(5), { policy })
  assert.deepEqual([alone.by, alone.quorum, alone.faults], [[], false, []])
})

const keeper = readVerifier('mirror.example.org+3fb148ef+BAAjjch9GyYz0sJsJx7ALhbdAtz2ov0unbzSl1vMp94O')!
const cosigner = 'witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN'
const paths = ['checkpoint', 'tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1']
const theirs: Files = new Map(
  await Promise.all(paths.map(async (path) => [path, await vectorBytes(`sunlight/mirror/${path}`)] as const)),
)

test('the mirror of another project holds by its keeper’s key, though it keeps no entries', async () => {
  const { checkpoint, entries, faults } = await check(theirs, { key: keeper })
  assert.deepEqual([checkpoint?.size, entries, faults], [300, false, []])
})

test('that its origin shows two histories of one size is found', async () => {
  const believed = readPolicy(`witness W ${cosigner}\nquorum W\n`)
  assert.ok(!isFault(believed))
  const from = await vector('sunlight/witness/checkpoint')
  assert.deepEqual(await faults(theirs, { key: keeper, policy: believed, from }), ['from.forked'])
})

test('whatever a mirror serves, it is a fault of its own and never of this program', () =>
  fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(3), async (bytes, which) => {
      const path = ['checkpoint', 'tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1'][which]!
      const { faults } = await check(new Map(theirs).set(path, bytes), { key: keeper })
      assert.ok(faults.length > 0)
    }),
  ))
