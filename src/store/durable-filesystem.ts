import { closeSync, fsyncSync } from 'node:fs'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import { Unavailable } from './db.js'

/** What we reach into. An open file of the engine, in Emscripten's file system over Node's. */
type Stream = { nfd?: number }
type NodeFiles = {
  stream_ops: { fsync?: (stream: Stream) => number }
  /** Turns an error of Node's into one that the engine reports to whoever asked, instead of falling over it. */
  tryFSOperation(work: () => void): void
}
type Module = {
  NODEFS: NodeFiles
  FS: { streams: readonly (Stream | null)[] }
  onAbort?: () => void
  stackRestore(at: number): void
  _PostgresSendReadyForQueryIfNecessary(): void
  _pgl_pq_flush(): void
}
type Start = { preRun?: ((module: Module) => void)[] }

/** What is seen from outside: how many times the disk was asked to keep what it has, and whether the engine has panicked. */
export type Signs = { fsyncs: number; stopped: boolean }

/**
 * As shipped, an engine that panics (its log cannot be written or synced) goes on calling itself for ever, or answers as if
 * nothing had happened. From here on every call of this one throws, and its files are closed.
 */
function layToRest(module: Module): void {
  module.stackRestore = () => {
    throw new Unavailable({ because: 'database.stopped' })
  }
  module._PostgresSendReadyForQueryIfNecessary = () => undefined
  module._pgl_pq_flush = () => undefined
  for (const stream of module.FS.streams) if (stream?.nfd !== undefined) closeSync(stream.nfd)
}

/**
 * As shipped, the engine's file system answers "done" to every fsync and does nothing, so that a power cut loses what was
 * acknowledged. This one passes each on to the disk, of files and of folders. It reaches into the engine's inside: its
 * version is pinned, and the power-cut test belongs to the suite.
 *
 * `fdatasync` never arrives here, the engine's own answers at once: it must be started with `wal_sync_method=fsync`.
 * Neither does `msync`: PostgreSQL maps no file that it must keep.
 */
export class DurableFiles extends NodeFS {
  constructor(
    folder: string,
    private readonly signs: Signs,
  ) {
    super(folder)
  }

  override async init(...given: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const made = await super.init(...given)
    const start = made.emscriptenOpts as Start
    const { signs } = this
    const reach = (module: Module) => {
      module.NODEFS.stream_ops.fsync = ({ nfd }) => {
        module.NODEFS.tryFSOperation(() => fsyncSync(nfd!))
        signs.fsyncs += 1
        return 0
      }
      module.onAbort = () => {
        signs.stopped = true
        layToRest(module)
      }
    }
    start.preRun = [...(start.preRun ?? []), reach]
    return made
  }
}
