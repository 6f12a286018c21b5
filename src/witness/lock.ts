import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Another process uses the same memory. Two that each remember half of what they signed would sign a fork between them. */
export class MemoryInUse extends Error {
  override name = 'MemoryInUse'
}

/** Another, short name for a folder: the name of a socket may have a hundred bytes or so, and what is longer is cut off. */
function shortName(folder: string): Readonly<{ path: string; forget(): void }> {
  const short = mkdtempSync(join(tmpdir(), 'rw-'))
  symlinkSync(folder, join(short, 'd'))
  return { path: join(short, 'd'), forget: () => rmSync(short, { recursive: true }) }
}

const announce = (path: string): Promise<Server> =>
  new Promise((done, failed) => {
    const server = createServer((asking) => asking.destroy()).unref()
    server.once('error', failed).listen(path, () => done(server))
  })

/** Only a refusal proves that nobody is there. Whatever else happens, somebody may be. */
const isHeld = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const asking = connect(path, () => {
      asking.destroy()
      done(true)
    })
    asking.once('error', ({ code }: NodeJS.ErrnoException) => done(code !== 'ECONNREFUSED' && code !== 'ENOENT'))
  })

/** Whether a living process is among these. Those that dead ones left behind are cleared away. */
async function isAnyHeld(folder: string, names: readonly string[]): Promise<boolean> {
  for (const name of names) {
    if (await isHeld(join(folder, name))) return true
    rmSync(join(folder, name), { force: true })
  }
  return false
}

async function attempt(folder: string): Promise<boolean> {
  const own = randomBytes(8).toString('hex')
  const { path, forget } = shortName(folder)
  try {
    const server = await announce(join(path, own))
    const others = readdirSync(folder).filter((name) => name !== own)
    if (!(await isAnyHeld(path, others))) return true
    rmSync(join(folder, own), { force: true })
    server.close()
    return false
  } finally {
    forget()
  }
}

/**
 * Takes a memory file for this process alone, until it ends, however it ends. Throws `MemoryInUse`
 * when another still has it after so many milliseconds.
 *
 * Each process announces itself by a listening socket of its own name in the folder `FILE.lock`, **then** looks for others:
 * of two that start at once one at least sees the other. The system closes the socket with the process, so nothing goes
 * stale. It holds between containers that share the folder, not between machines that share a disk.
 */
export async function lockMemory(file: string, patience = 0): Promise<void> {
  const folder = `${resolve(file)}.lock`
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const until = Date.now() + patience
  while (!(await attempt(folder))) {
    if (Date.now() >= until) throw new MemoryInUse()
    // Not in step with whoever else tries: two that withdraw before one another would do so again.
    await pause(50 + Math.random() * 100)
  }
}
