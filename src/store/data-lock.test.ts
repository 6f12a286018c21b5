import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { DataFolderInUse, lockFolder } from './data-lock.js'

const root = mkdtempSync(join(tmpdir(), 'resguardo-lock-'))
after(() => rmSync(root, { recursive: true }))

const locker = `
  const [module, folder] = process.argv.slice(1)
  const { lockFolder } = await import(module)
  await lockFolder(folder).then(() => console.log('held'), (error) => console.log(error.name, error.pid))
  setInterval(() => undefined, 1000)`

const module = new URL('data-lock.js', import.meta.url).href

/** Another process that tries to take the folder, and what it says of it. */
async function another(folder: string): Promise<{ process: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', locker, module, folder])
  const [bytes] = await once(child.stdout, 'data')
  return { process: child, said: String(bytes).trim() }
}

async function kill(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

test('a second process is refused, and told which folder and which process', async () => {
  const folder = join(root, 'two')
  const first = await another(folder)
  assert.equal(first.said, 'held')
  await assert.rejects(lockFolder(folder), (error) => {
    assert.ok(error instanceof DataFolderInUse)
    assert.deepEqual([error.folder, error.pid], [folder, String(first.process.pid)])
    assert.deepEqual(error.obstacle, { because: 'folder.in-use', folder, pid: error.pid })
    return true
  })
  await kill(first.process)
})

test('a process that was killed leaves nothing that stands in the way', async () => {
  const folder = join(root, 'killed')
  const first = await another(folder)
  await kill(first.process)
  assert.equal(readdirSync(join(folder, 'lock')).length, 1)
  const letGo = await lockFolder(folder)
  assert.equal(readdirSync(join(folder, 'lock')).length, 1)
  await letGo()
  assert.deepEqual(readdirSync(join(folder, 'lock')), [])
})

test('a process that answers nothing still holds what it has', async () => {
  const folder = join(root, 'frozen')
  const first = await another(folder)
  first.process.kill('SIGSTOP')
  await assert.rejects(lockFolder(folder), DataFolderInUse)
  await kill(first.process)
})

test('of many that start at once never two hold the folder', async () => {
  const folder = join(root, 'many')
  const all = await Promise.all(Array.from({ length: 6 }, () => another(folder)))
  assert.ok(all.filter(({ said }) => said === 'held').length <= 1)
  await Promise.all(all.map(({ process: one }) => kill(one)))
})

test('the same process cannot take it twice, and can once it has let go', async () => {
  const folder = join(root, 'again')
  const letGo = await lockFolder(folder)
  await assert.rejects(lockFolder(folder), { pid: String(process.pid) })
  await letGo()
  await (await lockFolder(folder))()
})

test('a folder with a name too long for a socket is locked all the same, and under every name', async () => {
  const folder = join(root, 'd'.repeat(150))
  mkdirSync(folder)
  const letGo = await lockFolder(folder)
  await assert.rejects(lockFolder(`${folder}/../${'d'.repeat(150)}`), DataFolderInUse)
  const second = await another(folder)
  assert.equal(second.said, `DataFolderInUse ${process.pid}`)
  await kill(second.process)
  await letGo()
})
