import { readTextFile } from '../app/log/mirror.js'
import { isFault, type Policy, readPolicy } from '../log/policy.js'
import type { Io } from './io.js'
import { obstacleWords, wordsFor } from './words/failures.js'

/** The text of a file that a command was given; nothing, once it was said why, when it cannot be read. */
export const textIn = (path: string, { err, language }: Io): Promise<string | undefined> =>
  readTextFile(path).catch((error: Error) => {
    err(wordsFor(error, language))
    return undefined
  })

/** The policy of that text; nothing, once it was said what is wrong with it, when it is none. `path` is where it came from. */
export function policyOf(text: string, path: string, { err, language }: Io): Policy | undefined {
  const policy = readPolicy(text)
  if (!isFault(policy)) return policy
  const { line, because } = policy
  err(obstacleWords({ because: 'log.policy', path, line, fault: because }, language))
  return undefined
}

/** The policy in a file that a command was given. */
export async function policyIn(path: string, io: Io): Promise<Policy | undefined> {
  const text = await textIn(path, io)
  return text === undefined ? undefined : policyOf(text, path, io)
}
