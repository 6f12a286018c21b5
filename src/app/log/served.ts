import { hashLength } from '../../log/hash.js'
import { bundle, readBundle, readTilePath, tileWidth } from '../../log/tile.js'
import type { PublicLog } from './public-log.js'

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'ENOENT'

function readIfThere({ folder }: Pick<PublicLog, 'folder'>, path: string): Uint8Array | undefined {
  try {
    return folder.read(path)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

/** How many hashes of a level the tree of `size` leaves has whole. */
const nodesAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level)

type Asked = NonNullable<ReturnType<typeof readTilePath>>

/** As much of a tile as was asked for: where a narrower one is gone, the wider one begins with the same bytes. */
function beginning(bytes: Uint8Array, { entries, width }: Asked): Uint8Array | undefined {
  if (entries) {
    const whole = readBundle(bytes)
    return whole && whole.length >= width ? bundle(whole.slice(0, width)) : undefined
  }
  return bytes.length >= width * hashLength ? bytes.subarray(0, width * hashLength) : undefined
}

/**
 * The bytes of a published tile or bundle by its path below the log's prefix (C2SP tlog-tiles). Nothing for a path that is
 * none, for a tile that is not there, and for whatever was written ahead of the newest signed checkpoint: what is not signed
 * yet has been shown to nobody.
 */
export function servedTile(log: Pick<PublicLog, 'folder' | 'standing'>, path: string): Uint8Array | undefined {
  const asked = readTilePath(path)
  const size = log.standing().signed?.checkpoint.size ?? 0
  if (!asked || asked.index * tileWidth + asked.width > nodesAt(asked.level, size)) return undefined
  const bytes = readIfThere(log, path)
  return bytes && beginning(bytes, asked)
}
