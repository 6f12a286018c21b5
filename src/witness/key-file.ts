import { randomBytes } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { readSigningKey, type SigningKey, signingKey, signingKeyText } from '../log/signing-key.js'

/** Makes a witness's key in a file that only its owner reads. Throws EEXIST rather than write over a key. */
export async function makeKeyFile(path: string, name: string): Promise<SigningKey> {
  const seed = randomBytes(32)
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(signingKeyText(name, 'cosignature', seed))
  await file.sync()
  await file.close()
  return signingKey(name, 'cosignature', seed)
}

/** The key in a file; nothing when it is no witness's key. */
export const readKeyFile = async (path: string): Promise<SigningKey | undefined> =>
  readSigningKey(await readFile(path, 'utf8'), 'cosignature')
