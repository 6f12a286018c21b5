import { isFault, type Policy, readPolicy } from '../../log/policy.js'
import type { SigningKey } from '../../log/signing-key.js'
import { createLogKey, readLogKey, readPolicyText } from '../../store/log-files.js'
import { Unusable } from '../../store/unusable.js'
import { type WitnessCall, witnessAt } from './witness-call.js'

export { createLogKey, readLogKey }

/** With what a node signs its log, whom it asks to witness, and by whom it is believed. */
export type Trust = Readonly<{
  signing: SigningKey
  policy: Policy
  policyText: string
  /** How each witness of the policy is asked, by its name there. */
  calls: ReadonlyMap<string, WitnessCall>
}>

/** Reads a policy that has to name this log. `path` is where it came from, for whoever has to mend it. */
export function policyIn(text: string, { verifier }: SigningKey, path: string): Policy {
  const policy = readPolicy(text)
  if (isFault(policy)) throw new Unusable({ because: 'log.policy', path, line: policy.line, fault: policy.because })
  if (!policy.logs.some((log) => log.verifier.name === verifier.name && log.verifier.keyId === verifier.keyId))
    throw new Unusable({ because: 'log.not-in-policy', path, origin: verifier.name })
  return policy
}

/** What the files say that a real node is given. Throws `Unusable`: also when a witness has no address, since it must be asked. */
export async function trustIn(keyPath: string, policyPath: string): Promise<Trust> {
  const signing = await readLogKey(keyPath)
  const policyText = await readPolicyText(policyPath)
  const policy = policyIn(policyText, signing, policyPath)
  const calls = new Map(
    policy.witnesses.map(({ name, url }) => {
      if (!url || !URL.canParse(url))
        throw new Unusable({ because: 'log.not-in-policy', path: policyPath, origin: signing.verifier.name })
      return [name, witnessAt(url)] as const
    }),
  )
  return { signing, policy, policyText, calls }
}
