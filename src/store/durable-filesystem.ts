import { closeSync, fsyncSync, openSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** What we reach into, of emscripten's file system over Node's: an open file, and the operations on open files. */
type Stream = { nfd?: number; path: string; node: { mode: number } }
type NodeFiles = { stream_ops: { fsync?: (stream: Stream) => number }; realPath(node: unknown): string }
type Start = { preRun?: ((module: { NODEFS: NodeFiles }) => void)[] }

/** How many times something was made durable: a later version of the engine that no longer asks would be noticed. */
export type Fsyncs = { count: number }

const fsyncPath = (path: string) => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/**
 * The engine's file system as shipped answers "done" to every fsync and does nothing, so that a power cut loses what was
 * acknowledged. This one passes each on to the disk, of files and of folders. It reaches into the engine's inside: its
 * version is pinned, and the power-cut test belongs to the suite.
 */
export class DurableFiles extends NodeFS {
  constructor(
    folder: string,
    private readonly fsyncs: Fsyncs,
  ) {
    super(folder)
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    const start = made.emscriptenOpts as Start
    const { fsyncs } = this
    start.preRun = [
      ...(start.preRun ?? []),
      ({ NODEFS }) => {
        NODEFS.stream_ops.fsync = (stream) => {
          fsyncs.count += 1
          if (stream.nfd === undefined) fsyncPath(NODEFS.realPath(stream.node))
          else fsyncSync(stream.nfd)
          return 0
        }
      },
    ]
    return made
  }
}
