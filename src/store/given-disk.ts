import { dirname } from 'node:path'
import type { Disk } from './log-folder.js'

/** A disk in memory that keeps whatever it is told. */
export type MemoryFiles = Readonly<{
  disk: Disk
  /** What is on it, by path. */
  files: Map<string, Uint8Array>
}>

const refused = (code: string, path: string) => Object.assign(new Error(`${code}: ${path}`), { code })
const absent = (path: string) => refused('ENOENT', path)

/** Files that last as long as the process. */
export function memoryFiles(): MemoryFiles {
  const files = new Map<string, Uint8Array>()
  return {
    files,
    disk: {
      write: async (path, bytes) => void files.set(path, Buffer.from(bytes)),
      rename: async (from, to) => {
        files.set(to, files.get(from)!)
        files.delete(from)
      },
      makeFolder: async () => undefined,
      settle: async () => undefined,
      read: (path) => {
        const bytes = files.get(path)
        if (!bytes) throw absent(path)
        return bytes
      },
      remove: async (path) => {
        for (const name of [...files.keys()]) if (name === path || name.startsWith(`${path}/`)) files.delete(name)
      },
    },
  }
}

/** What a disk is about to do when it may be cut off. `tear` is amid a write, `sync` before its bytes are waited for. */
export type DiskStep = 'write' | 'tear' | 'sync' | 'rename' | 'make-folder' | 'settle' | 'remove'

/** A step that fails without ending the process: nothing is left to write on, or what was written cannot be waited for. */
export type DiskFault = 'full' | 'unsynced'

/**
 * Asked before each step: rejects when the process is no more, or answers with what goes wrong. Others of the same process
 * may go on while it takes its time.
 */
export type DiskSteps = (step: DiskStep) => Promise<DiskFault | undefined>

type File = { bytes: Uint8Array; kept: Uint8Array | undefined }
type Node = File | 'folder'
/** What changed in one folder at once, until that folder is waited for. */
type Change = Readonly<{ folder: string; names: readonly (readonly [path: string, node: Node | undefined])[] }>

/** A disk with two layers: what the running system sees, and what is sure to be there after a power cut. */
export type TwoLayers = Readonly<{
  /** The disk as one process has it. */
  as(steps: DiskSteps): Disk
  /** Reads what was waited for: the bytes, the name, and the names of the folders it stands in. Throws `ENOENT`. */
  readKept(path: string): Uint8Array
  /**
   * From now on only what was waited for is there, and of the rest whatever `chance` (from 0 to below 1) lets be there: in
   * each folder the first so many changes, of each file some of its bytes. 0 leaves nothing of it.
   */
  cutPower(chance: () => number): void
  /** A copy of what the running system sees, to be put back later. */
  copy(): Backup
  putBack(copy: Backup): void
}>

export type Backup = ReadonlyMap<string, Uint8Array | 'folder'>

const apply = (layer: Map<string, Node>, { names }: Change): void => {
  for (const [path, node] of names) {
    if (node === undefined) layer.delete(path)
    else layer.set(path, node)
  }
}

/** Whether every folder that a path stands in is there. */
const isHeld = (layer: ReadonlyMap<string, Node>, path: string): boolean =>
  path === '/' || (layer.get(dirname(path)) === 'folder' && isHeld(layer, dirname(path)))

/** What is left of a file of which the last bytes were not waited for: some of the new ones, or what was kept before. */
function torn({ bytes, kept }: File, chance: () => number): Uint8Array {
  if (kept && Buffer.compare(kept, bytes) === 0) return kept
  const part = Math.floor(chance() * (bytes.length + 1))
  return part === 0 ? (kept ?? new Uint8Array()) : bytes.slice(0, part)
}

/** An empty disk, whose folder `/` is there. */
export function twoLayers(): TwoLayers {
  let seen = new Map<string, Node>([['/', 'folder']])
  let kept = new Map(seen)
  let unsettled: Change[] = []

  function change(one: Change): void {
    apply(seen, one)
    unsettled.push(one)
  }
  const inside = (path: string) =>
    [...seen.keys()].filter((name) => name === path || name.startsWith(`${path}/`)).sort((a, b) => b.length - a.length)

  function fileAt(path: string): File {
    const there = seen.get(path)
    if (there && there !== 'folder') return there
    if (!isHeld(seen, path)) throw absent(path)
    const made: File = { bytes: new Uint8Array(), kept: undefined }
    change({ folder: dirname(path), names: [[path, made]] })
    return made
  }

  async function write(steps: DiskSteps, path: string, bytes: Uint8Array): Promise<void> {
    const full = (await steps('write')) === 'full'
    const file = fileAt(path)
    file.bytes = bytes.slice(0, Math.floor(bytes.length / 2))
    if (full || (await steps('tear')) === 'full') throw refused('ENOSPC', path)
    const whole = Uint8Array.from(bytes)
    file.bytes = whole
    if ((await steps('sync')) === 'unsynced') throw refused('EIO', path)
    file.kept = whole
  }

  async function makeFolder(steps: DiskSteps, path: string): Promise<void> {
    if (seen.get(path) === 'folder') return
    await makeFolder(steps, dirname(path))
    if ((await steps('make-folder')) === 'full') throw refused('ENOSPC', path)
    if (seen.get(path) !== 'folder') change({ folder: dirname(path), names: [[path, 'folder']] })
  }

  async function rename(steps: DiskSteps, from: string, to: string): Promise<void> {
    if ((await steps('rename')) === 'full') throw refused('ENOSPC', to)
    const node = seen.get(from)
    if (!node) throw absent(from)
    const names = [[from, undefined] as const, [to, node] as const]
    change({ folder: dirname(to), names })
  }

  async function settle(steps: DiskSteps, folder: string): Promise<void> {
    if ((await steps('settle')) === 'unsynced') throw refused('EIO', folder)
    if (seen.get(folder) !== 'folder') throw absent(folder)
    for (const one of unsettled) if (one.folder === folder) apply(kept, one)
    unsettled = unsettled.filter((one) => one.folder !== folder)
  }

  const bytesIn = (node: Node | undefined, path: string, bytes: (file: File) => Uint8Array | undefined) => {
    const found = node && node !== 'folder' ? bytes(node) : undefined
    if (!found) throw absent(path)
    return found
  }

  function begin(names: Map<string, Node>): void {
    kept = new Map([...names].filter(([path]) => isHeld(names, path)))
    seen = new Map(kept)
    unsettled = []
  }

  return {
    as: (steps) => ({
      write: (path, bytes) => write(steps, path, bytes),
      rename: (from, to) => rename(steps, from, to),
      makeFolder: (path) => makeFolder(steps, path),
      settle: (folder) => settle(steps, folder),
      read: (path) => bytesIn(seen.get(path), path, ({ bytes }) => bytes),
      remove: async (path) => {
        await steps('remove')
        for (const name of inside(path)) change({ folder: dirname(name), names: [[name, undefined]] })
      },
    }),
    readKept: (path) => bytesIn(isHeld(kept, path) ? kept.get(path) : undefined, path, (file) => file.kept),
    cutPower(chance) {
      for (const folder of new Set(unsettled.map((one) => one.folder))) {
        const changes = unsettled.filter((one) => one.folder === folder)
        for (const one of changes.slice(0, Math.floor(chance() * (changes.length + 1)))) apply(kept, one)
      }
      const left = [...kept].map(([path, node]): [string, Node] => {
        if (node === 'folder') return [path, node]
        const bytes = torn(node, chance)
        return [path, { bytes, kept: bytes }]
      })
      begin(new Map(left))
    },
    copy: () => new Map([...seen].map(([path, node]) => [path, node === 'folder' ? node : node.bytes])),
    putBack: (copy) =>
      begin(new Map([...copy].map(([path, node]) => [path, node === 'folder' ? node : { bytes: node, kept: node }]))),
  }
}
