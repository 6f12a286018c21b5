import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { cosign, cosignedBy } from '../log/cosignature.js'
import { emptyRoot } from '../log/hash.js'
import { hashOfOrigin, readRequest, requestText } from '../log/judge.js'
import { noteText, readNote, readSignatures } from '../log/note.js'
import { signingKey } from '../log/signing-key.js'
import { consistencyProof } from '../log/tree.js'
import { asks, log, origin, other, rootAt, signed, treeOf, witnessKey } from './given.js'
import { type Memory, MemoryUnreadable, memoryForNow, memoryIn, memoryText, readMemory } from './memory.js'
import { witnessOf } from './witness.js'

const another = signingKey('witness.example/two', 'cosignature', Buffer.alloc(32, 4))

const witness = (memory: Memory = memoryForNow()) =>
  witnessOf({ ...witnessKey, logs: [log.verifier], memory, seconds: () => 1_800_000_000 })

const statuses = async (...bodies: readonly string[]) => {
  const one = witness()
  const answers = []
  for (const body of bodies) answers.push((await one.add(body)).status)
  return answers
}

test('a log that goes on is cosigned, from nothing and from what was held', async () =>
  assert.deepEqual(await statuses(asks(0, 3), asks(3, 3), asks(3, 40)), [200, 200, 200]))

test('what is answered is the witness’s cosignature, with its time', async () => {
  const { body } = await witness().add(asks(0, 3))
  const { text } = readRequest(asks(0, 3))!.note
  assert.equal(cosignedBy({ text, signatures: readSignatures(body)! }, witnessKey.verifier)?.time, 1_800_000_000)
})

test('an empty log may be cosigned, with the root of nothing alone', async () => {
  const empty = (root: Uint8Array) => requestText(0, [], signed({ origin, size: 0, root }))
  assert.deepEqual(await statuses(empty(emptyRoot)), [200])
  assert.deepEqual(await statuses(empty(rootAt(1))), [422])
})

test('another old size is told the size held: nothing is rolled back', async () => {
  const one = witness()
  await one.add(asks(0, 20))
  for (const body of [asks(0, 30), asks(10, 20), asks(3, 10)]) {
    const answer = await one.add(body)
    assert.deepEqual([answer.status, answer.type, answer.body], [409, 'text/x.tlog.size', '20\n'])
  }
})

test('a fork is refused, at a larger size and at the same', async () => {
  const forked = treeOf('another', 40)
  const fork = (old: number, size: number) =>
    requestText(old, consistencyProof(forked.nodes, old, size), signed({ origin, size, root: forked.rootAt(size) }))
  assert.deepEqual(await statuses(asks(0, 20), fork(20, 30), fork(20, 20), asks(20, 30)), [200, 422, 422, 200])
})

test('what the log signed and is another history is told to whoever runs the witness, with all that proves it', async () => {
  const told: string[] = []
  const one = witnessOf({
    ...witnessKey,
    logs: [log.verifier],
    memory: memoryForNow(),
    seconds: () => 1_800_000_000,
    told: (accusing) => void told.push(accusing),
  })
  const fork = requestText(20, [], signed({ origin, size: 20, root: treeOf('another', 20).rootAt(20) }))
  for (const body of [asks(0, 20), asks(0, 30), asks(20, 30, other), fork]) await one.add(body)
  assert.deepEqual(told, [fork])
})

test('a proof where none is due, or none where one is, is refused', async () => {
  const given = (old: number, size: number, proof: readonly Uint8Array[]) =>
    requestText(old, proof, signed({ origin, size, root: rootAt(size) }))
  assert.deepEqual(await statuses(given(0, 3, [rootAt(1)]), asks(0, 3), given(3, 10, [])), [422, 200, 422])
})

test('only the log itself is cosigned', async () => {
  const elsewhere = signed({ origin: 'elsewhere.example', size: 3, root: rootAt(3) })
  const unsigned = {
    ...signed({ origin, size: 3, root: rootAt(3) }),
    signatures: signed({ origin, size: 2, root: rootAt(2) }).signatures,
  }
  assert.deepEqual(
    await statuses(asks(0, 3, other), requestText(0, [], unsigned), requestText(0, [], elsewhere)),
    [403, 403, 404],
  )
})

test('an old size beyond the new one, and what is no request, are malformed', async () =>
  assert.deepEqual(
    await statuses(
      requestText(9, [], signed({ origin, size: 3, root: rootAt(3) })),
      '',
      'old 0\n',
      asks(0, 3).replace('old 0', 'old 00'),
      asks(3, 9).replace('old 3\n', 'old 3\nAAAA\n'),
    ),
    [400, 400, 400, 400, 400],
  ))

test('of two requests at once one is judged after the other', async () => {
  const one = witness()
  await one.add(asks(0, 10))
  const answers = await Promise.all([asks(10, 20), asks(10, 30), asks(10, 40)].map(one.add))
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 409, 409],
  )
})

test('whoever watches reads the last checkpoint with the log’s signature and the witness’s', async () => {
  const one = witness()
  const hash = hashOfOrigin(origin)
  assert.equal(one.latest(hash).status, 404)
  await one.add(asks(0, 7))
  const note = readNote(one.latest(hash).body)!
  assert.equal(note.signatures.length, 2)
  assert.ok(cosignedBy(note, witnessKey.verifier))
  assert.equal(one.latest('0'.repeat(64)).status, 404)
})

const folder = () => mkdtemp(join(tmpdir(), 'resguardo-witness-'))

test('what was cosigned is remembered over a restart', async () => {
  const path = join(await folder(), 'memory.json')
  await witness(await memoryIn(path, witnessKey.verifier)).add(asks(0, 20))
  const again = witness(await memoryIn(path, witnessKey.verifier))
  assert.equal((await again.add(asks(0, 5))).status, 409)
  assert.equal((await again.add(asks(20, 21))).status, 200)
  assert.deepEqual(await readdir(join(path, '..')), ['memory.json'])
})

test('a witness whose memory is not one does not sign', async () => {
  const path = join(await folder(), 'memory.json')
  for (const text of [
    '',
    '[]',
    '{"log.example/tests":"x"}',
    '{"log.example/tests":',
    JSON.stringify({ 'another.example': (await readFile(new URL(import.meta.url), 'utf8')).slice(0, 40) }),
  ]) {
    await writeFile(path, text)
    await assert.rejects(memoryIn(path, witnessKey.verifier), MemoryUnreadable, text)
  }
})

test('a memory with one character changed, or of another key, is none: what was held is not known any more', async () => {
  const path = join(await folder(), 'memory.json')
  await witness(await memoryIn(path, witnessKey.verifier)).add(asks(0, 20))
  const text = await readFile(path, 'utf8')
  assert.ok(readMemory(text, witnessKey.verifier))
  for (const damaged of [text.replace('\\n20\\n', '\\n10\\n'), text.slice(0, -1), ` ${text}`, `${text}\n`])
    assert.equal(readMemory(damaged, witnessKey.verifier), undefined, damaged)
  await assert.rejects(memoryIn(path, another.verifier), MemoryUnreadable)
})

test('a log whose name is that of something every object has is remembered all the same', () => {
  const origin = '__proto__'
  const note = signed({ origin, size: 3, root: rootAt(3) })
  const notes = new Map([
    [origin, noteText({ ...note, signatures: [cosign(witnessKey.key, witnessKey.verifier, note.text, 5)] })],
  ])
  assert.deepEqual(readMemory(memoryText(notes), witnessKey.verifier), notes)
})

test('nothing is cosigned that could not be written down', async () => {
  const memory: Memory = { ...memoryForNow(), keep: () => Promise.reject(new Error('The disk is full')) }
  const one = witness(memory)
  await assert.rejects(one.add(asks(0, 3)))
  assert.equal(one.latest(hashOfOrigin(origin)).status, 404)
})

test('no request is a fault', () =>
  fc.assert(
    fc.asyncProperty(fc.string(), fc.nat(400), async (text, at) => {
      const good = asks(3, 9)
      const { status } = await witness().add(good.slice(0, at) + text + good.slice(at + text.length))
      assert.ok([400, 403, 404, 409, 422].includes(status))
    }),
  ))
