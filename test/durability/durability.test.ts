import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openNode } from '../../src/app/node.js'
import { outline } from '../../src/app/read.js'
import { startPostgres, withoutPostgres } from '../postgres.js'

/** The long form, with twenty rounds of a thousand acts, is run by bin/soak. */
const rounds = Number(process.env.RESGUARDO_ROUNDS ?? 2)
const acts = Number(process.env.RESGUARDO_ACTS ?? 200)

const writer = fileURLToPath(new URL('writer.js', import.meta.url))
const key = Buffer.alloc(32, 7)
const master = { story: key, apart: key }

/** Lets the writer write until so many acts were acknowledged, then ends it at once. Answers all that were acknowledged. */
async function acknowledged(
  args: string[],
  enough: number,
  end: (kill: () => void) => Promise<void>,
): Promise<string[]> {
  const child = spawn(process.execPath, [writer, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complaint = ''
  let ended: Promise<void> | undefined
  child.stderr.on('data', (bytes) => {
    complaint += bytes
  })
  const closed = once(child, 'close')
  child.stdout.on('data', (bytes) => {
    said += bytes
    if (!ended && said.split('\n').length > enough) ended = end(() => child.kill('SIGKILL'))
  })
  await closed
  await ended
  const lines = said.split('\n').slice(0, -1)
  assert.ok(lines.length >= enough, `The writer ended early: ${complaint.slice(0, 500)}`)
  return lines
}

/** Everything acknowledged is there, in files without gaps, and the database goes on. */
async function allThere(
  settings: { data: string; database?: string | undefined },
  lines: readonly string[],
): Promise<void> {
  const { world, close } = await openNode(settings, master)
  const last = new Map<string, number>()
  for (const line of lines) {
    const [file = '', seq] = line.split(' ')
    last.set(file, Math.max(Number(seq), last.get(file) ?? 0))
  }
  for (const [file, seq] of last) {
    const found = await outline(world, file)
    assert.ok(found.length >= seq, `${file} has lost its act ${seq}`)
    assert.deepEqual(
      found.map((act) => act.seq),
      found.map((_, i) => i + 1),
    )
  }
  const [{ lost } = { lost: 1 }] = await world.db.query<{ lost: number }>(
    'SELECT count(*) AS lost FROM act LEFT JOIN place USING (file, seq) WHERE position IS NULL',
  )
  assert.equal(lost, 0)
  await close()
}

const kill = async (now: () => void) => now()
const temporary = () => mkdtempSync('/tmp/resguardo-durability-')

for (let round = 1; round <= rounds; round += 1) {
  const enough = Math.ceil((acts * round) / rounds)

  test(`embedded: a killed process loses no act that was acknowledged (${enough})`, async () => {
    const data = temporary()
    await allThere({ data }, await acknowledged([data, '-', '-'], enough, kill))
    rmSync(data, { recursive: true })
  })

  test(`embedded: a power cut loses no act that was acknowledged, and the database opens (${enough})`, async () => {
    const data = temporary()
    const lines = await acknowledged([data, '-', join(data, 'survived')], enough, kill)
    rmSync(join(data, 'database'), { recursive: true })
    renameSync(join(data, 'survived'), join(data, 'database'))
    await allThere({ data }, lines)
    rmSync(data, { recursive: true })
  })
}

/** Whether the database's own log, as a power cut would leave it, names a file. Nothing is opened: a damaged database may hang. */
const named = (folder: string, file: string): boolean =>
  readdirSync(join(folder, 'cluster/pg_wal'), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ name }) => readFileSync(join(folder, 'cluster/pg_wal', name)).includes(file))

for (const [disk, kept] of [
  ['honest', true],
  ['lying', false],
] as const)
  test(`embedded: after a power cut ${disk === 'lying' ? 'on a disk that only says it is done, ' : ''}what was acknowledged last is ${kept ? 'on' : 'not on'} the disk: the test would notice`, async () => {
    const data = temporary()
    const lines = await acknowledged([data, '-', join(data, 'survived'), ...(kept ? [] : ['lying'])], 50, kill)
    const [last = ''] = lines.at(-1)!.split(' ')
    assert.equal(named(join(data, 'survived'), last), kept)
    rmSync(data, { recursive: true })
  })

test('server: killed together with its client, it loses no act that was acknowledged', {
  skip: withoutPostgres(),
}, async () => {
  const server = await startPostgres()
  const data = temporary()
  for (let round = 1; round <= rounds; round += 1) {
    const lines = await acknowledged([data, server.url, '-'], Math.ceil((acts * round) / rounds), async (now) => {
      await server.kill()
      now()
    })
    await server.start()
    await allThere({ data, database: server.url }, lines)
  }
  await server.stop()
  rmSync(data, { recursive: true })
})
