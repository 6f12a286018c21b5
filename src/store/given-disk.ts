import type { Disk } from './log-folder.js'

/** A disk in memory, which can be cut off between any two steps. */
export type MemoryFiles = Readonly<{
  disk: Disk
  /** What a process that starts again finds: by path. After a power cut only what was waited for. */
  files: Map<string, Uint8Array>
}>

const absent = (path: string) => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' })

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
