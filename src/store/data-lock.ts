import { createHash } from 'node:crypto'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Another process has this folder open. Two at once would silently destroy one another's rows. */
export class DataFolderInUse extends Error {
  override name = 'DataFolderInUse'
  constructor(
    readonly folder: string,
    readonly pid: string,
  ) {
    super(
      `The data folder ${folder} is in use by another process (${pid}). Stop that one first, or choose another folder.`,
    )
  }
}

const linux = process.platform === 'linux'

/**
 * A name that means this folder on this machine, however it is reached. On Linux it is an abstract socket: given out by
 * the kernel to one process at a time, and free again however that process dies. Elsewhere it is a socket file.
 */
async function addressOf(folder: string): Promise<string> {
  const { dev, ino } = await stat(folder)
  const name = `resguardo-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`
  return linux ? `\0${name}` : join(tmpdir(), `${name}.sock`)
}

const hold = (address: string): Promise<Server> =>
  new Promise((held, failed) => {
    const server = createServer().unref()
    server.once('error', failed)
    server.listen(address, () => held(server))
  })

const answers = (address: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(address, () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })

/** A socket file whose process is dead stays behind; nobody answers on it. */
async function takeOver(address: string): Promise<Server | undefined> {
  if (linux || (await answers(address))) return undefined
  await rm(address, { force: true })
  return hold(address).catch(() => undefined)
}

/** Takes the folder for this process alone, until it lets go or ends. Throws `DataFolderInUse`. Not across machines that share a disk. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const note = `${folder}.pid`
  const address = await addressOf(folder)
  const server =
    (await hold(address).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
    })) ?? (await takeOver(address))
  if (!server) throw new DataFolderInUse(folder, (await readFile(note, 'utf8').catch(() => '')).trim() || 'unknown')
  await writeFile(note, `${process.pid}\n`)
  return () => new Promise((done) => server.close(() => done()))
}
