import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Unusable } from './unusable.js'

/** Another process has this folder open. Two at once would silently destroy one another's rows. */
export class DataFolderInUse extends Unusable {
  override name = 'DataFolderInUse'
  constructor(
    readonly folder: string,
    readonly pid: string,
  ) {
    super({ because: 'folder.in-use', folder, pid })
  }
}

/** The name of a socket may have a hundred bytes or so, and what is longer is cut off in silence. */
const longest = 100

/** Does something in a folder under a path short enough for sockets, which is another name of it if need be. */
async function shortly<T>(folder: string, work: (path: string) => Promise<T>): Promise<T> {
  if (Buffer.byteLength(folder) + '/4194304-0123456789abcdef'.length <= longest) return work(folder)
  const short = mkdtempSync(join(tmpdir(), 'rg-'))
  symlinkSync(folder, join(short, 'd'))
  try {
    return await work(join(short, 'd'))
  } finally {
    rmSync(short, { recursive: true })
  }
}

const announce = (path: string): Promise<Server> =>
  new Promise((done, failed) => {
    const server = createServer((asking) => asking.destroy()).unref()
    server.once('error', failed)
    server.listen(path, () => done(server))
  })

/** Only a refusal proves that nobody holds a socket. Whatever else happens, somebody may. */
const isHeld = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const asking = connect(path)
    asking.once('connect', () => {
      asking.destroy()
      done(true)
    })
    asking.once('error', ({ code }: NodeJS.ErrnoException) => done(code !== 'ECONNREFUSED' && code !== 'ENOENT'))
  })

/** The first of these that a living process holds. Those left behind by dead ones are cleared away. */
async function heldOf(folder: string, names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    if (await isHeld(join(folder, name))) return name
    rmSync(join(folder, name), { force: true })
  }
  return undefined
}

/**
 * Takes the folder for this process alone, until it lets go or ends, however it ends. Throws `DataFolderInUse`.
 *
 * Each process announces itself by a listening socket of its own name in the folder, **then** looks for others. Of two that
 * start at once each has announced itself before it looks, so at least one sees the other: both may be refused, never
 * neither. The kernel closes the socket with the process, so nothing goes stale, and no process id is trusted. It holds
 * between containers that share the folder, not between machines that share a disk.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const sockets = join(resolve(folder), 'lock')
  mkdirSync(sockets, { recursive: true })
  chmodSync(folder, 0o700)
  const own = `${process.pid}-${randomBytes(8).toString('hex')}`
  return shortly(sockets, async (path) => {
    const server = await announce(join(path, own))
    const letGo = () =>
      new Promise<void>((done) => {
        rmSync(join(sockets, own), { force: true })
        server.close(() => done())
      })
    const others = readdirSync(path).filter((name) => name !== own)
    const held = await heldOf(path, others)
    if (held === undefined) return letGo
    await letGo()
    throw new DataFolderInUse(folder, held.split('-')[0]!)
  })
}
