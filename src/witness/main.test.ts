import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readNote, readVerifier, verifierText } from '../log/note.js'
import { asks, log } from './given.js'
import { lockMemory, MemoryInUse } from './lock.js'

const main = fileURLToPath(new URL('main.js', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'resguardo-witness-'))
const [key, logs] = [join(folder, 'key'), join(folder, 'logs')]
const running = new Set<ChildProcess>()
after(() => {
  for (const child of running) child.kill('SIGKILL')
})

const run = (...args: readonly string[]) => {
  const child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  running.add(child)
  return child
}

async function said(...args: readonly string[]) {
  const child = run(...args)
  const [out, error] = [child.stdout, child.stderr].map(async (stream) => {
    const parts = await stream.toArray()
    return Buffer.concat(parts).toString()
  })
  const [code] = await once(child, 'close')
  return { code, out: await out!, error: await error! }
}

const serve = (memory: string) => ['serve', '--key', key, '--memory', memory, '--logs', logs, '--port', '0']

/** A witness that listens, and its address. */
async function listening(memory: string): Promise<{ child: ChildProcess; add(body: string): Promise<Response> }> {
  const child = run(...serve(memory))
  for await (const line of createInterface({ input: child.stdout }))
    if (line.startsWith('http'))
      return { child, add: (body) => fetch(`${line}add-checkpoint`, { method: 'POST', body }) }
  throw new Error('It ended at once')
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

test('a key is made once, for its owner alone, and never written over', async () => {
  const made = await said('key', 'witness.example/one', key)
  assert.equal(made.code, 0)
  assert.equal(readVerifier(made.out.trim())?.type, 'cosignature')
  assert.equal((await stat(key)).mode & 0o777, 0o600)
  const before = await readFile(key, 'utf8')
  assert.equal((await said('key', 'witness.example/one', key)).code, 1)
  assert.equal(await readFile(key, 'utf8'), before)
})

test('killed at any moment and started again, a witness holds at least what it answered, and rolls nothing back', async () => {
  await writeFile(logs, `# The only log that is known here\n${verifierText(log.verifier)}\n`)
  const memory = join(folder, 'killed.json')
  for (let held = 0; held < 40; held += 10) {
    const { child, add } = await listening(memory)
    assert.equal((await add(asks(held, held + 5))).status, 200)
    const underWay = add(asks(held + 5, held + 10)).catch(() => undefined)
    await killed(child)
    await underWay
    const again = await listening(memory)
    const conflict = await again.add(asks(0, 1))
    const now = Number(await conflict.text())
    assert.equal(conflict.status, 409)
    assert.ok([held + 5, held + 10].includes(now), `${now} is held`)
    if (now === held + 5) assert.equal((await again.add(asks(held + 5, held + 10))).status, 200)
    await killed(again.child)
  }
})

test('of two witnesses with one memory the second does not start, and one that was killed stands in no way', async () => {
  const memory = join(folder, 'shared.json')
  const { child, add } = await listening(memory)
  const second = await said(...serve(memory))
  assert.equal(second.code, 1)
  assert.match(second.error, /^--memory: another witness is running/)
  assert.equal((await add(asks(0, 3))).status, 200)
  await killed(child)
  await killed((await listening(memory)).child)
})

test('a memory under a long name is locked all the same', async () => {
  const file = join(folder, 'x'.repeat(120))
  await lockMemory(file)
  await assert.rejects(lockMemory(file), MemoryInUse)
})

test('a damaged memory, a key that is none and a list without a log are refused with a sentence', async () => {
  const memory = join(folder, 'damaged.json')
  const { child, add } = await listening(memory)
  await add(asks(0, 20))
  await killed(child)
  const text = await readFile(memory, 'utf8')
  await writeFile(memory, text.replace('\\n20\\n', '\\n19\\n'))
  assert.match((await said(...serve(memory))).error, /^--memory: the file is damaged/)
  assert.match((await said('serve', '--key', logs, '--memory', memory, '--logs', logs)).error, /^--key/)
  assert.match((await said('serve', '--key', key, '--memory', memory, '--logs', key)).error, /^--logs/)
  assert.equal((await said('watch')).code, 1)
  assert.equal(readNote(text), undefined)
})
