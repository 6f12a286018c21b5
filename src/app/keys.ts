import type { MasterKeys } from '../store/custody.js'
import { createKeys, KeysUnusable, readKeys } from '../store/keys-file.js'

export { createKeys, KeysUnusable, type MasterKeys, readKeys }

/** For the demonstration alone: keys that are made when there are none. A real node never starts with keys of its own making. */
export const keysOrNew = (path: string): Promise<MasterKeys> =>
  readKeys(path).catch(async (error) => {
    await createKeys(path).catch((notMade) => {
      throw notMade instanceof KeysUnusable ? error : notMade
    })
    return readKeys(path)
  })
