import { KeysUnusable, type MasterKeys, readKeys } from '../app/keys.js'
import type { Io } from './io.js'
import { soundSettings } from './sound-settings.js'
import { obstacleWords } from './words/failures.js'

/** The keys that the settings name; nothing, once it was said why, when they cannot be used. */
export async function keysIn(io: Io): Promise<MasterKeys | undefined> {
  const path = io.env.RESGUARDO_KEYS
  if (!path) {
    soundSettings([{ because: 'setting.missing', setting: 'RESGUARDO_KEYS' }], io)
    return undefined
  }
  return readKeys(path).catch((error) => {
    if (!(error instanceof KeysUnusable)) throw error
    io.err(`RESGUARDO_KEYS: ${obstacleWords(error.obstacle, io.language)}`)
    return undefined
  })
}
