import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { MasterKeys } from './custody.js'
import { Unusable } from './unusable.js'

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32)
const shape = z.strictObject({ story: key, apart: key })

/** The file of keys is missing, open to others, or not what it should be. */
export class KeysUnusable extends Unusable {
  override name = 'KeysUnusable'
}

/** Reads the master keys. Throws `KeysUnusable`; in particular when others than the owner may read the file. */
export async function readKeys(path: string): Promise<MasterKeys> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new KeysUnusable({ because: 'keys.missing', path })
  if ((found.mode & 0o077) !== 0) throw new KeysUnusable({ because: 'keys.open-to-others', path })
  const parsed = await readFile(path, 'utf8')
    .then((text) => shape.safeParse(JSON.parse(text)))
    .catch(() => undefined)
  if (!parsed?.success) throw new KeysUnusable({ because: 'keys.malformed', path })
  return parsed.data
}

/** Makes new master keys; never over an existing file. */
export async function createKeys(path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const text = JSON.stringify({ story: randomBytes(32).toString('base64'), apart: randomBytes(32).toString('base64') })
  await writeFile(path, `${text}\n`, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new KeysUnusable({ because: 'keys.there-already', path }) : error
  })
  await chmod(path, 0o600)
}
