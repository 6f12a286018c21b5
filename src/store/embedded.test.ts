import assert from 'node:assert/strict'
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { DataFolderInUse } from './data-lock.js'
import { type Db, isUnavailable } from './db.js'
import { openEmbedded } from './embedded.js'
import { migrate } from './migrate.js'

const root = mkdtempSync(join(tmpdir(), 'resguardo-embedded-'))
after(() => rmSync(root, { recursive: true }))

const rhythm = { house: 60_000, again: 50 }
const numbers = async (db: Db) => (await db.query<{ n: number }>('SELECT n FROM kept ORDER BY n')).map(({ n }) => n)

const isBack = (db: Db) =>
  db.query('SELECT 1').then(
    () => true,
    (error) => {
      assert.ok(isUnavailable(error))
      return false
    },
  )

/** Asks until it is so; the runner's own limit of time is the only one. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20)
}

test('what was written is there when the folder is opened again, and nobody else may look into it', async () => {
  const folder = join(root, 'plain')
  const db = await openEmbedded(folder)
  await db.script('CREATE TABLE kept (n integer)')
  await db.query('INSERT INTO kept VALUES (1)')
  await assert.rejects(openEmbedded(folder), DataFolderInUse)
  await db.close()
  const again = await openEmbedded(folder)
  assert.deepEqual(await numbers(again), [1])
  assert.equal(statSync(folder).mode & 0o077, 0)
  assert.equal(statSync(join(folder, 'cluster')).mode & 0o077, 0)
  await again.close()
})

test('the settings that durability rests on are on, whatever the engine ships with', async () => {
  const db = await openEmbedded(join(root, 'settings'))
  const rows = await db.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings
     WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'wal_sync_method') ORDER BY name`,
  )
  assert.deepEqual(
    rows.map(({ name, setting }) => `${name}=${setting}`),
    ['fsync=on', 'full_page_writes=on', 'synchronous_commit=on', 'wal_sync_method=fsync'],
  )
  await db.close()
})

test('a cluster that was never finished is made again', async () => {
  const folder = join(root, 'unfinished')
  mkdirSync(join(folder, 'cluster.unfinished'), { recursive: true })
  writeFileSync(join(folder, 'cluster.unfinished', 'PG_VERSION'), '')
  const db = await openEmbedded(folder)
  assert.deepEqual(await db.query('SELECT 1 AS one'), [{ one: 1 }])
  assert.equal(existsSync(join(folder, 'cluster.unfinished')), false)
  await db.close()
})

test('a mark of the engine that a power cut left empty does not stand in the way', async () => {
  const folder = join(root, 'mark')
  await (await openEmbedded(folder)).close()
  writeFileSync(join(folder, 'cluster', 'postmaster.pid'), '')
  await (await openEmbedded(folder)).close()
})

test('a folder that cannot be opened is let go, so that it can be tried again', async () => {
  const folder = join(root, 'damaged')
  mkdirSync(join(folder, 'cluster'), { recursive: true })
  writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '18\n')
  await assert.rejects(openEmbedded(folder))
  rmSync(join(folder, 'cluster'), { recursive: true })
  await (await openEmbedded(folder)).close()
})

/** Node's own functions, which the engine calls through the same object: from here on, a disk that may fail. */
const fs = createRequire(import.meta.url)('node:fs') as typeof import('node:fs')
const sound = { ...fs }
const logs = new Set<number>()
let fault: 'none' | 'fsync' | 'full' | 'log full' = 'none'

function failWhen(fails: boolean, code: string): void {
  if (fails) throw Object.assign(new Error(`${code}: a disk that fails`), { code })
}

Object.assign(fs, {
  openSync: (...given: Parameters<typeof fs.openSync>) => {
    const handle = sound.openSync(...given)
    if (String(given[0]).includes('/pg_wal/')) logs.add(handle)
    else logs.delete(handle)
    return handle
  },
  fsyncSync: (handle: number) => {
    failWhen(fault === 'fsync', 'EIO')
    sound.fsyncSync(handle)
  },
  writeSync: (...given: Parameters<typeof fs.writeSync>) => {
    failWhen(fault === 'full' || (fault === 'log full' && logs.has(given[0])), 'ENOSPC')
    return sound.writeSync(...given)
  },
})
syncBuiltinESMExports()

for (const kind of ['fsync', 'full', 'log full'] as const)
  test(`a disk that fails (${kind}) acknowledges nothing, and what was acknowledged stays`, async () => {
    const db = await openEmbedded(join(root, kind), rhythm)
    await db.script('CREATE TABLE kept (n integer PRIMARY KEY); GRANT ALL ON kept TO resguardo_app')
    await db.become('resguardo_app')
    await db.query('INSERT INTO kept VALUES (1)')
    fault = kind
    for (const n of [101, 102, 103]) await assert.rejects(db.query('INSERT INTO kept VALUES ($1)', [n]), isUnavailable)
    await assert.rejects(
      db.transaction((tx) => tx.query('INSERT INTO kept VALUES (104)')),
      isUnavailable,
    )
    fault = 'none'
    await until(() => isBack(db))
    await db.query('INSERT INTO kept VALUES (2)')
    // What was refused may stand or not: nobody was told that it does.
    assert.deepEqual(
      (await numbers(db)).filter((n) => n < 100),
      [1, 2],
    )
    assert.deepEqual(await db.query('SELECT current_user AS role'), [{ role: 'resguardo_app' }])
    await db.close()
  })

test('what the build made ready has the newest shape and nothing in it', async () => {
  const db = await openEmbedded(join(root, 'ready'))
  const begun = await db.query('SELECT name, at FROM migration')
  assert.ok(begun.length > 0)
  await migrate(db)
  assert.deepEqual(await db.query('SELECT name, at FROM migration'), begun)
  assert.deepEqual(await db.query('SELECT file FROM act'), [])
  await db.close()
})

test('what a server does in the background is done: the log is folded in, plans know how much there is', async () => {
  const db = await openEmbedded(join(root, 'house'), { house: 5, again: 50 })
  await db.script('CREATE TABLE kept (n integer); GRANT ALL ON kept TO resguardo_app')
  await db.become('resguardo_app')
  const folded = async () => {
    const [row] = await db.query<{ at: string }>('SELECT redo_lsn::text AS at FROM pg_control_checkpoint()')
    return row!.at
  }
  const before = await folded()
  await db.query('INSERT INTO kept SELECT generate_series(1, 500)')
  await until(async () => (await folded()) !== before)
  await until(async () => {
    await db.query('INSERT INTO kept VALUES (0)')
    const [row] = await db.query<{ known: number }>(
      `SELECT reltuples::integer AS known FROM pg_class WHERE relname = 'kept'`,
    )
    return row!.known >= 500
  })
  await db.close()
})
