import { readFileSync } from 'node:fs'
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LogFile } from '../log/extend.js'
import { entriesPath, readTilePath, tilePath, tileWidth } from '../log/tile.js'
import { lockFolder } from './data-lock.js'
import { Unusable } from './unusable.js'

/** What a disk is asked: each step that a power cut may come between. */
export type Disk = Readonly<{
  /** Writes a whole file and waits until its bytes are on the disk. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Gives a file its name, in place of what had it. */
  rename(from: string, to: string): Promise<void>
  makeFolder(path: string): Promise<void>
  /** Waits until the names in a folder are on the disk. */
  settle(folder: string): Promise<void>
  /** Throws `ENOENT` when it is not there. */
  read(path: string): Uint8Array
  remove(path: string): Promise<void>
}>

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException)?.code === 'ENOENT'

async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function writeAndWait(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'w', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export const disk: Disk = {
  write: writeAndWait,
  rename,
  makeFolder: async (path) => void (await mkdir(path, { recursive: true })),
  settle,
  read: (path) => readFileSync(path),
  remove: (path) => rm(path, { force: true, recursive: true }),
}

/** For the invented log of the demonstration, which is worth no waiting: the system writes it within seconds. */
export const unhurriedDisk: Disk = {
  ...disk,
  write: (path, bytes) => writeFile(path, bytes),
  settle: async () => undefined,
}

/** A file of the log is there already and holds something else: somebody else writes here, or a backup was put back. */
export class Republished extends Unusable {
  override name = 'Republished'
  constructor(path: string) {
    super({ because: 'log.republished', path })
  }
}

/**
 * The published log as files, laid out so that any web server can serve it (C2SP tlog-tiles), and beside them the one note
 * that the signer remembers. Reading is synchronous: proofs are made of a few small files that the system has in memory.
 */
export type LogFolder = Readonly<{
  /** The bytes of a published file, by its path below the log's prefix. Throws `ENOENT`. */
  read(path: string): Uint8Array
  /**
   * Publishes tiles and bundles. When it resolves they are on the disk. A file that is there already stays; throws
   * `Republished` when it holds other bytes.
   */
  publish(files: readonly LogFile[]): Promise<void>
  /** Lets go of the narrower ones of those of these tiles that are full, as the specification allows once they are signed. */
  tidy(paths: readonly string[]): Promise<void>
  /** The newest note, as it is published; nothing before the first. */
  checkpoint(): string | undefined
  publishCheckpoint(note: string): Promise<void>
  /** The note that was signed last, which may be ahead of what is published. */
  signed(): string | undefined
  /** Remembers what is about to be shown to others. When it resolves it is on the disk. */
  keepSigned(note: string): Promise<void>
}>

/** A tile that is full stands for all its narrower ones, which may be gone. */
function wider(path: string): string | undefined {
  const tile = readTilePath(path)
  if (!tile || tile.width === tileWidth) return undefined
  return tile.entries ? entriesPath(tile.index, tileWidth) : tilePath({ ...tile, width: tileWidth })
}

/** A folder and those it stands in, up to the one that holds the log's own: its name, too, can be lost. */
function upTo(root: string, folder: string): string[] {
  const above = dirname(folder)
  return folder === root || folder === above ? [folder, above] : [folder, ...upTo(root, above)]
}

export function logFolder(folder: string, { write, rename, makeFolder, settle, read, remove }: Disk = disk): LogFolder {
  const published = join(folder, 'public')

  const bytesAt = (path: string): Uint8Array | undefined => {
    try {
      return read(path)
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw error
    }
  }
  const textAt = (path: string): string | undefined => {
    const bytes = bytesAt(path)
    return bytes && Buffer.from(bytes).toString()
  }

  /** Under another name first, so that no file of the log is ever seen half written. */
  async function put(path: string, bytes: Uint8Array): Promise<void> {
    await write(`${path}.new`, bytes).catch(async (error) => {
      if (!isAbsent(error)) throw error
      await makeFolder(dirname(path))
      await write(`${path}.new`, bytes)
    })
    await rename(`${path}.new`, path)
  }
  async function settleAll(paths: readonly string[]): Promise<void> {
    for (const name of new Set(paths.flatMap((path) => upTo(folder, dirname(path))))) await settle(name)
  }
  async function replace(path: string, text: string): Promise<void> {
    await put(path, Buffer.from(text))
    await settleAll([path])
  }
  async function publishFile({ path, bytes }: LogFile): Promise<void> {
    const there = bytesAt(join(published, path))
    if (there && Buffer.compare(there, bytes) !== 0) throw new Republished(path)
    if (!there) await put(join(published, path), bytes)
  }

  return {
    read: (path) => {
      const full = wider(path)
      return bytesAt(join(published, path)) ?? read(join(published, full ?? path))
    },
    async publish(files) {
      for (const file of files) await publishFile(file)
      await settleAll(files.map(({ path }) => join(published, path)))
    },
    async tidy(paths) {
      for (const path of paths) if (readTilePath(path)?.width === tileWidth) await remove(join(published, `${path}.p`))
    },
    checkpoint: () => textAt(join(published, 'checkpoint')),
    publishCheckpoint: (note) => replace(join(published, 'checkpoint'), note),
    signed: () => textAt(join(folder, 'signed')),
    keepSigned: (note) => replace(join(folder, 'signed'), note),
  }
}

/**
 * Takes the log in a folder for this process alone: whoever keeps it, and whoever recovers it. The lock has a folder of its
 * own, which it shuts to others, so that what is public may be served by another user's program. Throws `DataFolderInUse`.
 */
export const lockLog = (folder: string): Promise<() => Promise<void>> => lockFolder(join(folder, 'keeper'))
