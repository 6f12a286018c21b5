import { createRequire, syncBuiltinESMExports } from 'node:module'
import { dirname, relative, resolve } from 'node:path'

/** The functions themselves, which the embedded database calls through the same object. */
const fs = createRequire(import.meta.url)('node:fs') as typeof import('node:fs')
const real = { ...fs }

/** What a disk writes whole or not at all. */
const sector = 512

type Dirty = { ranges: [position: number, length: number][]; resized: boolean }

/**
 * From now on `to` is what a power cut would leave of `from`: the bytes of a file are sure to be there only once the file is
 * fsynced; before, any run of sectors of a write may be there already, so that what was under way is torn. Names (made,
 * renamed, removed) arrive at once, as a journalling file system keeps them in order; bytes are what databases lose. A kill
 * at any moment leaves the shadow as the disk would be.
 *
 * Answers how to go on as a disk that lies: it says "done" and keeps nothing.
 */
export function shadow(from: string, to: string): { lie(): void } {
  let honest = true
  const root = resolve(from)
  const paths = new Map<number, string>()
  const dirty = new Map<string, Dirty>()

  const inside = (path: unknown): path is string => typeof path === 'string' && resolve(path).startsWith(`${root}/`)
  const shadowOf = (path: string) => resolve(to, relative(root, resolve(path)))
  const changed = (path: string): Dirty => {
    const known = dirty.get(path) ?? { ranges: [], resized: false }
    dirty.set(path, known)
    return known
  }

  const copy = (path: string, handle: number) => {
    const { ranges, resized } = dirty.get(path) ?? { ranges: [], resized: false }
    dirty.delete(path)
    if (ranges.length === 0 && !resized) return
    const target = shadowOf(path)
    real.mkdirSync(dirname(target), { recursive: true })
    const copyHandle = real.openSync(target, real.existsSync(target) ? 'r+' : 'w+')
    const source = real.openSync(path, 'r')
    for (const [position, length] of ranges) {
      const bytes = Buffer.alloc(length)
      const read = real.readSync(source, bytes, 0, length, position)
      real.writeSync(copyHandle, bytes, 0, read, position)
    }
    real.ftruncateSync(copyHandle, real.fstatSync(handle).size)
    real.closeSync(source)
    real.closeSync(copyHandle)
  }

  /** The system writes what it holds whenever it likes: of one write in two, some sectors at once. */
  const early = (path: string, position: number, bytes: Uint8Array) => {
    const target = shadowOf(path)
    if (Math.random() < 0.5 || !real.existsSync(target)) return
    const [from, to] = [Math.random(), Math.random()]
      .sort((a, b) => a - b)
      .map((part) => Math.min(bytes.length, Math.round((part * bytes.length) / sector) * sector))
    const handle = real.openSync(target, 'r+')
    real.writeSync(handle, bytes, from, to! - from!, position + from!)
    real.closeSync(handle)
  }

  const name = (path: string) => {
    const target = shadowOf(path)
    real.mkdirSync(dirname(target), { recursive: true })
    if (!real.existsSync(target)) real.writeFileSync(target, '')
  }

  Object.assign(fs, {
    openSync: (path: string, flags: number | string, mode?: number) => {
      const handle = real.openSync(path, flags, mode)
      if (!inside(path)) return handle
      paths.set(handle, resolve(path))
      if (typeof flags === 'number' && flags & real.constants.O_CREAT) name(path)
      if (typeof flags === 'number' && flags & real.constants.O_TRUNC) changed(resolve(path)).resized = true
      return handle
    },
    closeSync: (handle: number) => {
      paths.delete(handle)
      real.closeSync(handle)
    },
    writeSync: (handle: number, bytes: Uint8Array, offset?: number, length?: number, position?: number | null) => {
      const written = real.writeSync(handle, bytes, offset, length, position)
      const path = paths.get(handle)
      if (path === undefined) return written
      if (typeof position !== 'number') throw new Error('A write without a position cannot be shadowed')
      changed(path).ranges.push([position, written])
      if (honest) early(path, position, bytes.subarray(offset ?? 0, (offset ?? 0) + written))
      return written
    },
    fsyncSync: (handle: number) => {
      real.fsyncSync(handle)
      const path = paths.get(handle)
      if (honest && path !== undefined && real.fstatSync(handle).isFile()) copy(path, handle)
    },
    ftruncateSync: (handle: number, length?: number) => {
      real.ftruncateSync(handle, length)
      const path = paths.get(handle)
      if (path !== undefined) changed(path).resized = true
    },
    truncateSync: (path: string, length?: number) => {
      real.truncateSync(path, length)
      if (inside(path)) changed(resolve(path)).resized = true
    },
    writeFileSync: (path: string, data: string, options?: object) => {
      real.writeFileSync(path, data, options)
      if (inside(path)) name(path)
    },
    cpSync: (source: string, target: string, options: object) => {
      real.cpSync(source, target, options)
      if (!inside(target)) return
      for (const entry of real.readdirSync(target, { recursive: true, withFileTypes: true })) {
        const path = resolve(entry.parentPath, entry.name)
        if (entry.isDirectory()) real.mkdirSync(shadowOf(path), { recursive: true })
        else {
          name(path)
          changed(path).ranges.push([0, real.statSync(path).size])
        }
      }
    },
    mkdirSync: (path: string, options?: object) => {
      const made = real.mkdirSync(path, options)
      if (inside(path)) real.mkdirSync(shadowOf(path), { recursive: true })
      return made
    },
    renameSync: (before: string, after: string) => {
      real.renameSync(before, after)
      if (!inside(before)) return
      const [source, target] = [resolve(before), resolve(after)]
      const pending = dirty.get(source)
      dirty.delete(source)
      if (pending) dirty.set(target, pending)
      if (real.existsSync(shadowOf(source))) real.renameSync(shadowOf(source), shadowOf(target))
    },
    unlinkSync: (path: string) => {
      real.unlinkSync(path)
      if (!inside(path)) return
      dirty.delete(resolve(path))
      real.rmSync(shadowOf(path), { force: true })
    },
    rmdirSync: (path: string) => {
      real.rmdirSync(path)
      if (inside(path)) real.rmSync(shadowOf(path), { force: true, recursive: true })
    },
  })
  syncBuiltinESMExports()
  return {
    lie: () => {
      honest = false
    },
  }
}
