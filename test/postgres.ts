import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A real PostgreSQL server of a test's own, on loopback, durable, stopped by its pid. */
export type Postgres = Readonly<{
  url: string
  stop(): Promise<void>
  /** Ends the postmaster and every backend at once, as a power cut of the process would. */
  kill(): Promise<void>
  start(): Promise<void>
}>

const binaries = (): string | undefined => {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const packaged = versions.map((version) => join(root, version, 'bin'))
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => resolve(folder))
  return [...packaged, ...onPath].find((bin) => existsSync(join(bin, 'initdb')) && existsSync(join(bin, 'postgres')))
}

/** Why no server can be started here; nothing when one can. With RESGUARDO_REQUIRE_ALL lacking it is a failure, not a reason. */
export function withoutPostgres(): string | undefined {
  if (binaries()) return undefined
  if (process.env.RESGUARDO_REQUIRE_ALL) throw new Error('PostgreSQL is required here and not installed')
  return 'PostgreSQL is not installed: untested on a server'
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made, or as nobody. */
function ordinaryUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string, name: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }))
  const name = ['postgres', 'nobody'].find((name) => {
    try {
      return id('-u', name) > 0
    } catch {
      return false
    }
  })
  return name ? { uid: id('-u', name), gid: id('-g', name) } : {}
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

async function untilItAnswers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (await answers(url)) return
    if (server.exitCode !== null) break
    await pause(100)
  }
  throw new Error('PostgreSQL did not start')
}

/**
 * The processes that a server started. Each is a group of its own, so that no signal to a group reaches all; where they
 * cannot be told, they end by themselves soon after their parent.
 */
const childrenOf = (pid: number): number[] => {
  const list = `/proc/${pid}/task/${pid}/children`
  return existsSync(list) ? readFileSync(list, 'utf8').split(' ').filter(Boolean).map(Number) : []
}

function killAll(pids: readonly number[]): void {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended by itself meanwhile.
    }
}

/** `more` are settings beside the durable ones: `fsync=off`. */
export async function startPostgres(...more: string[]): Promise<Postgres> {
  const bin = binaries()!
  const user = ordinaryUser()
  const folder = mkdtempSync('/tmp/resguardo-postgres-')
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid!)
  const env = { ...process.env, LC_ALL: 'C' }
  const data = join(folder, 'data')
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8'], {
    ...user,
    env,
    cwd: folder,
  })
  const port = await freePort()
  const url = `postgres://owner@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  const start = async () => {
    const settings = ['fsync=on', 'synchronous_commit=on', ...more].flatMap((setting) => ['-c', setting])
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder, ...settings],
      { ...user, env, cwd: folder, stdio: 'ignore' },
    )
    await untilItAnswers(url, server)
  }
  const runs = () => server.exitCode === null && server.signalCode === null
  const killNow = () => {
    if (runs()) killAll([server.pid!, ...childrenOf(server.pid!)])
  }
  const end = async (how: () => void) => {
    if (!runs()) return
    const ended = once(server, 'exit')
    how()
    await ended
  }
  process.once('exit', killNow)
  await start()
  return {
    url,
    start,
    kill: () => end(killNow),
    stop: async () => {
      await end(() => server.kill('SIGINT'))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
