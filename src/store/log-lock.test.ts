import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { DataFolderInUse } from './data-lock.js'
import { lockLog } from './log-folder.js'

test('a log is kept, or recovered, by one process at a time, and stays open to whoever serves what is public', async () => {
  const folder = mkdtempSync('/tmp/resguardo-log-')
  const { mode } = statSync(folder)
  const unlock = await lockLog(folder)
  await assert.rejects(lockLog(folder), DataFolderInUse)
  assert.equal(statSync(folder).mode, mode)
  await unlock()
  await (await lockLog(folder))()
  rmSync(folder, { recursive: true })
})
