import { createKeys, KeysUnusable } from '../app/keys.js'
import type { Io } from './io.js'
import { obstacleWords } from './words/failures.js'
import { nodeWords } from './words/node.js'

/** `keys new FILE` */
export async function keys([verb, path, ...more]: string[], { language, out, err }: Io): Promise<number> {
  const say = nodeWords[language]
  if (verb !== 'new' || !path || more.length > 0) {
    err(say.keysWhere)
    return 2
  }
  try {
    await createKeys(path)
  } catch (error) {
    if (!(error instanceof KeysUnusable)) throw error
    err(obstacleWords(error.obstacle, language))
    return 2
  }
  out(say.keysMade(path))
  return 0
}
