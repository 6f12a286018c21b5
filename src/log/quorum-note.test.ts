import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { checkpointText } from './checkpoint.js'
import { cosign } from './cosignature.js'
import { sign } from './ed25519.js'
import { readNote, verifierText } from './note.js'
import { isFault, isQuorum, readPolicy, witnessed } from './policy.js'
import { type Cosigner, quorumNote } from './quorum-note.js'
import { readSeen } from './seen.js'
import { signingKey } from './signing-key.js'

const log = signingKey('log.example', 'note', Buffer.alloc(32, 100))
const names = ['o1', 'o2', 'o3', 'o4', 'a1', 'a2', 'a3']
const keys = names.map((name, i) => signingKey(`${name}.example`, 'cosignature', Buffer.alloc(32, i + 1)))
const policy = readPolicy(`log ${verifierText(log.verifier)}
${names.map((name, i) => `witness ${name} ${verifierText(keys[i]!.verifier)}`).join('\n')}
group osc 3 o1 o2 o3 o4
group autonomos 2 a1 a2 a3
group todos all osc autonomos
quorum todos
`)
if (isFault(policy)) throw new Error(policy.because)

const text = checkpointText({ origin: log.verifier.name, size: 9, root: Buffer.alloc(32, 4) })
const { name, keyId } = log.verifier
const note = { text, signatures: [{ name, keyId, bytes: sign(log.key, Buffer.from(text)) }] }

const cosigner = (index: number, time: number): Cosigner => {
  const { key, verifier } = keys[index]!
  return { name: names[index]!, time, signature: cosign(key, verifier, text, time) }
}

test('three of civil society and two autonomous bodies are a quorum, when the last of them has cosigned', () => {
  const five = [cosigner(0, 10), cosigner(1, 20), cosigner(2, 30), cosigner(4, 40), cosigner(5, 50)]
  assert.equal(quorumNote(policy, note, five)?.time, 50)
  assert.equal(quorumNote(policy, note, five.slice(0, 4)), undefined)
  const four = [cosigner(0, 10), cosigner(1, 20), cosigner(2, 30), cosigner(3, 40)]
  assert.equal(quorumNote(policy, note, four), undefined, 'four of one group are none')
})

const anyTimes = fc.array(fc.option(fc.integer({ min: 1, max: 1000 })), { minLength: 7, maxLength: 7 })

test('whoever cosigns, the note holds a quorum and nobody it does without, and everybody reads the same time in it', () =>
  fc.assert(
    fc.property(anyTimes, (times) => {
      const cosigners = times.flatMap((time, i) => (time === null ? [] : [cosigner(i, time)]))
      const whole = isQuorum(policy, new Set(cosigners.map((one) => one.name)))
      const found = quorumNote(policy, note, cosigners)
      assert.equal(found !== undefined, whole)
      if (!found) return
      const kept = witnessed(policy, readNote(found.note)!).map((one) => one.name)
      assert.equal(kept.length, 5)
      assert.ok(isQuorum(policy, new Set(kept)))
      assert.equal(readSeen(policy, found.note)?.time, found.time)
    }),
    { numRuns: 60 },
  ))
