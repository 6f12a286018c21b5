import { type Cosigning, cosigningOf, type Heard } from '../../src/app/log/cosigning.js'
import { policyIn } from '../../src/app/log/trust.js'
import type { WitnessCall } from '../../src/app/log/witness-call.js'
import { verifierText } from '../../src/log/note.js'
import type { Policy } from '../../src/log/policy.js'
import { type SigningKey, signingKey } from '../../src/log/signing-key.js'
import { memoryForNow } from '../../src/witness/memory.js'
import { witnessOf } from '../../src/witness/witness.js'

export const log: SigningKey = signingKey('log.example/attacked', 'note', Buffer.alloc(32, 60))

const society = ['osc-1', 'osc-2', 'osc-3']
const bodies = ['autonomo-1', 'autonomo-2']
export const witnessNames: readonly string[] = [...society, ...bodies]
const keys = witnessNames.map((name, i) => signingKey(`${name}.example`, 'cosignature', Buffer.alloc(32, 90 + i)))

/** The shape that the project recommends, with fewer of each, so that more can be tried. */
const policyText = `log ${verifierText(log.verifier)}
${witnessNames.map((name, i) => `witness ${name} ${verifierText(keys[i]!.verifier)}`).join('\n')}
group osc 2 ${society.join(' ')}
group autonomos 1 ${bodies.join(' ')}
group todos all osc autonomos
quorum todos
`
export const policy: Policy = policyIn(policyText, log, 'surroundings')

/** What a witness said against the log: it holds more than the log shows, or another history. */
export type Complaint = Readonly<{ witness: string; heard: Extract<Heard, 'behind' | 'forked'> }>

/** The world around a node: a clock that is right, and witnesses, of whom some may be gone. */
export type Surroundings = {
  /** Seconds since 1970. */
  now: number
  readonly gone: Set<string>
  readonly complaints: Complaint[]
  readonly calls: ReadonlyMap<string, WitnessCall>
  /** A beginning of asking witnesses: these, or those that are meant. */
  cosigning(calls?: ReadonlyMap<string, WitnessCall>): Cosigning
}

const silence = { status: 0, body: '' }

/** Honest witnesses, each with a memory of its own. */
export function surroundings(begins: number): Surroundings {
  const gone = new Set<string>()
  const around: Surroundings = {
    now: begins,
    gone,
    complaints: [],
    calls: new Map(
      witnessNames.map((name, i): [string, WitnessCall] => {
        const witness = witnessOf({
          ...keys[i]!,
          logs: [log.verifier],
          memory: memoryForNow(),
          seconds: () => around.now,
        })
        return [
          name,
          {
            add: async (body) => (gone.has(name) ? silence : witness.add(body)),
            latest: async (hash) => (gone.has(name) ? silence : witness.latest(hash)),
          },
        ]
      }),
    ),
    cosigning: (calls = around.calls) => cosigningOf(policy, calls, undefined),
  }
  return around
}

/** A witness that signs whatever it is shown, again and again: it keeps no memory. */
export const dishonest = (name: string, around: Surroundings): WitnessCall => {
  const key = keys[witnessNames.indexOf(name)]!
  const fresh = () => witnessOf({ ...key, logs: [log.verifier], memory: memoryForNow(), seconds: () => around.now })
  return { add: (body) => fresh().add(body), latest: async () => silence }
}
