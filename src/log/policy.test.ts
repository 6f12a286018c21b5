import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cosign } from './cosignature.js'
import { privateKey, publicKeyOf, sign } from './ed25519.js'
import { type Note, verifierOf, verifierText } from './note.js'
import { isFault, isQuorum, logOf, type Policy, readPolicy, witnessed } from './policy.js'

const keyOf = (n: number) => privateKey(Buffer.alloc(32, n))
const log = verifierOf('log.example', 'note', publicKeyOf(keyOf(100)))
const witness = (n: number) => verifierOf(`w${n}.example`, 'cosignature', publicKeyOf(keyOf(n)))

const text = `# Who is believed
log ${verifierText(log)} https://log.example/
${[1, 2, 3, 4, 5, 6, 7].map((n) => `witness W${n} ${verifierText(witness(n))}`).join('\n')}
group civil 3 W1 W2 W3 W4
group autonomous\t2 W5 W6 W7
group everybody all civil autonomous
quorum everybody
`

const read = (given: string): Policy => {
  const policy = readPolicy(given)
  assert.ok(!isFault(policy), JSON.stringify(policy))
  return policy
}

const agree = (...names: readonly string[]) => isQuorum(read(text), new Set(names))

test('three of civil society and two autonomous bodies make the quorum', () => {
  assert.ok(agree('W1', 'W2', 'W4', 'W5', 'W7'))
  assert.ok(!agree('W1', 'W2', 'W5', 'W6', 'W7'), 'two of civil society are not enough')
  assert.ok(!agree('W1', 'W2', 'W3', 'W4', 'W5'), 'all of civil society cannot do without a second body')
  assert.ok(!agree())
})

test('no quorum is asked where the policy says so', () =>
  assert.ok(isQuorum(read(`log ${verifierText(log)}\nquorum none`), new Set())))

const checkpoint = `log.example\n1\n${Buffer.alloc(32).toString('base64')}\n`
const note: Note = {
  text: checkpoint,
  signatures: [
    { name: log.name, keyId: log.keyId, bytes: sign(keyOf(100), Buffer.from(checkpoint)) },
    cosign(keyOf(2), witness(2), checkpoint, 1_800_000_000),
    cosign(keyOf(8), witness(8), checkpoint, 1_800_000_000),
  ],
}

test('a checkpoint is judged by the logs and witnesses of the policy, and by no others', () => {
  const policy = read(text)
  assert.equal(logOf(policy, note, 'log.example')?.name, 'log.example')
  assert.equal(logOf(policy, note, 'another.example'), undefined)
  assert.deepEqual(
    witnessed(policy, note).map(({ name, time }) => [name, time]),
    [['W2', 1_800_000_000]],
  )
})

test('a policy that cannot be used says why, and in which line', () => {
  const w1 = `witness W1 ${verifierText(witness(1))}`
  const faults: readonly (readonly [string, number, string])[] = [
    ['', 0, 'policy.no-quorum'],
    ['something else', 1, 'policy.line'],
    ['constructor x', 1, 'policy.line'],
    [`log ${verifierText(witness(1))}`, 1, 'policy.log'],
    [`witness W1 ${verifierText(log)}`, 1, 'policy.witness'],
    [`${w1}\n${w1}`, 2, 'policy.name-taken'],
    [`${w1}\nwitness W2 ${verifierText(witness(1))}`, 2, 'policy.key-twice'],
    [`witness none ${verifierText(witness(1))}`, 1, 'policy.name-taken'],
    [`${w1}\ngroup g 2 W1`, 2, 'policy.group'],
    [`${w1}\ngroup g 0 W1`, 2, 'policy.group'],
    [`${w1}\ngroup g any W9`, 2, 'policy.member'],
    [`${w1}\ngroup g any W1\ngroup h any W1`, 3, 'policy.member'],
    [`${w1}\ngroup g any W1 W1`, 2, 'policy.member'],
    ['quorum W1', 1, 'policy.quorum'],
    ['quorum none\nquorum none', 2, 'policy.quorum-twice'],
    ['quorum none\u0000', 0, 'policy.characters'],
  ]
  for (const [given, line, because] of faults) assert.deepEqual(readPolicy(given), { line, because }, given)
})

test('no text is a fault of ours', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('log', 'witness', 'group', 'quorum', 'none', ' ', '\n', 'W1', 'all', '2', '#')),
      (words) => {
        readPolicy(words.join(' '))
      },
    ),
  ))
