import { randomBytes } from 'node:crypto'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readSigningKey, type SigningKey, signingKey, signingKeyText } from '../log/signing-key.js'
import { KeysUnusable } from './keys-file.js'
import { Unusable } from './unusable.js'

/** Reads the key that signs the log. Throws `Unusable`; in particular when others than the owner may read the file. */
export async function readLogKey(path: string): Promise<SigningKey> {
  const found = await stat(path).catch(() => undefined)
  if (!found) throw new KeysUnusable({ because: 'keys.missing', path })
  if ((found.mode & 0o077) !== 0) throw new KeysUnusable({ because: 'keys.open-to-others', path })
  const signing = readSigningKey(await readFile(path, 'utf8').catch(() => ''), 'note')
  if (!signing) throw new Unusable({ because: 'log.key', path })
  return signing
}

/** Makes a key for the log of that origin; never over an existing file. */
export async function createLogKey(path: string, origin: string): Promise<SigningKey> {
  await mkdir(dirname(path), { recursive: true })
  const seed = randomBytes(32)
  await writeFile(path, signingKeyText(origin, 'note', seed), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new KeysUnusable({ because: 'keys.there-already', path }) : error
    },
  )
  await chmod(path, 0o600)
  return signingKey(origin, 'note', seed)
}

/** The text of a policy of witnesses. Throws `Unusable` when there is none. */
export const readPolicyText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new KeysUnusable({ because: 'keys.missing', path })
  })
