import { createKeys, KeysUnusable } from '../app/keys.js'
import type { Io } from './io.js'

/** `keys new FILE` */
export async function keys([verb, path]: string[], { out, err }: Io): Promise<number> {
  if (verb !== 'new' || !path) {
    err('Say where: resguardo keys new FILE')
    return 2
  }
  try {
    await createKeys(path)
  } catch (error) {
    if (!(error instanceof KeysUnusable)) throw error
    err(error.message)
    return 2
  }
  out(`Made ${path}. Keep a copy where the database's copies are not: without it no file can be opened again.`)
  return 0
}
