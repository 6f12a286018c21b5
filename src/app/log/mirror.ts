import { readTilePath, tileWidth } from '../../log/tile.js'
import type { Fetch } from '../../log/walk.js'
import { folderReader, readTextFile } from '../../store/mirror-folder.js'
import { Unusable } from '../../store/unusable.js'

export { readTextFile }

const patience = 20_000
const longestCheckpoint = 1_000_000
const longestTile = tileWidth * 32
const longestBundle = tileWidth * (2 + 65_535)

/** No file of a log of this layout is longer; one that is longer is not read to its end. */
function longestOf(path: string): number {
  if (path === 'checkpoint') return longestCheckpoint
  return readTilePath(path)?.entries ? longestBundle : longestTile
}

async function bytesOf(response: Response, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    length += part.length
    if (length > most) break
  }
  return Buffer.concat(parts).subarray(0, most + 1)
}

/** Over HTTP. What is not there is nothing; a place that does not answer is said, since nothing follows from it. */
const addressReader = (address: string, milliseconds: number) => {
  const base = address.endsWith('/') ? address : `${address}/`
  return async (path: string, most: number): Promise<Uint8Array | undefined> => {
    const unreachable = (said: string) => new Unusable({ because: 'mirror.unreachable', place: address, said })
    const asked = { redirect: 'error', signal: AbortSignal.timeout(milliseconds) } as const
    const response = await fetch(new URL(path, base), asked).catch((error: Error) => {
      throw unreachable((error.cause as Error | undefined)?.message ?? error.message)
    })
    if (response.ok)
      return bytesOf(response, most).catch((error: Error) => {
        throw unreachable(error.message)
      })
    await response.body?.cancel()
    if (response.status === 404 || response.status === 410) return undefined
    throw unreachable(`HTTP ${response.status}`)
  }
}

/** A mirror, in a folder or at an address of the web. Throws, when asked, `Unusable` where nobody answers. */
export function mirrorAt(place: string, milliseconds = patience): Fetch {
  const read = /^https?:\/\//.test(place) ? addressReader(place, milliseconds) : folderReader(place)
  return (path) => read(path, longestOf(path))
}
