import { open } from 'node:fs/promises'
import { join } from 'node:path'

const isAbsent = ({ code }: NodeJS.ErrnoException) => code === 'ENOENT' || code === 'ENOTDIR'

/** The first bytes of a file, one more than `most` at the most, so that who asked sees that there are too many. Throws as `open` does. */
export async function readAtMost(path: string, most: number): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, most + 1))
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Reads files of a mirror that stands in a folder: nothing where there is none. */
export const folderReader =
  (folder: string) =>
  (path: string, most: number): Promise<Uint8Array | undefined> =>
    readAtMost(join(folder, path), most).catch((error: NodeJS.ErrnoException) => {
      if (isAbsent(error)) return undefined
      throw error
    })

/** A small text that a command was given as a file. */
export const readTextFile = async (path: string, most = 1_000_000): Promise<string> =>
  Buffer.from(await readAtMost(path, most)).toString()
