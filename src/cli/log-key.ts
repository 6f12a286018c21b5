import { Unusable } from '../app/failures.js'
import { createLogKey } from '../app/log/trust.js'
import { verifierText } from '../log/note.js'
import type { Io } from './io.js'
import { obstacleWords } from './words/failures.js'
import { logWords } from './words/log.js'

/** `log key new FILE ORIGIN`: makes a key, never over another, and prints what others verify it by. */
export async function logKey(args: readonly string[], { err, language, out }: Io): Promise<number> {
  const say = logWords[language]
  const [verb, path, origin, ...more] = args
  if (verb !== 'new' || !path || !origin || more.length > 0) {
    err(say.keyWhere)
    return 2
  }
  // What a note cannot be signed under is told before a key is made that nobody could verify.
  if (!/^[^\s+\p{Cc}\p{Z}]+$/u.test(origin)) {
    err(say.keyOrigin(origin))
    return 2
  }
  try {
    const { verifier } = await createLogKey(path, origin)
    out(say.keyMade(path))
    out(verifierText(verifier))
    return 0
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    err(obstacleWords(error.obstacle, language))
    return 2
  }
}
