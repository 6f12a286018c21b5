import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { SigningKey } from '../log/signing-key.js'
import { makeKeyFile, readKeyFile } from './key-file.js'
import { memoryForNow, memoryIn } from './memory.js'
import { witnessOf } from './witness.js'

const main = fileURLToPath(new URL('main.js', import.meta.url))

/** The key in a file, made when there is none. */
export async function keyIn(path: string, name: string): Promise<SigningKey> {
  await mkdir(dirname(path), { recursive: true })
  const key = await readKeyFile(path).catch(() => makeKeyFile(path, name))
  if (!key) throw new Error(`${path} is no key of a witness`)
  return key
}

/** The list of logs that a witness knows: this one alone. */
export const writeLogs = (path: string, log: string): Promise<void> => writeFile(path, `${log}\n`)

/** A witness in this process, whose clock is given; `keep` writes down what it cosigned last, for the one that goes on. */
export function here({ key, log, seconds }: Readonly<{ key: SigningKey; log: SigningKey; seconds(): number }>) {
  const memory = memoryForNow()
  const origin = log.verifier.name
  const witness = witnessOf({ ...key, logs: [log.verifier], memory, seconds })
  return {
    add: witness.add,
    latest: async (hash: string) => witness.latest(hash),
    keep: async (path: string) => {
      const note = memory.noteOf(origin)
      if (note) await (await memoryIn(path, key.verifier)).keep(origin, note)
    },
  }
}

/** Starts a witness as a process of its own, at any port that is free, which ends with this one. Answers its address. */
export async function startApart({ key, memory, logs }: Readonly<{ key: string; memory: string; logs: string }>) {
  const args = ['serve', '--key', key, '--memory', memory, '--logs', logs, '--port', '0', '--attached']
  const child = spawn(process.execPath, [main, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const address = new Promise<string>((found, failed) => {
    lines.on('line', (line) => line.startsWith('http://') && found(line))
    child.once('exit', (code) => failed(new Error(`A witness ended at once (${code})`)))
  })
  return {
    address: await address,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.stdin.end()
      await once(child, 'exit')
    },
  }
}
